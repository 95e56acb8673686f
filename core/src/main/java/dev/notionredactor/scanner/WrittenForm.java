package dev.notionredactor.scanner;

import java.util.Collections;
import java.util.List;

/**
 * A written form: a way in which keys are spelled out. Says how a prefix is written, and how the
 * body that follows is read. Immutable.
 */
abstract class WrittenForm {

  private final String name;

  WrittenForm(String name) {
    this.name = name;
  }

  /** The forms in which a family's prefix may stand in a text. */
  abstract List<Form> forms(Family family, String prefix);

  /** What reads the bodies of a form. */
  abstract Acceptor acceptor(Form form);

  /** The characters that the bodies of a family may be written in. */
  abstract Alphabet written(Family family);

  /** The most characters in which a body of {@code decoded} characters may be written. */
  abstract int longestWritten(Form form, int decoded);

  /**
   * What {@code plain}, a key of this form, is written as; no more of it than it alone determines,
   * whatever stands around it.
   */
  abstract String write(Form form, String plain);

  /** Whether a key stands in a text as it is. */
  boolean isPlain() {
    return false;
  }

  /** What reads a prefix that may be spelled otherwise; null if none may. */
  Prefix spelled(String prefix) {
    return null;
  }

  /** A form's prefix in each of its spellings; as it is first. */
  List<String> written(String prefix) {
    return Collections.singletonList(prefix);
  }

  /** The characters in which a character of a prefix may be spelled; empty if none may. */
  String spelling(String prefix) {
    return "";
  }

  /**
   * Whether other characters stand between those of the key. Then all stay where they are, and each
   * of the key's is masked by itself.
   */
  boolean isSpread() {
    return false;
  }

  /** What may stand between the characters of a key, whose mask then stands around it. */
  Gaps gaps() {
    return Gaps.NONE;
  }

  /** Whether letters of a prefix may be written in either case. */
  boolean isOfEitherCase() {
    return false;
  }

  @Override
  public final String toString() {
    return name;
  }
}
