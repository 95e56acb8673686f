package dev.notionredactor.scanner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How one character of a prefix is spelled by what escapes texts, itself included. Immutable. */
final class Spellings {

  /** Stands for the character's two hex digits. */
  private static final String HEX = "{hex}";

  static final Spellings OF_UNDERSCORE =
      new Spellings(
          '_',
          // Markdown, SQL's LIKE, TeX, the shell; then the same in JSON, and in JSON within JSON.
          "\\_",
          "\\\\_",
          "\\\\\\\\_",
          // Quoted-printable, and encoded words of mail.
          "={hex}",
          // URLs, and URLs within URLs.
          "%{hex}",
          "%25{hex}",
          // HTML and XML, and the same escaped once more.
          "&#95;",
          "&#095;",
          "&#x{hex};",
          "&#x00{hex};",
          "&lowbar;",
          "&UnderBar;",
          "&amp;#95;",
          "&amp;#x{hex};",
          "&amp;lowbar;",
          // Java, JavaScript and JSON, C, systemd; then the same in JSON.
          "\\u00{hex}",
          "\\\\u00{hex}",
          "\\x{hex}",
          "\\\\x{hex}",
          "\\137",
          "\\\\137");

  static final Spellings OF_COLON =
      new Spellings(
          ':',
          // URLs, and URLs within URLs.
          "%{hex}",
          "%25{hex}",
          // Properties.store; then the same in JSON.
          "\\:",
          "\\\\:");

  final char character;

  private final List<String> all;
  private final SpellingTree fromStart = new SpellingTree();
  private final SpellingTree fromEnd = new SpellingTree();

  /** The most characters of one. */
  final int longest;

  /** Those of {@code character} besides itself; hex digits come in either case. */
  private Spellings(char character, String... others) {
    List<String> spellings = new ArrayList<>();
    spellings.add(String.valueOf(character));
    String lower = Integer.toHexString(character);
    String upper = lower.toUpperCase(Locale.ROOT);
    for (String other : others) {
      int hex = other.indexOf(HEX);
      if (hex < 0) {
        spellings.add(other);
      } else {
        String start = other.substring(0, hex);
        String end = other.substring(hex + HEX.length());
        spellings.add(start + upper + end);
        spellings.add(start + lower + end);
      }
    }
    int most = 0;
    for (String spelling : spellings) {
      most = Math.max(most, spelling.length());
      fromStart.add(spelling, false);
      fromEnd.add(spelling, true);
    }
    this.character = character;
    this.all = Collections.unmodifiableList(spellings);
    this.longest = most;
  }

  /** By the first character of each; none goes on as another one. */
  SpellingTree fromStart() {
    return fromStart;
  }

  /** By the last character of each. */
  SpellingTree fromEnd() {
    return fromEnd;
  }

  /** All characters in which it is spelled. */
  String characters() {
    StringBuilder characters = new StringBuilder();
    for (String spelling : all) {
      characters.append(spelling);
    }
    return characters.toString();
  }

  /** A text with each such character of it in each of its spellings; the text itself first. */
  List<String> of(String text) {
    List<String> spelled = new ArrayList<>();
    add(spelled, "", text);
    return spelled;
  }

  private void add(List<String> spelled, String start, String rest) {
    int at = rest.indexOf(character);
    if (at < 0) {
      spelled.add(start + rest);
      return;
    }
    for (String spelling : all) {
      add(spelled, start + rest.substring(0, at) + spelling, rest.substring(at + 1));
    }
  }
}
