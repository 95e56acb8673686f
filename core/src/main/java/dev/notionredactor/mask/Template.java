package dev.notionredactor.mask;

import dev.notionredactor.scanner.Rules;
import java.util.ArrayList;
import java.util.List;

/** A mask's template, taken apart: literals and placeholders. Immutable. */
final class Template {

  static final String PREFIX = "{prefix}";
  static final String FINGERPRINT = "{fingerprint}";
  static final String FILL = "{fill}";

  private static final int LONGEST = 200;

  /** So many key characters in a row may be part of a key. */
  private static final int SPELLS_KEY = 16;

  /** No template that is usual makes a longer mask. */
  private static final int USUAL_LENGTH = 64;

  /** In less there is no room for what stands around a fingerprint and something of it. */
  private static final int SHORTEST_CUT = 3;

  /** As it was given. */
  private final String template;

  /**
   * Literals, {@link #PREFIX} and {@link #FINGERPRINT}, in order; without a leading {@link
   * #PREFIX}.
   */
  private final List<String> parts;

  /** Whether it starts with {@link #PREFIX}. */
  final boolean keepsPrefix;

  /** Whether it ends in {@link #FILL}. */
  final boolean fills;

  private Template(String template, List<String> parts) {
    this.template = template;
    this.parts = parts;
    this.keepsPrefix = template.startsWith(PREFIX);
    this.fills = template.endsWith(FILL);
  }

  /**
   * Takes a template apart.
   *
   * @throws IllegalArgumentException if it is empty, too long, not printable ASCII, or has an
   *     unknown placeholder
   */
  static Template of(String template) {
    if (template.isEmpty() || template.length() > LONGEST) {
      throw invalid("must have 1 to " + LONGEST + " characters", template);
    }
    for (int i = 0; i < template.length(); i++) {
      if (!isPrintable(template.charAt(i))) {
        // It is written into byte streams whose charset nobody knows.
        throw invalid("must be printable ASCII", template);
      }
    }
    return new Template(template, parse(template));
  }

  private static List<String> parse(String template) {
    List<String> parts = new ArrayList<>();
    int at = template.startsWith(PREFIX) ? PREFIX.length() : 0;
    int to = template.endsWith(FILL) ? template.length() - FILL.length() : template.length();
    while (at < to) {
      int open = template.indexOf('{', at);
      if (open < 0 || open > to) {
        open = to;
      }
      String part =
          open > at
              ? template.substring(at, open)
              : template.startsWith(PREFIX, at) ? PREFIX : FINGERPRINT;
      if (!template.startsWith(part, at)) {
        throw invalid(
            template.startsWith(FILL, at)
                ? "has " + FILL + " at its end or nowhere"
                : "'{' must start " + PREFIX + ", " + FINGERPRINT + " or, at the end, " + FILL,
            template);
      }
      parts.add(part);
      at += part.length();
    }
    return parts;
  }

  /** The literals and placeholders, but for a leading {@link #PREFIX} and {@link #FILL}. */
  List<String> parts() {
    return parts;
  }

  /** What this template stands for, without a leading {@link #PREFIX} and {@link #FILL}. */
  String render(String prefix, String fingerprint) {
    return render(prefix, fingerprint, Integer.MAX_VALUE);
  }

  /**
   * The same in at most {@code most} characters. What is too much is left out: first letters and
   * digits, from the last one back, of what stands before the fingerprint, then of what stands
   * behind it, then what else does; at last the end of the fingerprint. Its first character stays,
   * and its last, unless a key may go on with that: they are its brackets, as a rule. Where there
   * is room for nothing else, nothing is left.
   */
  String render(String prefix, String fingerprint, int most) {
    StringBuilder out = new StringBuilder(USUAL_LENGTH);
    int from = -1;
    for (String part : parts) {
      if (part.equals(FINGERPRINT) && from < 0) {
        from = out.length();
      }
      out.append(part.equals(PREFIX) ? prefix : part.equals(FINGERPRINT) ? fingerprint : part);
    }
    if (out.length() > most) {
      cut(out, from, from < 0 ? 0 : fingerprint.length(), most);
    }
    return out.toString();
  }

  /** Cuts a mask to {@code most} characters, in which the fingerprint begins at {@code from}. */
  private static void cut(StringBuilder mask, int from, int length, int most) {
    if (most < SHORTEST_CUT) {
      mask.setLength(0);
      return;
    }
    boolean closes =
        mask.length() > from + length
            && !Rules.NOTION.mayHoldUnspelled(mask.charAt(mask.length() - 1));
    int last = mask.length() - (closes ? 1 : 0);
    StringBuilder before = new StringBuilder(mask.substring(1, from < 0 ? last : from));
    String shown = from < 0 ? "" : mask.substring(from, from + length);
    StringBuilder after = new StringBuilder(from < 0 ? "" : mask.substring(from + length, last));
    int excess = mask.length() - most;
    excess = leaveOut(before, excess, /* wordsOnly= */ true);
    excess = leaveOut(after, excess, /* wordsOnly= */ true);
    excess = leaveOut(before, excess, /* wordsOnly= */ false);
    excess = leaveOut(after, excess, /* wordsOnly= */ false);
    mask.delete(1, last);
    mask.insert(1, before.append(shown, 0, shown.length() - excess).append(after));
  }

  /** Leaves out the last {@code count} characters; returns how many of these there are not. */
  private static int leaveOut(StringBuilder part, int count, boolean wordsOnly) {
    int left = count;
    for (int i = part.length() - 1; i >= 0 && left > 0; i--) {
      if (!wordsOnly || Character.isLetterOrDigit(part.charAt(i))) {
        part.deleteCharAt(i);
        left--;
      }
    }
    return left;
  }

  /** What says why this template can't be, and shows it unless it may show a key. */
  IllegalArgumentException invalid(String why) {
    return invalid(why, template);
  }

  private static IllegalArgumentException invalid(String why, String template) {
    return new IllegalArgumentException("mask template " + why + shown(template));
  }

  /**
   * A template is no place for a key, but whoever puts one there shall not read it in a log; and
   * the message shall be one line, whatever is in the template.
   */
  private static String shown(String template) {
    if (template.isEmpty() || template.length() > LONGEST || maySpellKey(template)) {
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
      run = Rules.NOTION.mayHold(template.charAt(i)) ? run + 1 : 0;
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
