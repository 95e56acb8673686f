package dev.notionredactor.scanner;

import java.util.Locale;

/**
 * One way in which a prefix of a family may be written: as it is, or in an encoding at one
 * alignment. With it, how the body that follows is read. Immutable.
 */
final class Form {

  final Family family;
  final Encoding encoding;

  /** What stands in a text. */
  final String prefix;

  /** What that stands for; the same if it is not encoded. */
  private final String decodedPrefix;

  /** The phase of the body's first character. Unless it is 0, that completes the prefix. */
  private final int firstPhase;

  /** The phase of the prefix' first character. */
  final int prefixPhase;

  /** The least number of characters in which a key's body is written. */
  private final int shortest;

  private Form(
      Family family, Encoding encoding, String prefix, String decodedPrefix, int firstPhase) {
    this.family = family;
    this.encoding = encoding;
    this.prefix = prefix;
    this.decodedPrefix = decodedPrefix;
    this.firstPhase = firstPhase;
    this.prefixPhase = encoding.phase(firstPhase - prefix.length());
    this.shortest = writtenLength(family.minimumBody());
  }

  static Form plain(Family family, String prefix) {
    return new Form(family, Encoding.PLAIN, prefix, prefix, 0);
  }

  static Form hex(Family family, String prefix) {
    return new Form(family, Encoding.HEX, Hex.encode(prefix), prefix, 0);
  }

  /** {@code before}: how many bytes of a group of three stand before the prefix. */
  static Form base64(Family family, String prefix, int before) {
    int end = 8 * (before + prefix.length()) / Encoding.BASE64.bits;
    return new Form(
        family, Encoding.BASE64, base64(prefix, before), prefix, Encoding.BASE64.phase(end));
  }

  /**
   * The base64 characters, of the standard alphabet, that {@code text} alone determines if so many
   * bytes of a group stand before it: those all of whose bits are its own.
   */
  static String base64(String text, int before) {
    int bits = Encoding.BASE64.bits;
    StringBuilder characters = new StringBuilder();
    int end = 8 * text.length();
    for (int bit = Math.floorMod(-8 * before, bits); bit + bits <= end; bit += bits) {
      int first = text.charAt(bit / 8);
      int second = bit / 8 + 1 < text.length() ? text.charAt(bit / 8 + 1) : 0;
      characters.append(Base64Alphabet.character((first << 8 | second) >> (10 - bit % 8) & 0x3f));
    }
    return characters.toString();
  }

  /** Whether {@code text[…, body)} ends with the prefix, without reaching below {@code floor}. */
  boolean endsPrefix(Object text, int floor, int body) {
    return endsStart(text, floor, body, prefix.length());
  }

  /** Whether {@code text[floor, to)} ends with the first {@code length} characters of prefix. */
  boolean endsStart(Object text, int floor, int to, int length) {
    int start = to - length;
    if (start < floor) {
      return false;
    }
    // From the right: there the prefixes differ most.
    boolean eitherCase = encoding == Encoding.HEX;
    for (int i = length - 1; i >= 0; i--) {
      int c = Text.at(text, start + i);
      if (c != prefix.charAt(i) && !(eitherCase && lower(c) == prefix.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'F' ? c + 'a' - 'A' : c;
  }

  /** Where the body that begins at {@code body} ends, at most {@code to}. */
  int bodyEnd(Object text, int body, int to) {
    return bodyEnd(text, body, to, 0, prefix.charAt(prefix.length() - 1));
  }

  /**
   * Where a body ends, at most {@code to}, of which {@code taken} characters stand before {@code
   * from}, and {@code previous} is the last of them.
   */
  int bodyEnd(Object text, int from, int to, int taken, int previous) {
    int end = from;
    if (encoding == Encoding.PLAIN) {
      while (end < to && family.shape.alphabet.contains(Text.at(text, end))) {
        end++;
      }
      return end;
    }
    int before = previous;
    int index = taken;
    while (end < to) {
      int c = Text.at(text, end);
      int decoded = decode(index, before, c);
      if (decoded == Encoding.OUTSIDE) {
        break;
      }
      before = c;
      index++;
      end++;
    }
    return end;
  }

  /**
   * The body character that is complete with {@code c}, the body's character number {@code index}
   * as it is written; or {@link Encoding#INCOMPLETE}, or {@link Encoding#OUTSIDE} if the body ends
   * before it.
   */
  int decode(int index, int previous, int c) {
    int decoded = encoding.complete(encoding.phase(firstPhase + index), previous, c);
    if (decoded < 0) {
      return decoded;
    }
    if (index == 0 && firstPhase != 0) {
      boolean completesPrefix = decoded == decodedPrefix.charAt(decodedPrefix.length() - 1);
      return completesPrefix ? Encoding.INCOMPLETE : Encoding.OUTSIDE;
    }
    return family.shape.alphabet.contains(decoded) ? decoded : Encoding.OUTSIDE;
  }

  /** The number of body characters in {@code written} characters of an encoded body. */
  int decodedLength(int written) {
    return (int) (((long) written * encoding.bits - unusedBits()) / 8);
  }

  /** The number of characters in which a body of {@code decoded} characters may be written. */
  int writtenLength(int decoded) {
    return (8 * decoded + unusedBits() + encoding.bits - 1) / encoding.bits;
  }

  /** The first bits of the first body character belong to the prefix. */
  private int unusedBits() {
    return firstPhase * (8 - encoding.bits);
  }

  /**
   * Whether the body {@code text[body, end)} makes a key.
   *
   * <p>A short token without a digit is an identifier such as {@code ntn_NeighbourCellConfigList}.
   */
  boolean isKey(Object text, int body, int end) {
    int length = decodedLength(end - body);
    if (length < family.minimumBody()) {
      return false;
    }
    if (length >= Family.CERTAIN_LENGTH) {
      return true;
    }
    int previous = prefix.charAt(prefix.length() - 1);
    for (int i = body; i < end; i++) {
      int c = Text.at(text, i);
      int decoded = decode(i - body, previous, c);
      if (decoded >= '0' && decoded <= '9') {
        return true;
      }
      previous = c;
    }
    return false;
  }

  /**
   * Whether the body that begins at {@code body} may be long enough for a key, judged by one look
   * at where its shortest ends: that is what most candidates in text made to slow things fail at.
   */
  boolean mayBeLongEnough(Object text, int body, int to) {
    int last = body + shortest - 1;
    return last < to
        && (encoding == Encoding.PLAIN
            ? family.shape.alphabet.contains(Text.at(text, last))
            : decode(last - body, Text.at(text, last - 1), Text.at(text, last))
                != Encoding.OUTSIDE);
  }

  /** The prefix with a body of so many zeros; all that these alone determine. */
  String example(int bodyLength) {
    StringBuilder plain = new StringBuilder(decodedPrefix);
    for (int i = 0; i < bodyLength; i++) {
      plain.append('0');
    }
    if (encoding == Encoding.HEX) {
      return Hex.encode(plain.toString());
    }
    // What stands before the prefix is whatever gives it its place in the groups.
    return encoding == Encoding.PLAIN ? plain.toString() : base64(plain.toString(), before());
  }

  private int before() {
    int before = 0;
    while (!base64(decodedPrefix, before).equals(prefix)) {
      before++;
    }
    return before;
  }

  /** What the prefix stands for. */
  String decodedPrefix() {
    return decodedPrefix;
  }

  @Override
  public String toString() {
    return family + " " + encoding.name().toLowerCase(Locale.ROOT) + " " + prefix;
  }
}
