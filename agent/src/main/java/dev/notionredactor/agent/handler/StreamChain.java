package dev.notionredactor.agent.handler;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;

/** Where a print stream leads. */
final class StreamChain {

  private StreamChain() {}

  /**
   * Whether all that is printed to a stream ends up on file descriptor 1 or 2, as with those that
   * the JVM itself made. Wants the package {@code java.io} to be open.
   *
   * @return false also if that can't be found out
   */
  static boolean endsOnDescriptor(PrintStream stream) {
    try {
      Field sink = FilterOutputStream.class.getDeclaredField("out");
      sink.setAccessible(true);
      Object next = stream;
      while (isPlain(next)) {
        next = sink.get(next);
      }
      return next instanceof FileOutputStream && isStandard((FileOutputStream) next);
    } catch (Exception notToBeSeen) {
      return false;
    }
  }

  /** A subclass may write to something else besides. */
  private static boolean isPlain(Object stream) {
    return stream != null
        && (stream.getClass() == PrintStream.class
            || stream.getClass() == BufferedOutputStream.class);
  }

  private static boolean isStandard(FileOutputStream stream) throws IOException {
    FileDescriptor descriptor = stream.getFD();
    return descriptor == FileDescriptor.out || descriptor == FileDescriptor.err;
  }
}
