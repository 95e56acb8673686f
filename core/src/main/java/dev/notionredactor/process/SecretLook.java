package dev.notionredactor.process;

import java.util.Locale;
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

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String OF_HOST = LETTERS + DIGITS + "-_.";
  private static final String OF_HEX = DIGITS + "abcdefABCDEF";

  /** What a reference to a secret starts with, in small letters. */
  private static final String[] REFERENCES = {
    "@microsoft.keyvault(",
    "akv:",
    "alias/",
    "arn:",
    "aws-sm:",
    "aws:",
    "awssm:",
    "azure:",
    "azurekeyvault:",
    "bitwarden:",
    "classpath:",
    "credstash:",
    "doppler:",
    "enc(",
    "enc[",
    "env:",
    "file:",
    "gcp-sm:",
    "gcp:",
    "gcpsm:",
    "gsm:",
    "infisical:",
    "keychain:",
    "keyring:",
    "keyvault:",
    "kms:",
    "lastpass:",
    "op:",
    "projects/",
    "ref+",
    "ref:",
    "secret:",
    "secretref:",
    "secrets:",
    "sm:",
    "sops:",
    "ssm:",
    "urn:",
    "vault:",
    "vault/"
  };

  /** What encloses a name that something else is to be put in the place of, or a structure. */
  private static final String[] ENCLOSING = {
    "${", "}", "$(", ")", "#{", "}", "{", "}", "<", ">", "[", "]", "(", ")", "%", "%", "@", "@",
    "__", "__"
  };

  private static final String FILES =
      " asc cer class conf crt csv der enc env gpg ini jar java jks json key log p12 p8 pem pfx"
          + " properties pub sh toml txt xml yaml yml ";

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
    if (isReference(text)) {
      return false;
    }
    // A sentence or list has none. "Bearer …" has one, and so have the lines of a private key.
    StringTokenizer words = new StringTokenizer(text, " \t\r\n,;");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (!isOther(word) && !isUuid(word) && new SecretLook(word).isRandom()) {
        return true;
      }
    }
    boolean isOneWord = new StringTokenizer(text).countTokens() == 1;
    return isSecretItself && isOneWord && !isOther(text) && mayBePassword(text);
  }

  /** Whether it is something else, whatever it is made of. */
  private static boolean isOther(String word) {
    return isReference(word) || isAddress(word) || isPath(word) || isDate(word);
  }

  private static boolean mayBePassword(String word) {
    SecretLook look = new SecretLook(word);
    return isUuid(word)
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

  private static boolean isReference(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String start : REFERENCES) {
      if (small.startsWith(start)) {
        return true;
      }
    }
    for (int i = 0; i < ENCLOSING.length; i += 2) {
      if (text.startsWith(ENCLOSING[i]) && text.endsWith(ENCLOSING[i + 1])) {
        return true;
      }
    }
    // With something before or behind it, too. The second is how an image is named exactly.
    return small.contains("://")
        || small.contains("@sha256:")
        || holds(small, "${", "}")
        || holds(small, "{{", "}}");
  }

  private static boolean holds(String text, String start, String end) {
    int from = text.indexOf(start);
    return from >= 0 && text.indexOf(end, from) > 0;
  }

  /** A host, with user, port or path or without; or numbers of a network. */
  private static boolean isAddress(String word) {
    String host = word.indexOf('@') < 0 ? word : word.toLowerCase(Locale.ROOT);
    host = host.substring(host.indexOf('@') + 1);
    int end = host.indexOf('/');
    host = end < 0 ? host : host.substring(0, end);
    int port = host.indexOf(':');
    if (port > 0 && isAll(host.substring(port + 1), DIGITS)) {
      host = host.substring(0, port);
    }
    int last = host.lastIndexOf('.') + 1;
    return (last > 1 && isAll(host, OF_HOST) && isAll(host.substring(last), LETTERS))
        || isNetwork(word);
  }

  /** Of IPv6, or that of a network card. */
  private static boolean isNetwork(String word) {
    int group = 0;
    int groups = 1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == ':') {
        group = 0;
        groups++;
      } else if (OF_HEX.indexOf(c) < 0 || ++group > 4) {
        return false;
      }
    }
    return groups > 2 && groups <= 8;
  }

  private static boolean isPath(String word) {
    int separator = word.indexOf('/') < 0 ? word.indexOf('\\') : word.indexOf('/');
    if (separator >= 0) {
      String first = word.substring(0, separator);
      if (first.equals("~") || first.equals(".") || first.equals("..") || first.endsWith(":")) {
        return true;
      }
      // Base64 may begin so, too, but not with a word after it.
      int second = word.indexOf(word.charAt(separator), separator + 1);
      if (separator == 0 && second > 3 && isAll(word.substring(2, second), LETTERS)) {
        return true;
      }
    }
    return FILES.contains(" " + word.substring(word.lastIndexOf('.') + 1) + " ");
  }

  private static boolean isDate(String word) {
    return word.length() >= 10
        && isAll(word.substring(0, 4), DIGITS)
        && word.charAt(4) == '-'
        && isAll(word.substring(5, 7), DIGITS)
        && word.charAt(7) == '-';
  }

  private static boolean isUuid(String word) {
    if (word.length() != 36) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (isHyphen ? word.charAt(i) != '-' : OF_HEX.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAll(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
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
