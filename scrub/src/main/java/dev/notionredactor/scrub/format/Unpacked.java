package dev.notionredactor.scrub.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a compressed stream holds, and what packs it again. */
abstract class Unpacked implements Closeable {

  /** Makes a stream that packs, and that is finished when it is closed. */
  interface Packer {
    OutputStream to(OutputStream sink) throws IOException;
  }

  /** What is in it, to its end. */
  abstract InputStream stream();

  /** Packs it in the same way. */
  abstract OutputStream pack(OutputStream sink) throws IOException;

  static Unpacked of(InputStream stream, Packer packer) {
    return new Unpacked() {
      @Override
      InputStream stream() {
        return stream;
      }

      @Override
      OutputStream pack(OutputStream sink) throws IOException {
        return packer.to(sink);
      }
    };
  }

  @Override
  public void close() throws IOException {
    stream().close();
  }
}
