package dev.notionredactor.examples.spark;

/** What a file holds, as its first bytes show. */
enum Content {
  /** In any charset that keeps ASCII as ASCII. */
  TEXT,
  GZIP,
  /** Keys in it would not be seen: binary, UTF-16, or packed in another way. */
  OTHER;

  /** So many bytes are looked at. */
  static final int HEAD = 4096;

  /** What begins like this may have no zero at its start, as other packed data has. */
  private static final String[] PACKED = {"BZh", "(\u00b5/\u00fd", "PAR1"};

  static Content of(byte[] head, int length) {
    if (length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b && head[2] == 8) {
      return GZIP;
    }
    for (String start : PACKED) {
      if (startsWith(head, length, start)) {
        return OTHER;
      }
    }
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        return OTHER;
      }
    }
    return TEXT;
  }

  private static boolean startsWith(byte[] head, int length, String start) {
    for (int i = 0; i < start.length(); i++) {
      if (i == length || head[i] != (byte) start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
