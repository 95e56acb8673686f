package dev.notionredactor.scanner;

import java.util.List;

/** An exact secret that the process was given, and the name it came by. Immutable. */
public final class KnownValue {

  /** The name of one that came without. */
  public static final String UNNAMED = "known-value";

  /** Anything shorter also stands in ordinary text. */
  private static final int SHORTEST = 8;

  /** No piece of a known value is found that has fewer characters. */
  public static final int SHORTEST_PIECE = PieceSearch.SHORTEST;

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
    checkName(name);
    String problem = problemOf(value);
    if (problem != null) {
      throw new IllegalArgumentException("known value '" + name + "' " + problem);
    }
    return new KnownValue(name, value.toString().trim());
  }

  /**
   * Refuses what can't be the name of a known value.
   *
   * @throws IllegalArgumentException if the name is empty, longer than 100 characters or not
   *     printable ASCII, or is a key; the message does not show it
   */
  public static void checkName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "the name of a known value must have 1 to "
              + LONGEST_NAME
              + " characters, all of them printable ASCII, and must not be a key itself");
    }
  }

  /**
   * Why something can't be a known value, told so that it says no more of a secret than needed:
   * {@code is shorter than 8 characters}.
   *
   * @return null if it can be one
   */
  public static String problemOf(CharSequence value) {
    String stripped = value.toString().trim();
    if (stripped.length() < SHORTEST) {
      return "is shorter than " + SHORTEST + " characters";
    }
    if (stripped.length() > LONGEST) {
      return "is longer than " + LONGEST + " characters";
    }
    return isWithin(stripped, '\u0001', '~') ? null : "is not ASCII, from 1 to 126";
  }

  /** What it is masked by; not secret. */
  public String name() {
    return name;
  }

  /** The secret itself. */
  public String value() {
    return value;
  }

  /** Whether name and value are the same. */
  public boolean isSameAs(KnownValue other) {
    return name.equals(other.name) && value.equals(other.value);
  }

  /** The value in each way to write it, as far as that does not depend on what is around it. */
  public List<String> written() {
    return KnownValueSearch.literals(value);
  }

  /**
   * A known value whose name nobody here chose.
   *
   * @param name its name if it can be one; it is {@link #UNNAMED} otherwise
   * @throws IllegalArgumentException if the value can't be a known one, as {@link #problemOf} says
   */
  public static KnownValue ofAnyName(String name, String value) {
    return of(isName(name) ? name : UNNAMED, value);
  }

  /** Whether {@link #of} would make a known value of these. */
  public static boolean isPossible(String name, String value) {
    return isName(name) && problemOf(value) == null;
  }

  /** The same of one that is a key of which pieces can be found. */
  public static boolean hasPieces(String name, String value) {
    return isPossible(name, value) && Scanner.isWholeKey(value);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && isWithin(name, ' ', '~')
        && !Scanner.holdsKey(name);
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
