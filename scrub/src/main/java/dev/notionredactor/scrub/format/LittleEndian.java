package dev.notionredactor.scrub.format;

/** Numbers as a zip file has them. */
final class LittleEndian {

  private LittleEndian() {}

  /** The number in {@code size} bytes, up to 8. */
  static long get(byte[] bytes, int at, int size) {
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << Byte.SIZE | (bytes[at + i] & 0xff);
    }
    return value;
  }

  static int getShort(byte[] bytes, int at) {
    return (int) get(bytes, at, Short.BYTES);
  }

  static long getInt(byte[] bytes, int at) {
    return get(bytes, at, Integer.BYTES);
  }

  static void put(byte[] bytes, int at, int size, long value) {
    for (int i = 0; i < size; i++) {
      bytes[at + i] = (byte) (value >>> (Byte.SIZE * i));
    }
  }
}
