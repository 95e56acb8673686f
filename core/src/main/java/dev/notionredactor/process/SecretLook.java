package dev.notionredactor.process;

import java.util.StringTokenizer;

/**
 * Whether the value of a variable looks like a secret. It is asked where nothing but the variable's
 * name says so, of values that are of no family's shape: those are masked anyway.
 *
 * <p>Masked by mistake, a value changes ordinary text wherever it stands ({@code caffeine}, {@code
 * 10.43.118.22}); left as it is by mistake, it leaks. So this goes by what ordinary text can hold:
 *
 * <ul>
 *   <li><b>Random</b> letters and digits are in none. They are known by how often the kind of
 *       character changes, as it does in no word, number, date, version, address or name: in 16
 *       characters and more, at least 6 times and every fourth. Where there are no capitals beside
 *       small letters, 16 must be together: names of hosts, pods and containers have up to 12.
 *       Capitals, small letters and digits with two kinds of punctuation that no name has ({@link
 *       #UNUSUAL}) are in none either.
 *   <li>A variable whose name <b>ends</b> in key, token or secret holds one, and is not about one
 *       as {@code NOTION_TOKEN_CACHE} is. So a leak is the likelier mistake, and less does: 8
 *       characters that change between letters and digits more than once, a UUID, or what rules for
 *       passwords ask for. A UUID elsewhere is an id, such as an OAuth client's.
 *   <li>Not so, whatever they are made of: addresses, paths, files, dates, references to where a
 *       secret is, and placeholders.
 * </ul>
 *
 * <p>A secret made of words, of digits or of letters of one case alone, has to be named by the
 * option {@code secrets}: words and names of secrets are what stands in these variables otherwise.
 */
final class SecretLook {

  private static final int RANDOM = 16;
  private static final int CHANGES = 6;

  /** Of so many characters each: in random ones two or three, in names seldom less than ten. */
  private static final int FOR_EACH_CHANGE = 5;

  /** As {@link #RANDOM} and {@link #CHANGES}, where a secret is to be expected. */
  private static final int RANDOM_IF_EXPECTED = 12;

  private static final int CHANGES_IF_EXPECTED = 4;

  private static final int MIXED = 8;

  /** So many odd capitals are in no name that is made of words, {@code byIdOfXmlHttp}. */
  private static final int ODD_CAPITALS = 3;

  private static final String UNUSUAL = "!\"#$%'()*;<>?@[\\]^`{|}~";

  /** Units of time, and what separates date and time. */
  private static final String OF_TIME = "pymwdthsnuz";

  private boolean hasSmall;
  private boolean hasCapitals;
  private boolean hasDigits;
  private boolean hasDash;
  private boolean hasStructure;
  private int unusual;

  /** Letters and digits. */
  private int characters;

  /** How often their kind changes. */
  private int changes;

  /** Those in pieces that are neither words nor numbers, and the most in one of these. */
  private int odd;

  private int longest;

  private SecretLook(String word) {
    int from = 0;
    for (int i = 0; i <= word.length(); i++) {
      char c = i < word.length() ? word.charAt(i) : ' ';
      if (!isLetter(c) && !isDigit(c)) {
        addPiece(word.substring(from, i));
        from = i + 1;
        hasDash |= c == '-' || c == '_';
        hasStructure |= ".:/,".indexOf(c) >= 0;
        // Each kind once.
        unusual += UNUSUAL.indexOf(c) >= 0 && word.indexOf(c) == i ? 1 : 0;
      }
    }
  }

  /**
   * Whether a value has the look of a secret.
   *
   * @param isSecretItself whether the variable's name says that it holds one, not that it is about
   *     one
   */
  static boolean has(String value, boolean isSecretItself) {
    String text = value.trim();
    if (References.isReference(text)) {
      return false;
    }
    // A sentence or list has none. "Bearer …" has one, and so have the lines of a private key.
    StringTokenizer words = new StringTokenizer(text, " \t\r\n,;");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (!OtherValue.isOther(word)
          && !OtherValue.isUuid(word)
          && new SecretLook(word).isRandom()) {
        return true;
      }
    }
    boolean isOneWord = new StringTokenizer(text).countTokens() == 1;
    return isSecretItself && isOneWord && !OtherValue.isOther(text) && mayBePassword(text);
  }

  private static boolean mayBePassword(String word) {
    SecretLook look = new SecretLook(word);
    return OtherValue.isUuid(word)
        || (look.odd >= MIXED && look.isMostlyOdd())
        || look.changesOften(RANDOM_IF_EXPECTED, CHANGES_IF_EXPECTED)
        || look.isPassword();
  }

  private boolean isRandom() {
    if (hasSmall && hasCapitals) {
      return changesOften(RANDOM, CHANGES) || (hasDigits && unusual >= 2);
    }
    return longest >= RANDOM && changes >= CHANGES && isMostlyOdd();
  }

  private boolean changesOften(int least, int leastChanges) {
    return characters >= least
        && changes >= leastChanges
        && changes * FOR_EACH_CHANGE >= characters;
  }

  private boolean isMostlyOdd() {
    return odd * 2 >= characters;
  }

  private boolean isPassword() {
    int kinds = (hasSmall ? 1 : 0) + (hasCapitals ? 1 : 0) + (hasDigits ? 1 : 0);
    return (unusual > 0 && kinds + unusual >= 3) || (kinds == 3 && hasDash && !hasStructure);
  }

  private void addPiece(String piece) {
    characters += piece.length();
    int small = 0;
    int switches = 0;
    int oddCapitals = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      small += isSmall(c) ? 1 : 0;
      hasDigits |= isDigit(c);
      hasCapitals |= isCapital(c);
      if (i > 0) {
        switches += isDigit(c) != isDigit(piece.charAt(i - 1)) ? 1 : 0;
        oddCapitals += isOddCapital(piece, i) ? 1 : 0;
      }
    }
    hasSmall |= small > 0;
    if (isTime(piece, switches)) {
      return;
    }
    // Words may be all in capitals.
    oddCapitals = small == 0 ? 0 : oddCapitals;
    changes += switches + oddCapitals;
    if (switches > 1 || oddCapitals >= ODD_CAPITALS) {
      odd += piece.length();
      longest = Math.max(longest, piece.length());
    }
  }

  /** A second capital in a row, or one after a single small letter: words begin otherwise. */
  private static boolean isOddCapital(String piece, int at) {
    if (!isCapital(piece.charAt(at))) {
      return false;
    }
    char before = piece.charAt(at - 1);
    char second = at > 1 ? piece.charAt(at - 2) : '0';
    return isCapital(before) ? !isCapital(second) : isSmall(before) && !isSmall(second);
  }

  /** {@code 31T101500Z}, {@code 1h30m15s}, {@code 28Nov2026}. */
  private static boolean isTime(String piece, int switches) {
    int letters = 0;
    boolean areUnits = true;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      letters += isDigit(c) ? 0 : 1;
      areUnits &= isDigit(c) || OF_TIME.indexOf(c | 0x20) >= 0;
    }
    return areUnits || (switches == 2 && letters == 3 && isDigit(piece.charAt(0)));
  }

  private static boolean isLetter(char c) {
    return isSmall(c) || isCapital(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
