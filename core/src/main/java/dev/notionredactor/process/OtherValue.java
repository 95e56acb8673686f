package dev.notionredactor.process;

import java.util.Locale;

/** Words that look random at times and are no secrets: addresses, paths, dates, UUIDs. */
final class OtherValue {

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String OF_HOST = LETTERS + DIGITS + "-_.";
  private static final String OF_HEX = DIGITS + "abcdefABCDEF";

  private static final String FILES =
      " asc cer class conf crt csv der enc env gpg ini jar java jks json key log p12 p8 pem pfx"
          + " properties pub sh toml txt xml yaml yml ";

  private OtherValue() {}

  /** Whether a word is something else than a secret, whatever it is made of. */
  static boolean isOther(String word) {
    return References.isReference(word) || isAddress(word) || isPath(word) || isDate(word);
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

  static boolean isUuid(String word) {
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
}
