package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Region;
import java.io.IOException;

/** What stands between the entries of a zip file, and before the first. */
final class ZipGap {

  private static final long LOCAL = 0x04034b50L;
  private static final int HEADER = 30;
  private static final int BUFFER = 64 * 1024;

  /** No version of the format that an entry needs is higher, times ten. */
  private static final int HIGHEST_VERSION = 63;

  private static final int HIGHEST_METHOD = 99;
  private static final int LONGEST_NAME = 4096;

  private ZipGap() {}

  /** Whether something in it looks like an entry. A program that unpacks holds the sign alone. */
  static boolean holdsEntry(Region gap) throws IOException {
    long position = 0;
    while (position + HEADER <= gap.size()) {
      int length = (int) Math.min(BUFFER, gap.size() - position);
      byte[] bytes = gap.bytes(position, length);
      for (int at = 0; at + HEADER <= length; at++) {
        if (bytes[at] == 'P' && isEntry(bytes, at)) {
          return true;
        }
      }
      position += length - HEADER + 1;
    }
    return false;
  }

  private static boolean isEntry(byte[] bytes, int at) {
    int name = LittleEndian.getShort(bytes, at + 26);
    return LittleEndian.getInt(bytes, at) == LOCAL
        && (bytes[at + 4] & 0xff) <= HIGHEST_VERSION
        && LittleEndian.getShort(bytes, at + 8) <= HIGHEST_METHOD
        && name > 0
        && name <= LONGEST_NAME;
  }
}
