package dev.notionredactor.mask;

import dev.notionredactor.scanner.KeyCharacters;
import dev.notionredactor.scanner.KeyReader;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Match;
import dev.notionredactor.scanner.Scanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands in a key's place: a template with the placeholders {@code {prefix}} and {@code
 * {fingerprint}}. Immutable.
 */
public final class Mask {

  /** {@code ntn_[REDACTED:3f9a1c2b]}. */
  public static final String DEFAULT_TEMPLATE = "{prefix}[REDACTED:{fingerprint}]";

  private static final String PREFIX = "{prefix}";
  private static final String FINGERPRINT = "{fingerprint}";
  private static final int LONGEST_TEMPLATE = 200;

  /** In its last place a digit that no prefix starts with in any encoding. */
  private static final String SOME_FINGERPRINT = "76543210";

  /** So many key characters in a row in a template may be part of a key. */
  private static final int SPELLS_KEY = 16;

  /** Literals and the two placeholders, in order; without a leading {@link #PREFIX}. */
  private final List<String> parts;

  private final boolean keepsPrefix;

  private Mask(List<String> parts, boolean keepsPrefix) {
    this.parts = parts;
    this.keepsPrefix = keepsPrefix;
  }

  /**
   * The mask that {@code template} describes.
   *
   * @throws IllegalArgumentException if the template is empty, too long, not printable ASCII, has
   *     an unknown placeholder, or could write what is itself a key, alone or with the text around
   */
  public static Mask of(String template) {
    if (template.isEmpty() || template.length() > LONGEST_TEMPLATE) {
      throw invalid("must have 1 to " + LONGEST_TEMPLATE + " characters", template);
    }
    for (int i = 0; i < template.length(); i++) {
      if (!isPrintable(template.charAt(i))) {
        // It is written into byte streams whose charset nobody knows.
        throw invalid("must be printable ASCII", template);
      }
    }
    boolean keepsPrefix = template.startsWith(PREFIX);
    Mask mask =
        new Mask(
            parse(template, keepsPrefix ? PREFIX.length() : 0, new ArrayList<>()), keepsPrefix);
    if (template.equals(DEFAULT_TEMPLATE)) {
      // It is known to be right, and every start would wait for it to be found out again.
      return mask;
    }
    if (mask.startsLikeKey()) {
      throw invalid(
          "must start, after "
              + PREFIX
              + " if it has it there, with what is in no key: neither a letter nor a digit nor one"
              + " of _ . % - + / :",
          template);
    }
    if (mask.makesKey()) {
      throw invalid(
          "would write what is itself a key, or makes one of the text beside it", template);
    }
    return mask;
  }

  /**
   * Whether this mask never writes a known value, when it masks that or a key, nor makes a key of
   * its name.
   *
   * @param scanner a scanner for {@code known}
   */
  public boolean suits(KnownValue known, Scanner scanner) {
    List<String> written = new ArrayList<>();
    addRendered(written, SOME_FINGERPRINT);
    written.add(render("", known.name()));
    return !holdsKey(scanner, written);
  }

  /**
   * Whether the key's own prefix stays where it stands and the mask replaces its body alone, so
   * that a stream can let a prefix pass before it knows what follows.
   */
  public boolean keepsPrefix() {
    return keepsPrefix;
  }

  /** Whether a text has in it what this mask writes for every key. */
  public boolean mayBeIn(String text) {
    for (String part : parts) {
      if (!part.equals(PREFIX) && !part.equals(FINGERPRINT) && !text.contains(part)) {
        return false;
      }
    }
    return true;
  }

  /** Where the part of a match that the mask replaces begins. */
  int replacedFrom(Match match) {
    return keepsPrefix ? match.body : match.start;
  }

  /** What to write in place of the replaced part of a match in {@code text}. */
  public String render(Match match, Object text) {
    return match.isKnownValue() ? render("", match.name) : render(match.reader(text));
  }

  /** What to write in place of the replaced part of a key that has been read. */
  public String render(KeyReader key) {
    return render(key.plainPrefix(), Fingerprint.of(key.key()));
  }

  private String render(String prefix, String fingerprint) {
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      switch (part) {
        case PREFIX:
          out.append(prefix);
          break;
        case FINGERPRINT:
          out.append(fingerprint);
          break;
        default:
          out.append(part);
      }
    }
    return out.toString();
  }

  private static List<String> parse(String template, int from, List<String> parts) {
    int at = from;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      if (open < 0) {
        open = template.length();
      }
      if (open > at) {
        parts.add(template.substring(at, open));
        at = open;
      } else {
        String placeholder = template.startsWith(PREFIX, at) ? PREFIX : FINGERPRINT;
        if (!template.startsWith(placeholder, at)) {
          throw invalid("'{' must start " + PREFIX + " or " + FINGERPRINT, template);
        }
        parts.add(placeholder);
        at += placeholder.length();
      }
    }
    return parts;
  }

  /**
   * Whether the mask begins with what may be in a key: it would lengthen a body that stands before
   * it and is too short, or end a prefix. As it does not, only what follows matters from here on.
   */
  private boolean startsLikeKey() {
    return parts.isEmpty()
        || parts.get(0).equals(PREFIX)
        || parts.get(0).equals(FINGERPRINT)
        || KeyCharacters.contains(parts.get(0).charAt(0));
  }

  /**
   * Whether a key can be found in what this mask writes, with any text that may follow: the rest of
   * a prefix, or all but its first character, and a body.
   */
  private boolean makesKey() {
    List<String> written = new ArrayList<>();
    addRendered(written, SOME_FINGERPRINT);
    for (String alone : new ArrayList<>(written)) {
      addContinued(written, alone);
    }
    return holdsKey(new Scanner(Collections.emptyList()), written);
  }

  /** Adds {@code rendered} with each end of a key behind it, if a key may begin there at all. */
  private void addContinued(List<String> written, String rendered) {
    if (!KeyCharacters.contains(rendered.charAt(rendered.length() - 1))) {
      return;
    }
    // What follows a key is none of its body characters, so it does not go on with this prefix.
    boolean endsInPrefix =
        parts.get(parts.size() - 1).equals(PREFIX)
            && !rendered.equals(render("", SOME_FINGERPRINT));
    String others = rendered.endsWith("_") ? "" : "_.%-";
    for (String key : Scanner.exampleKeys()) {
      for (int i = 1; i < Scanner.LONGEST_PREFIX; i++) {
        char next = key.charAt(i);
        if (!endsInPrefix || !(Character.isLetterOrDigit(next) || others.indexOf(next) >= 0)) {
          written.add(rendered + key.substring(i));
        }
      }
    }
  }

  /** Adds what this mask writes for each plain prefix, and without one. */
  private void addRendered(List<String> written, String fingerprint) {
    written.add(render("", fingerprint));
    if (parts.contains(PREFIX)) {
      for (String prefix : Scanner.plainPrefixes()) {
        written.add(render(prefix, fingerprint));
      }
    }
  }

  private static boolean holdsKey(Scanner scanner, List<String> texts) {
    for (String text : texts) {
      if (scanner.find(text, 0, text.length()) != null) {
        return true;
      }
    }
    return false;
  }

  private static IllegalArgumentException invalid(String why, String template) {
    return new IllegalArgumentException("mask template " + why + shown(template));
  }

  /**
   * A template is no place for a key, but whoever puts one there shall not read it in a log; and
   * the message shall be one line, whatever is in the template.
   */
  private static String shown(String template) {
    if (template.isEmpty() || template.length() > LONGEST_TEMPLATE || maySpellKey(template)) {
      return "";
    }
    StringBuilder shown = new StringBuilder(": '");
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      shown.append(isPrintable(c) ? c : '?');
    }
    return shown.append('\'').toString();
  }

  private static boolean maySpellKey(String template) {
    int run = 0;
    for (int i = 0; i < template.length(); i++) {
      run = KeyCharacters.contains(template.charAt(i)) ? run + 1 : 0;
      if (run == SPELLS_KEY) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrintable(char c) {
    return c >= ' ' && c <= '~';
  }
}
