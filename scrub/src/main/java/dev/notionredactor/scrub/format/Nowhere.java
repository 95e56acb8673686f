package dev.notionredactor.scrub.format;

import dev.notionredactor.sink.FinishedSink;
import java.io.OutputStream;

/** Where goes what nobody wants to have. */
public final class Nowhere extends OutputStream implements FinishedSink {

  /** The one there is. */
  public static final OutputStream INSTANCE = new Nowhere();

  private Nowhere() {}

  @Override
  public void write(int b) {}

  @Override
  public void write(byte[] bytes, int offset, int length) {}
}
