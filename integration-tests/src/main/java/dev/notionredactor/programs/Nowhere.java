package dev.notionredactor.programs;

import java.io.OutputStream;

/** Drops what is written to it. */
final class Nowhere extends OutputStream {

  @Override
  public void write(int b) {}

  @Override
  public void write(byte[] bytes, int offset, int length) {}
}
