package dev.notionredactor.agent.bridge;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/**
 * What instrumented code calls. This class is never used under this name: {@link BridgeInstaller}
 * defines a copy of it as {@code java.lang.NotionRedactorBridge} in the bootstrap class loader,
 * which classes of every other loader can see, and fills its fields.
 *
 * <p>Hence only types of {@code java.base} may appear here: instrumented code shares no others with
 * the agent. And no lambda: the copy must need nothing but itself.
 *
 * <p>The fields are set once, before any code is instrumented, and instrumenting stops all threads:
 * they need not be volatile.
 */
public final class Bridge {

  /** Redacts a string, an array of arguments, …: see the class' {@code redact} methods. */
  public static UnaryOperator<String> strings;

  public static UnaryOperator<byte[]> bytes;
  public static UnaryOperator<Object[]> arguments;
  public static UnaryOperator<Map<?, ?>> maps;

  /** Redacts a {@code StringBuilder} from an index on. */
  public static ObjIntConsumer<StringBuilder> builders;

  /**
   * Where writes to file descriptors 1 and 2 go; they end up in {@link #rawOut}, {@link #rawErr}.
   */
  public static OutputStream out;

  public static OutputStream err;

  /** The streams whose writes to file descriptors 1 and 2 go there directly. */
  public static FileOutputStream rawOut;

  public static FileOutputStream rawErr;

  /** Hears of every stream that {@code System.setOut} or {@code setErr} is given. */
  public static Consumer<PrintStream> standardStreams;

  /** What a print stream is to write to instead of its own sink; for most, that sink. */
  public static BiFunction<PrintStream, OutputStream, OutputStream> sinks;

  /** Writes what waits in {@link #out} or {@link #err}, whose file descriptor is being closed. */
  public static Consumer<OutputStream> closing;

  /** Resolves what waits in any stream. */
  public static Runnable exit;

  private Bridge() {}

  public static String redact(String text) {
    return strings.apply(text);
  }

  public static byte[] redact(byte[] text) {
    return bytes.apply(text);
  }

  public static Object[] redact(Object[] values) {
    return arguments.apply(values);
  }

  public static Map<?, ?> redact(Map<?, ?> values) {
    return maps.apply(values);
  }

  /**
   * A line of a stack trace that is about to be printed, or the throwable whose text is. That is
   * asked for here, instead of where it is printed: {@code toString} is called once either way.
   */
  public static Object redact(Object printed) {
    return printed instanceof String || printed instanceof Throwable
        ? redact(String.valueOf(printed))
        : printed;
  }

  public static void redact(StringBuilder text) {
    builders.accept(text, 0);
  }

  public static void redact(StringBuilder text, int from) {
    builders.accept(text, from);
  }

  /**
   * At the start of {@code FileOutputStream.write}.
   *
   * @return whether the write is done; else the method goes on as ever
   */
  public static boolean write(
      FileOutputStream stream, FileDescriptor descriptor, byte[] bytes, int offset, int length)
      throws IOException {
    OutputStream redacting = redacting(stream, descriptor);
    if (redacting == null || bytes == null || isOutside(bytes, offset, length)) {
      return false;
    }
    redacting.write(bytes, offset, length);
    return true;
  }

  public static boolean write(FileOutputStream stream, FileDescriptor descriptor, byte[] bytes)
      throws IOException {
    return bytes != null && write(stream, descriptor, bytes, 0, bytes.length);
  }

  public static boolean write(FileOutputStream stream, FileDescriptor descriptor, int b)
      throws IOException {
    OutputStream redacting = redacting(stream, descriptor);
    if (redacting == null) {
      return false;
    }
    redacting.write(b);
    return true;
  }

  /** At the start of {@code System.setOut} and {@code setErr}. */
  public static void standardStream(PrintStream stream) {
    if (stream != null) {
      standardStreams.accept(stream);
    }
  }

  /** Wherever a {@code PrintStream} reads its field {@code out}. */
  public static OutputStream sink(OutputStream sink, PrintStream stream) {
    return sink == null ? null : sinks.apply(stream, sink);
  }

  /** At the start of {@code FileOutputStream.close}. */
  public static void close(FileOutputStream stream, FileDescriptor descriptor) {
    OutputStream redacting = redacting(stream, descriptor);
    if (redacting != null) {
      closing.accept(redacting);
    }
  }

  /** At the JVM's end. */
  public static void exit() {
    exit.run();
  }

  private static OutputStream redacting(FileOutputStream stream, FileDescriptor descriptor) {
    if (descriptor == FileDescriptor.out) {
      return stream == rawOut ? null : out;
    }
    if (descriptor == FileDescriptor.err) {
      return stream == rawErr ? null : err;
    }
    return null;
  }

  private static boolean isOutside(byte[] bytes, int offset, int length) {
    return (offset | length | bytes.length - length - offset) < 0;
  }
}
