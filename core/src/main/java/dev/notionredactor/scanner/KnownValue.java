package dev.notionredactor.scanner;

import java.util.List;

/** An exact secret that the process was given, and the name it came by. Immutable. */
public final class KnownValue {

  /** The name of one that came without. */
  public static final String UNNAMED = "known-value";

  /** Anything shorter also stands in ordinary text. */
  private static final int SHORTEST = 8;

  /** The most characters of a value. */
  public static final int LONGEST = 1024;

  private static final int LONGEST_NAME = 100;

  private final String name;
  private final String value;

  private KnownValue(String name, String value) {
    this.name = name;
    this.value = value;
  }

  /**
   * The known value of that name.
   *
   * @param value with white space around it or without; it does not count
   * @throws IllegalArgumentException if the value is shorter than 8 or longer than 1024 characters
   *     or not ASCII, or the name is empty, longer than 100 characters or not printable ASCII; the
   *     message shows the name and never the value
   */
  public static KnownValue of(String name, CharSequence value) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "the name of a known value must have 1 to "
              + LONGEST_NAME
              + " characters, all of them printable ASCII, and must not be a key itself");
    }
    String stripped = value.toString().trim();
    if (!isLength(stripped.length())) {
      throw invalid(
          name,
          "must have " + SHORTEST + " to " + LONGEST + " characters, not " + stripped.length());
    }
    if (!isWithin(stripped, '\u0001', '~')) {
      throw invalid(name, "must be ASCII, from 1 to 126");
    }
    return new KnownValue(name, stripped);
  }

  /** What it is masked by; not secret. */
  public String name() {
    return name;
  }

  String value() {
    return value;
  }

  /** In how many characters the value may be written, by each way to write it. */
  public int[] writtenLengths() {
    List<String> literals = KnownValueSearch.literals(value);
    int[] lengths = new int[literals.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = literals.get(i).length();
    }
    return lengths;
  }

  /** Whether {@link #of} would make a known value of these. */
  public static boolean isPossible(String name, String value) {
    return isName(name) && isLength(value.trim().length()) && isWithin(value.trim(), '\u0001', '~');
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && isWithin(name, ' ', '~')
        && !Scanner.holdsKey(name);
  }

  private static boolean isLength(int length) {
    return length >= SHORTEST && length <= LONGEST;
  }

  private static IllegalArgumentException invalid(String name, String why) {
    return new IllegalArgumentException("known value '" + name + "' " + why);
  }

  private static boolean isWithin(String text, char least, char most) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < least || text.charAt(i) > most) {
        return false;
      }
    }
    return true;
  }

  /** {@code KnownValue[name]}: not the value. */
  @Override
  public String toString() {
    return "KnownValue[" + name + "]";
  }
}
