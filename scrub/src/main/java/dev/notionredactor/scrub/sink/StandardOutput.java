package dev.notionredactor.scrub.sink;

import dev.notionredactor.scrub.input.InputFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** One file after the other on standard output. */
public final class StandardOutput implements Target {

  @Override
  public boolean takesClean() {
    return true;
  }

  @Override
  public boolean takesSeveral() {
    return false;
  }

  @Override
  public TargetFile open(InputFile file, String name) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return new TargetFile() {
      @Override
      public OutputStream stream() {
        return out;
      }

      @Override
      public void commit() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
