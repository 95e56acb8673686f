package dev.notionredactor.agent.classfile;

import java.util.Arrays;

/** Bytes of a class file: to read them, and an array that grows to write them. Not thread-safe. */
final class Bytes {

  private static final int SOME = 64;
  private static final byte[] NONE = {};

  private byte[] bytes;
  private int length;

  Bytes() {
    this(SOME);
  }

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  static int u1(byte[] file, int at) {
    return file[at] & 0xff;
  }

  static int u2(byte[] file, int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }

  static int u4(byte[] file, int at) {
    return u2(file, at) << 16 | u2(file, at + 2);
  }

  int length() {
    return length;
  }

  void put1(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  void put2(int value) {
    room(2);
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  void put4(int value) {
    put2(value >> 16);
    put2(value);
  }

  void put(byte[] more) {
    put(more, 0, more.length);
  }

  /** Those from one index to another. */
  void put(byte[] file, int from, int to) {
    int count = to - from;
    room(count);
    System.arraycopy(file, from, bytes, length, count);
    length += count;
  }

  void put(Bytes more) {
    put(more.bytes, 0, more.length);
  }

  /** Writes two bytes over those that are there. */
  void set2(int at, int value) {
    bytes[at] = (byte) (value >> 8);
    bytes[at + 1] = (byte) value;
  }

  /** Writes how many bytes stand behind a place of four. */
  void setLength(int at) {
    int behind = length - at - 4;
    set2(at, behind >> 16);
    set2(at + 2, behind);
  }

  /** A copy of them; none are left then. */
  byte[] take() {
    if (length == 0) {
      return NONE;
    }
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  private void room(int count) {
    if (count > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
  }
}
