package dev.notionredactor.agent;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The files of a jar, by their names. Thread-safe.
 *
 * <p>Reads the records of a jar itself: {@code JarInputStream} unpacks all that it passes, and
 * looks at each byte to check it. And it is no {@code HashMap}, which looks at all of each name:
 * most are never asked for.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">The format of zip
 *     files, 4.3.12 and 4.3.16</a>
 */
final class JarFiles implements Closeable {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_COUNT = 10;
  private static final int END_SIZE = 12;
  private static final int END_DIRECTORY = 16;

  private static final int RECORD = 0x02014b50;
  private static final int RECORD_LENGTH = 46;
  private static final int RECORD_PACKED = 20;
  private static final int RECORD_SIZE = 24;
  private static final int RECORD_NAME = 28;
  private static final int RECORD_EXTRA = 30;
  private static final int RECORD_COMMENT = 32;
  private static final int RECORD_PLACE = 42;

  /** By these of a name's last characters, and its length, its place is told. */
  private static final int HASHED_FROM = 14;

  private static final int HASHED_TO = ".class".length();
  private static final int FACTOR = 31;

  private final JarBytes jar;
  private final byte[] directory;

  /** Where in the directory the records are, at the places of their names or behind; 0 if none. */
  private final int[] records;

  /** At the same places; null as long as nobody has asked for a file. */
  private final PackedFile[] files;

  /**
   * Reads which files there are.
   *
   * @param jar without a comment at its end
   * @throws IOException if it is no jar, or can't be read
   */
  JarFiles(JarBytes jar) throws IOException {
    this.jar = jar;
    byte[] end = jar.read(jar.length() - END_LENGTH, END_LENGTH);
    check(number(end, 0) == END);
    directory = jar.read(number(end, END_DIRECTORY), number(end, END_SIZE));
    int count = shortNumber(end, END_COUNT);
    records = new int[4 * Integer.highestOneBit(count | 1)];
    files = new PackedFile[records.length];
    try {
      int at = 0;
      for (int left = count; left > 0; left--) {
        check(number(directory, at) == RECORD);
        int length = shortNumber(directory, at + RECORD_NAME);
        int name = at + RECORD_LENGTH;
        int place = place(directory, name, length);
        while (records[place] != 0) {
          place = next(place);
        }
        // From 1 on.
        records[place] = at + 1;
        at =
            name
                + length
                + shortNumber(directory, at + RECORD_EXTRA)
                + shortNumber(directory, at + RECORD_COMMENT);
      }
    } catch (IndexOutOfBoundsException cut) {
      check(false);
    }
  }

  static void check(boolean asExpected) throws IOException {
    if (!asExpected) {
      throw new IOException("the agent's jar, or what is in it, is no jar");
    }
  }

  static int shortNumber(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static int number(byte[] bytes, int at) {
    return shortNumber(bytes, at) | shortNumber(bytes, at + 2) << 16;
  }

  private int place(byte[] bytes, int name, int length) {
    int hash = length;
    int end = name + length - HASHED_TO;
    for (int i = Math.max(name, name + length - HASHED_FROM); i < end; i++) {
      hash = hash * FACTOR + bytes[i];
    }
    return hash & (records.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (records.length - 1);
  }

  /** A file by its name; null if there is none, or it was taken. */
  synchronized PackedFile get(String name) {
    int place = find(name);
    return place < 0 ? null : file(place);
  }

  /** Where a name is; negative if nowhere. */
  private int find(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = place(bytes, 0, bytes.length); records[i] != 0; i = next(i)) {
      if (records[i] > 0 && isNamed(records[i] - 1, bytes)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isNamed(int record, byte[] name) {
    if (shortNumber(directory, record + RECORD_NAME) != name.length) {
      return false;
    }
    int i = name.length - 1;
    while (i >= 0 && directory[record + RECORD_LENGTH + i] == name[i]) {
      i--;
    }
    return i < 0;
  }

  private PackedFile file(int place) {
    if (files[place] == null) {
      int record = records[place] - 1;
      files[place] =
          new PackedFile(
              jar,
              number(directory, record + RECORD_PLACE),
              shortNumber(directory, record + RECORD_NAME),
              number(directory, record + RECORD_PACKED),
              number(directory, record + RECORD_SIZE));
    }
    return files[place];
  }

  /** Lets go of a file: it is not there any more. */
  synchronized void remove(String name) {
    int place = find(name);
    if (place >= 0) {
      records[place] = -1;
      files[place] = null;
    }
  }

  /** Lets go of the jar: each file has its own bytes from then on. */
  @Override
  public synchronized void close() throws IOException {
    for (int i = 0; i < records.length; i++) {
      if (records[i] > 0) {
        file(i).standAlone();
      }
    }
    jar.close();
  }
}
