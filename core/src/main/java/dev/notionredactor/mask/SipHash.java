package dev.notionredactor.mask;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SipHash-2-4, a hash of 64 bits that tells nothing of what it is made of to those who do not know
 * its key: <a href="https://www.aumasson.jp/siphash/siphash.pdf">Aumasson and Bernstein, 2012</a>.
 * Immutable.
 */
final class SipHash {

  private final long key0;
  private final long key1;

  SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  long of(byte[] message) {
    // The JVM reads eight bytes of it at once.
    ByteBuffer words = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    long v0 = key0 ^ 0x736f6d6570736575L;
    long v1 = key1 ^ 0x646f72616e646f6dL;
    long v2 = key0 ^ 0x6c7967656e657261L;
    long v3 = key1 ^ 0x7465646279746573L;
    int whole = message.length & -Long.BYTES;
    // The words of eight bytes, the last filled up with zeros and the length, and then two rounds
    // more.
    for (int at = 0; at <= whole + Long.BYTES; at += Long.BYTES) {
      boolean isLast = at > whole;
      long word = isLast ? 0 : word(words, at);
      if (isLast) {
        v2 ^= 0xff;
      }
      v3 ^= word;
      for (int round = isLast ? -2 : 0; round < 2; round++) {
        // Without Long.rotateLeft: where much is compiled together, each would be a call.
        v0 += v1;
        v1 = (v1 << 13 | v1 >>> 51) ^ v0;
        v0 = v0 << 32 | v0 >>> 32;
        v2 += v3;
        v3 = (v3 << 16 | v3 >>> 48) ^ v2;
        v0 += v3;
        v3 = (v3 << 21 | v3 >>> 43) ^ v0;
        v2 += v1;
        v1 = (v1 << 17 | v1 >>> 47) ^ v2;
        v2 = v2 << 32 | v2 >>> 32;
      }
      v0 ^= word;
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }

  /** Eight bytes, the first lowest; at the end, the length is the highest byte. */
  private static long word(ByteBuffer message, int at) {
    int length = message.capacity();
    if (length - at >= Long.BYTES) {
      return message.getLong(at);
    }
    long word = (long) length << 56;
    for (int i = 0; at + i < length; i++) {
      word |= (message.get(at + i) & 0xffL) << (8 * i);
    }
    return word;
  }
}
