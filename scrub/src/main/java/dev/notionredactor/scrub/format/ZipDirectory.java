package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Region;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the end of a zip file says: which entries there are, and where. Something may stand before
 * the first, a program that unpacks it for instance; then all is so much further on. Not
 * thread-safe.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.14 to
 *     4.3.16</a>
 */
final class ZipDirectory {

  static final int END_SIZE = 22;
  static final int LONGEST_COMMENT = 0xffff;
  private static final int LOCATOR_SIZE = 20;
  private static final int END_64_SIZE = 56;

  private static final long END = 0x06054b50L;
  private static final long LOCATOR = 0x07064b50L;
  private static final long END_64 = 0x06064b50L;
  private static final long CENTRAL = 0x02014b50L;

  private static final int TOO_MANY = 0xffff;
  private static final long TOO_GREAT = 0xffffffffL;

  /** One for each entry, in its order. */
  final List<ZipRecord> records = new ArrayList<>();

  /** Where it begins, and ends. */
  final long from;

  final long to;

  /** How much further on all is than the file says. */
  final long shift;

  /** Where the last record is: the end of the directory, of an old one; and of a large one. */
  final long end;

  /** Negative if there is none. */
  final long end64;

  private ZipDirectory(Region zip, long end, Scope scope) throws IOException {
    this.end = end;
    byte[] last = zip.bytes(end, END_SIZE);
    long count = LittleEndian.getShort(last, 10);
    long size = LittleEndian.getInt(last, 12);
    long offset = LittleEndian.getInt(last, 16);
    byte[] locator = end < LOCATOR_SIZE ? null : zip.bytes(end - LOCATOR_SIZE, LOCATOR_SIZE);
    boolean isLarge = locator != null && LittleEndian.getInt(locator, 0) == LOCATOR;
    if (!isLarge && (count == TOO_MANY || size == TOO_GREAT || offset == TOO_GREAT)) {
      throw scope.refusal("is a damaged zip file: it has no record of its end");
    }
    long behind = end;
    if (isLarge) {
      // With nothing else in between, as all known programs write it.
      end64 = end - LOCATOR_SIZE - END_64_SIZE;
      byte[] large = end64 < 0 ? new byte[END_64_SIZE] : zip.bytes(end64, END_64_SIZE);
      if (LittleEndian.getInt(large, 0) != END_64) {
        throw scope.refusal("is a damaged zip file: it has no record of its end");
      }
      count = LittleEndian.get(large, 32, Long.BYTES);
      size = LittleEndian.get(large, 40, Long.BYTES);
      offset = LittleEndian.get(large, 48, Long.BYTES);
      behind = end64;
    } else {
      end64 = -1;
    }
    if (LittleEndian.getShort(last, 4) != 0 && LittleEndian.getShort(last, 4) != TOO_MANY) {
      throw scope.refusal("is one of several parts of a zip file: join them first");
    }
    from = behind - size;
    to = behind;
    shift = from - offset;
    if (size < 0 || from < 0 || shift < 0) {
      throw scope.refusal("is a damaged zip file: its directory is not where it should be");
    }
    read(zip, count, scope);
  }

  private void read(Region zip, long count, Scope scope) throws IOException {
    long at = from;
    while (at < to) {
      int size = ZipRecord.Kind.CENTRAL.size;
      byte[] header = at + size > to ? null : zip.bytes(at, size);
      if (header == null || LittleEndian.getInt(header, 0) != CENTRAL) {
        break;
      }
      int length = ZipRecord.length(ZipRecord.Kind.CENTRAL, header);
      if (at + length > to) {
        break;
      }
      records.add(new ZipRecord(ZipRecord.Kind.CENTRAL, zip.bytes(at, length)));
      at += length;
    }
    if (at != to || records.size() != count) {
      throw scope.refusal("is a damaged zip file: its directory says of other entries than it has");
    }
  }

  /**
   * The directory of a zip file.
   *
   * @return null if it is none
   */
  static ZipDirectory of(Region zip, Scope scope) throws IOException {
    long end = end(zip);
    return end < 0 ? null : new ZipDirectory(zip, end, scope);
  }

  /** Whether the record of an end is in some bytes. */
  static boolean holdsEnd(byte[] bytes) {
    for (int at = 0; at + END_SIZE <= bytes.length; at++) {
      if (LittleEndian.getInt(bytes, at) == END) {
        return true;
      }
    }
    return false;
  }

  /** Whether a content ends as a zip file does; {@code tail}: its last bytes, as many as may be. */
  static boolean isEnd(byte[] tail) {
    return endIn(tail) >= 0;
  }

  /** Where the last record is; negative if there is none. */
  static long end(Region zip) throws IOException {
    int size = (int) Math.min(zip.size(), END_SIZE + LONGEST_COMMENT);
    int at = endIn(zip.bytes(zip.size() - size, size));
    return at < 0 ? -1 : zip.size() - size + at;
  }

  private static int endIn(byte[] tail) {
    int size = tail.length;
    for (int at = size - END_SIZE; at >= 0; at--) {
      boolean isEnd =
          LittleEndian.getInt(tail, at) == END
              && at + END_SIZE + LittleEndian.getShort(tail, at + 20) == size;
      if (isEnd) {
        return at;
      }
    }
    return -1;
  }
}
