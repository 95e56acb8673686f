package dev.notionredactor.agent.bridge;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What instrumented code calls. In the packaged jar its name is {@code
 * java.lang.NotionRedactorBridge}: {@link BridgeInstaller} defines it in the bootstrap class
 * loader, which classes of every other loader can see.
 *
 * <p>Hence only types of {@code java.base} may appear here: instrumented code shares no others with
 * the agent. And no lambda: it must need nothing but itself.
 *
 * <p>The fields are set once, before any code is instrumented, and instrumenting stops all threads:
 * they need not be volatile.
 */
public final class Bridge {

  /** How the names of exceptions end whose methods are hook points. */
  public static final String EXCEPTION = "Exception";

  public static final String ERROR = "Error";

  /**
   * What Log4j puts in place of an object that threw something. A constant of another class would
   * leave a reference to it here, which the copy of this class can't have.
   */
  private static final String FAILED = "[!!!";

  /** In place of a position in a file: wherever the last write ended. */
  private static final long NEXT = -1;

  /**
   * What is written at once of buffers that hold more: beyond that, not even pipes keep it whole.
   */
  private static final long CHUNK = 64 * 1024;

  /** How the names of those begin that write JSON into an array that they do not change again. */
  private static final String JSON_ENCODERS = "net.logstash.logback.";

  /** Redacts a string, an array of arguments, …: see the class' {@code redact} methods. */
  private static UnaryOperator<String> strings;

  /** Redacts what an exception says. */
  private static BiFunction<String, Object, String> said;

  private static UnaryOperator<byte[]> bytes;

  /** The same for bytes that nobody has seen yet: where they are written they are believed. */
  private static UnaryOperator<byte[]> newBytes;

  /** Hears which bytes are which string. */
  private static BiConsumer<byte[], String> encoded;

  private static UnaryOperator<Object> objects;

  /**
   * Redacts values; the other parameter is the text of the message whose arguments they are, or
   * null.
   */
  private static BiFunction<Object[], CharSequence, Object[]> values;

  /** A redacting stream before one. */
  private static UnaryOperator<OutputStream> streams;

  private static UnaryOperator<List<?>> lists;

  private static UnaryOperator<Map<?, ?>> maps;

  /** What is to be printed instead of an object. */
  private static UnaryOperator<Object> printedObjects;

  /** Redacts a {@code StringBuilder} from an index on. */
  private static ObjIntConsumer<StringBuilder> builders;

  /**
   * Where writes to file descriptors 1 and 2 go; they end up in {@link #rawOut}, {@link #rawErr}.
   */
  private static OutputStream out;

  private static OutputStream err;

  /** The streams whose writes to file descriptors 1 and 2 go there directly. */
  private static FileOutputStream rawOut;

  private static FileOutputStream rawErr;

  /** Hears of every stream that {@code System.setOut} or {@code setErr} is given. */
  private static Consumer<PrintStream> standardStreams;

  /** What a print stream is to write to instead of its own sink; for most, that sink. */
  private static BiFunction<PrintStream, OutputStream, OutputStream> sinks;

  /** Whether it matters what a print stream is given to print, by a call that is not within one. */
  private static Predicate<PrintStream> hears;

  /** What such a stream is to print instead of a text, and of one behind which a line ends. */
  private static BiFunction<PrintStream, Object, Object> printed;

  private static BiFunction<PrintStream, Object, Object> printedLine;

  /** Hears of a call's beginning (1) and end (-1). */
  private static ObjIntConsumer<PrintStream> nesting;

  /** Writes what waits in a redacting stream, as if it ended. */
  private static Consumer<OutputStream> closing;

  /** Resolves what waits in any stream. */
  private static Runnable exit;

  /**
   * What a class is to be instead of what an agent's transformers have made of it. It is given as a
   * {@code Class}, or by its internal name as long as it is being loaded.
   */
  private static BiFunction<Object, byte[], byte[]> transformed;

  /** Adds what the agent has to say to what the JVM tells of its agents. */
  private static Consumer<Properties> asked;

  /** Hears of a logger that logs at a level, or of an event that is written. */
  private static BiConsumer<Object, Object> logging;

  /** Hears that this is over. */
  private static Runnable logged;

  /** Hears of what goes to another thread: the event that is logged, or a copy. */
  private static Consumer<Object> copied;

  /** Takes a known value of a name; or retires those of a name, if there is none. */
  private static BiPredicate<String, CharSequence> knownValues;

  /** Hears of a process that is about to start; null if nobody wants to. */
  private static Consumer<Object> started;

  /** Hears of a file that is opened, by its path if that is known. */
  private static BiConsumer<FileDescriptor, String> opened;

  /** Whether what is written to a file is redacted. */
  private static Predicate<FileDescriptor> guards;

  /** What is written to such a file instead, in the same length; null if nothing is. */
  private static BiFunction<FileDescriptor, ByteBuffer, ByteBuffer> guarded;

  /** Hears where in a file the next write goes; or, by {@value #NEXT}, that it is elsewhere. */
  private static ObjLongConsumer<FileDescriptor> places;

  /** Hears what a write of a file has left: what was given, and what was to be written instead. */
  private static BiConsumer<FileDescriptor, byte[][]> rests;

  /** What a thread writes instead of a buffer, and the buffer. It keeps neither alive. */
  private static final ThreadLocal<WeakReference<?>[]> WRITING = new ThreadLocal<>();

  /** Whether there ever was one: before that, nobody looks at a variable of his thread. */
  private static volatile boolean hasWritten;

  /** Hears of what a secret manager has returned, and by which name, or for what. */
  private static BiConsumer<Object, Object> fetched;

  /** Hears of a property's value, and its name. */
  private static BiConsumer<Object, Object> configured;

  /** Hears of the platform's MBean server. */
  private static Consumer<Object> managed;

  /** Whether all handlers are set: for good, as whoever can see this class could call it. */
  private static boolean filled;

  /** So many bytes in several buffers are looked at together. */
  private static final int MOST_JOINED = 1 << 20;

  private static final int OUT = 1;
  private static final int ERR = 2;

  private Bridge() {}

  /**
   * Sets all handlers, once, before anything else is called.
   *
   * @param handlers by the names of the fields
   * @throws IllegalArgumentException if one is missing; no handler is of use then
   * @throws IllegalStateException if they are set already
   */
  @SuppressWarnings("unchecked") // One reflective call fills them all: one for each takes longer.
  public static synchronized void fill(Map<String, Object> handlers) {
    if (filled) {
      throw new IllegalStateException("the bridge is filled already");
    }
    strings = (UnaryOperator<String>) handler("strings", handlers);
    said = (BiFunction<String, Object, String>) handler("said", handlers);
    bytes = (UnaryOperator<byte[]>) handler("bytes", handlers);
    newBytes = (UnaryOperator<byte[]>) handler("newBytes", handlers);
    encoded = (BiConsumer<byte[], String>) handler("encoded", handlers);
    objects = (UnaryOperator<Object>) handler("objects", handlers);
    values = (BiFunction<Object[], CharSequence, Object[]>) handler("values", handlers);
    streams = (UnaryOperator<OutputStream>) handler("streams", handlers);
    lists = (UnaryOperator<List<?>>) handler("lists", handlers);
    maps = (UnaryOperator<Map<?, ?>>) handler("maps", handlers);
    printedObjects = (UnaryOperator<Object>) handler("printedObjects", handlers);
    builders = (ObjIntConsumer<StringBuilder>) handler("builders", handlers);
    out = (OutputStream) handler("out", handlers);
    err = (OutputStream) handler("err", handlers);
    rawOut = (FileOutputStream) handler("rawOut", handlers);
    rawErr = (FileOutputStream) handler("rawErr", handlers);
    standardStreams = (Consumer<PrintStream>) handler("standardStreams", handlers);
    sinks = (BiFunction<PrintStream, OutputStream, OutputStream>) handler("sinks", handlers);
    hears = (Predicate<PrintStream>) handler("hears", handlers);
    printed = (BiFunction<PrintStream, Object, Object>) handler("printed", handlers);
    printedLine = (BiFunction<PrintStream, Object, Object>) handler("printedLine", handlers);
    nesting = (ObjIntConsumer<PrintStream>) handler("nesting", handlers);
    closing = (Consumer<OutputStream>) handler("closing", handlers);
    exit = (Runnable) handler("exit", handlers);
    transformed = (BiFunction<Object, byte[], byte[]>) handler("transformed", handlers);
    asked = (Consumer<Properties>) handler("asked", handlers);
    logging = (BiConsumer<Object, Object>) handler("logging", handlers);
    logged = (Runnable) handler("logged", handlers);
    copied = (Consumer<Object>) handler("copied", handlers);
    managed = (Consumer<Object>) handler("managed", handlers);
    knownValues = (BiPredicate<String, CharSequence>) handler("knownValues", handlers);
    fetched = (BiConsumer<Object, Object>) handler("fetched", handlers);
    configured = (BiConsumer<Object, Object>) handler("configured", handlers);
    started = (Consumer<Object>) handlers.get("started");
    opened = (BiConsumer<FileDescriptor, String>) handler("opened", handlers);
    guards = (Predicate<FileDescriptor>) handler("guards", handlers);
    guarded = (BiFunction<FileDescriptor, ByteBuffer, ByteBuffer>) handler("guarded", handlers);
    places = (ObjLongConsumer<FileDescriptor>) handler("places", handlers);
    rests = (BiConsumer<FileDescriptor, byte[][]>) handler("rests", handlers);
    filled = true;
  }

  private static Object handler(String name, Map<String, Object> handlers) {
    Object handler = handlers.get(name);
    if (handler == null) {
      throw new IllegalArgumentException("no handler for the bridge's " + name);
    }
    return handler;
  }

  /** At the end of the JVM's method that tells of its agents, whenever somebody asks. */
  public static Properties asked(Properties told) {
    if (told != null) {
      asked.accept(told);
    }
    return told;
  }

  /** An application has given a known value: whether anybody masks it. */
  public static boolean known(boolean taken, String name, CharSequence value) {
    return knownValues.test(name, value) || taken;
  }

  /** It has retired those of a name: whether there were any. */
  public static boolean retired(boolean retired, String name) {
    return knownValues.test(name, null) || retired;
  }

  /** A secret manager has returned something, by a name or for something that has one. */
  public static void fetched(Object answer, Object namedBy) {
    fetched.accept(answer, namedBy);
  }

  /** So has a source of properties. */
  public static void configured(Object value, Object namedBy) {
    configured.accept(value, namedBy);
  }

  /** When somebody has asked for the platform's MBean server. */
  public static void managed(Object server) {
    managed.accept(server);
  }

  /** A logging library begins to hand an event on to its appenders. */
  public static void logging(Object event) {
    logging.accept(event, null);
  }

  /** A logger begins to log at a level. */
  public static void logging(Object logger, Object level) {
    logging.accept(logger, level);
  }

  /** A thread that does nothing else begins to hand an event on to appenders. */
  public static void handingOn(Object event) {
    logging.accept(event, event);
  }

  /** What is logged goes to another thread, as this. */
  public static void copied(Object event) {
    copied.accept(event);
  }

  /** The end of such a call. */
  public static void logged() {
    logged.run();
  }

  /**
   * What an exception says.
   *
   * @param exception may be none, and only be called so
   */
  public static String said(String text, Object exception) {
    return said.apply(text, exception);
  }

  public static String redact(String text) {
    return strings.apply(text);
  }

  public static byte[] redact(byte[] text) {
    return bytes.apply(text);
  }

  /** At the end of a method that encodes a string. */
  public static byte[] encoded(byte[] bytes, String text) {
    encoded.accept(bytes, text);
    return bytes;
  }

  /**
   * At the end of a method that makes bytes of something else.
   *
   * @param encoder whose method it is. One that extends the library's may change the bytes before
   *     they are written, in the same array: then they have to be looked at again
   */
  public static byte[] encoded(byte[] bytes, Object encoder) {
    return encoder.getClass().getName().startsWith(JSON_ENCODERS)
        ? newBytes.apply(bytes)
        : redact(bytes);
  }

  public static Object redact(Object value) {
    return objects.apply(value);
  }

  /** What is no string may change yet: {@link #characters} looks at it when it is read. */
  public static CharSequence redact(CharSequence text) {
    return text instanceof String ? redact((String) text) : text;
  }

  /**
   * At the start of a method that reads a message's text as characters: what it is to read, from
   * now on. A text that may change would have to be looked at whole for each of its characters.
   *
   * @param formatted the message's text if it has been asked for it; null if it was not, or keeps
   *     none
   */
  public static CharSequence characters(CharSequence text, String formatted) {
    if (text == null || text instanceof String) {
      return text;
    }
    return formatted != null ? formatted : redact(text.toString());
  }

  public static Object[] redact(Object[] array) {
    return values.apply(array, null);
  }

  public static Object[] redact(Object[] arguments, CharSequence message) {
    return values.apply(arguments, message);
  }

  /**
   * The text of a message that is nothing but an object, and keeps none.
   *
   * @return null if the object is not printable, and so shows no key
   */
  public static CharSequence textOf(Object object) {
    try {
      return object == null ? null : object.toString();
    } catch (Exception notPrintable) {
      return null;
    } catch (Error failure) {
      // What it would have said is not known: it is asked again where it can be withheld.
      return FAILED;
    }
  }

  /** The same of a message that has but one. */
  public static Object redact(Object argument, CharSequence message) {
    return values.apply(new Object[] {argument}, message)[0];
  }

  public static OutputStream redact(OutputStream stream) {
    return stream == null ? null : streams.apply(stream);
  }

  /** At the end of a method that was given a stream of {@link #redact(OutputStream)}. */
  public static void finish(OutputStream redacting) {
    if (redacting != null) {
      closing.accept(redacting);
    }
  }

  public static Map<?, ?> redact(Map<?, ?> values) {
    return maps.apply(values);
  }

  /** A line of a stack trace that is about to be printed, or the throwable whose text is. */
  public static Object redactPrinted(Object printed) {
    if (printed instanceof String) {
      return redact((String) printed);
    }
    return printed instanceof Throwable && !isHooked(printed.getClass())
        ? printedObjects.apply(printed)
        : printed;
  }

  /** Whether what an exception says for itself is redacted: it is called so, as all it extends. */
  private static boolean isHooked(Class<?> type) {
    for (Class<?> hooked = type; hooked != Throwable.class; hooked = hooked.getSuperclass()) {
      if (!hooked.getName().endsWith(EXCEPTION) && !hooked.getName().endsWith(ERROR)) {
        return false;
      }
    }
    return true;
  }

  public static List<?> redact(List<?> list) {
    return list == null ? null : lists.apply(list);
  }

  public static boolean holdsKey(Map<?, ?> map) {
    return redact(map) != map;
  }

  public static boolean holdsKey(List<?> list) {
    return redact(list) != list;
  }

  @SuppressWarnings("ReferenceEquality") // A text without a key stays the same instance.
  public static String[] redact(String[] lines) {
    String[] redacted = lines;
    for (int i = 0; lines != null && i < lines.length; i++) {
      String line = redact(lines[i]);
      if (line != lines[i]) {
        redacted = redacted == lines ? lines.clone() : redacted;
        redacted[i] = line;
      }
    }
    return redacted;
  }

  @SuppressWarnings("JdkObsolete") // Log4j 1.2 has a field of that very type.
  public static Hashtable<?, ?> redact(Hashtable<?, ?> values) {
    Map<?, ?> redacted = maps.apply(values);
    return redacted == values ? values : new Hashtable<Object, Object>(redacted);
  }

  public static void redact(StringBuilder text) {
    builders.accept(text, 0);
  }

  public static void redact(CharArrayWriter written) {
    String text = written.toString();
    String redacted = redact(text);
    if (!redacted.equals(text)) {
      written.reset();
      written.write(redacted, 0, redacted.length());
    }
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
    if (redacting == null || bytes == null || isOutside(bytes.length, offset, length)) {
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

  /** What a print stream is given to print, and is to print instead. */
  public static Object printed(Object text, PrintStream stream) {
    return hears.test(stream) ? printed.apply(stream, text) : text;
  }

  /** The same for what ends a line. */
  public static Object printedLine(Object text, PrintStream stream) {
    return hears.test(stream) ? printedLine.apply(stream, text) : text;
  }

  /**
   * The same for a part of a text, the only one that is meant of what is returned instead.
   *
   * @param end where the part of a {@code CharSequence} ends; of a {@code byte[]}, its length
   */
  public static Object printed(Object text, int start, int end, PrintStream stream) {
    if (!hears.test(stream)) {
      return text;
    }
    Object part;
    if (text instanceof byte[]) {
      byte[] bytes = (byte[]) text;
      if (isOutside(bytes.length, start, end)) {
        return text;
      }
      part = Arrays.copyOfRange(bytes, start, start + end);
    } else {
      CharSequence chars = text == null ? "null" : (CharSequence) text;
      if (isOutside(chars.length(), start, end - start)) {
        return text;
      }
      part = chars.subSequence(start, end);
    }
    Object redacted = printed.apply(stream, part);
    return redacted == part ? text : redacted;
  }

  /** Where the part begins, once {@code redacted} may have taken the place of {@code text}. */
  public static int start(Object redacted, Object text, int start) {
    return redacted == text ? start : 0;
  }

  /** Where it ends; of a {@code byte[]}, its length. */
  public static int end(Object redacted, Object text, int end) {
    if (redacted == text) {
      return end;
    }
    return redacted instanceof byte[]
        ? ((byte[]) redacted).length
        : ((CharSequence) redacted).length();
  }

  /** A call by which a print stream prints begins: those within it print what it was given. */
  public static void enter(PrintStream stream) {
    nesting.accept(stream, 1);
  }

  /** It ends. */
  public static void leave(PrintStream stream) {
    nesting.accept(stream, -1);
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

  /**
   * When an agent's transformers have been asked for a class.
   *
   * @param bytecode what they answered; null if they leave it as it is
   * @param name the class' internal name
   * @param type null as long as it is being loaded
   * @param retransform whether these are transformers that are asked again with each change. The
   *     others are asked before them, and so before this agent's
   */
  public static byte[] transformed(
      byte[] bytecode, String name, Class<?> type, boolean retransform) {
    return bytecode == null || name == null || !retransform
        ? bytecode
        : transformed.apply(type == null ? name : type, bytecode);
  }

  /** Before the kernel copies from one file to another, whichever is which. */
  public static boolean isStandard(FileDescriptor one, FileDescriptor other) {
    return isStandard(one) || isStandard(other) || guards.test(one) || guards.test(other);
  }

  /**
   * Before a process starts.
   *
   * @param builder a {@code ProcessBuilder}: named here, each JVM would load that class
   */
  public static void started(Object builder) {
    started.accept(builder);
  }

  /** At the start of a native channel's write, of which only the descriptor's number is known. */
  public static boolean takesOver(int number, ByteBuffer source) {
    return (number == OUT || number == ERR) && source != null;
  }

  /** Writes what is in a buffer, as such a channel does. */
  public static int write(int number, ByteBuffer source) throws IOException {
    return write(number == OUT ? FileDescriptor.out : FileDescriptor.err, source, NEXT);
  }

  /** When a file has been opened; {@code path}: null if it is not known. */
  public static void opened(FileDescriptor descriptor, String path) {
    if (descriptor != null) {
      opened.accept(descriptor, path);
    }
  }

  /** The number of a file descriptor; negative if that can't be found out. */
  public static int number(FileDescriptor descriptor) {
    try {
      return field(FileDescriptor.class, "fd").getInt(descriptor);
    } catch (Exception notToBeSeen) {
      return -1;
    }
  }

  /** When it is about to go on at another place in a file. */
  public static void moved(FileDescriptor descriptor) {
    if (guards.test(descriptor)) {
      places.accept(descriptor, NEXT);
    }
  }

  /** What is to be written to a file instead. */
  public static byte[] guarded(byte[] bytes, FileDescriptor descriptor) {
    return bytes == null ? null : guarded(bytes, 0, bytes.length, descriptor);
  }

  /** The same of a part, which begins at the same place in what is returned. */
  public static byte[] guarded(byte[] bytes, int offset, int length, FileDescriptor descriptor) {
    if (!guards.test(descriptor) || bytes == null || isOutside(bytes.length, offset, length)) {
      return bytes;
    }
    ByteBuffer redacted = guarded.apply(descriptor, ByteBuffer.wrap(bytes, offset, length));
    if (redacted == null) {
      return bytes;
    }
    byte[] behind = new byte[offset + length];
    redacted.get(behind, offset, length);
    return behind;
  }

  /** The same of one byte. */
  public static int guarded(int b, FileDescriptor descriptor) {
    return guards.test(descriptor) ? guarded(new byte[] {(byte) b}, descriptor)[0] : b;
  }

  /** The same of characters that are written as their low bytes. */
  public static String guarded(String text, FileDescriptor descriptor) {
    return guarded(text, StandardCharsets.ISO_8859_1, descriptor);
  }

  /** The same of those that are written as two bytes each. */
  public static String guardedPairs(String text, FileDescriptor descriptor) {
    return guarded(text, StandardCharsets.UTF_16BE, descriptor);
  }

  @SuppressWarnings("ReferenceEquality") // What is not redacted stays the same array.
  private static String guarded(String text, Charset charset, FileDescriptor descriptor) {
    if (text == null || !guards.test(descriptor)) {
      return text;
    }
    byte[] bytes = text.getBytes(charset);
    byte[] redacted = guarded(bytes, descriptor);
    return redacted == bytes ? text : new String(redacted, charset);
  }

  /**
   * The same of a buffer of the system's memory.
   *
   * @param position where in the file it goes, or {@value #NEXT}
   */
  public static ByteBuffer guarded(ByteBuffer source, long position, FileDescriptor descriptor) {
    if (source == null || !guards.test(descriptor)) {
      return source;
    }
    if (position != NEXT) {
      places.accept(descriptor, position);
    }
    ByteBuffer redacted = guarded.apply(descriptor, source.duplicate());
    if (redacted == null) {
      return source;
    }
    ByteBuffer copy = ByteBuffer.allocateDirect(redacted.remaining());
    copy.put(redacted);
    // As a Buffer: in Java 8, that is who has the method.
    ((Buffer) copy).flip();
    writes(descriptor, copy, new ByteBuffer[] {source}, new ByteBuffer[] {copy});
    return copy;
  }

  /** The same of several buffers. */
  public static ByteBuffer[] guarded(
      ByteBuffer[] sources, int offset, int length, FileDescriptor descriptor) {
    if (!guards.test(descriptor)
        || sources == null
        || isOutside(sources.length, offset, length)
        || Arrays.asList(sources).subList(offset, offset + length).contains(null)) {
      return sources;
    }
    ByteBuffer[] given = Arrays.copyOfRange(sources, offset, offset + length);
    ByteBuffer[] redacted = guardedPieces(given, descriptor);
    if (redacted == null) {
      return sources;
    }
    ByteBuffer[] copies = sources.clone();
    System.arraycopy(redacted, 0, copies, offset, length);
    writes(descriptor, copies, given, redacted);
    return copies;
  }

  /** Null if nothing is redacted. Together, as a key may lie in several, unless they are huge. */
  private static ByteBuffer[] guardedPieces(ByteBuffer[] sources, FileDescriptor descriptor) {
    long remaining = remaining(sources, 0, sources.length);
    boolean isRedacted = false;
    ByteBuffer[] pieces = new ByteBuffer[sources.length];
    ByteBuffer joined = null;
    if (remaining <= MOST_JOINED) {
      joined = ByteBuffer.allocate((int) remaining);
      for (ByteBuffer source : sources) {
        joined.put(source.duplicate());
      }
      ((Buffer) joined).flip();
      joined = guarded.apply(descriptor, joined);
      isRedacted = joined != null;
    }
    for (int i = 0; i < sources.length; i++) {
      if (joined != null) {
        byte[] piece = new byte[sources[i].remaining()];
        joined.get(piece);
        pieces[i] = ByteBuffer.wrap(piece);
      } else if (remaining > MOST_JOINED) {
        ByteBuffer piece = guarded.apply(descriptor, sources[i].duplicate());
        isRedacted |= piece != null;
        pieces[i] = piece != null ? piece : sources[i].slice();
      }
    }
    return isRedacted ? pieces : null;
  }

  private static void writes(
      FileDescriptor descriptor, Object instead, ByteBuffer[] sources, ByteBuffer[] copies) {
    WeakReference<?>[] writing = new WeakReference<?>[2 + 2 * sources.length];
    writing[0] = new WeakReference<>(instead);
    writing[1] = new WeakReference<>(descriptor);
    for (int i = 0; i < sources.length; i++) {
      writing[2 + 2 * i] = new WeakReference<>(sources[i]);
      writing[3 + 2 * i] = new WeakReference<>(copies[i]);
    }
    hasWritten = true;
    WRITING.set(writing);
  }

  /** When a buffer, or several, have been written: what was written instead counts as they. */
  @SuppressWarnings("ReferenceEquality") // It is about this very object.
  public static void written(Object instead) {
    if (!hasWritten || instead == null) {
      return;
    }
    WeakReference<?>[] writing = WRITING.get();
    WRITING.remove();
    if (writing == null || writing[0].get() != instead) {
      return;
    }
    for (int i = 2; i < writing.length; i += 2) {
      Buffer source = (Buffer) writing[i].get();
      Buffer copy = (Buffer) writing[i + 1].get();
      // Who has none any more does not ask how far it was written.
      if (source != null && copy != null) {
        source.position(Math.min(source.limit(), source.position() + copy.position()));
      }
    }
    FileDescriptor descriptor = (FileDescriptor) writing[1].get();
    if (descriptor != null) {
      keepRest(descriptor, writing);
    }
  }

  /** What was not written will be given once more: it is redacted already. */
  private static void keepRest(FileDescriptor descriptor, WeakReference<?>[] writing) {
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    ByteArrayOutputStream redacted = new ByteArrayOutputStream();
    for (int i = 2; i < writing.length && redacted.size() < MOST_JOINED; i += 2) {
      ByteBuffer source = (ByteBuffer) writing[i].get();
      ByteBuffer copy = (ByteBuffer) writing[i + 1].get();
      if (source != null
          && copy != null
          && copy.hasRemaining()
          && source.remaining() >= copy.remaining()) {
        byte[] rest = new byte[copy.remaining()];
        copy.duplicate().get(rest);
        redacted.write(rest, 0, rest.length);
        source.duplicate().get(rest);
        given.write(rest, 0, rest.length);
      }
    }
    if (redacted.size() > 0) {
      rests.accept(descriptor, new byte[][] {given.toByteArray(), redacted.toByteArray()});
    }
  }

  /**
   * At the start of a channel's write.
   *
   * @param position where in the file to write, or {@value #NEXT}
   * @return whether {@link #write(FileDescriptor, ByteBuffer, long)} is to do it
   */
  public static boolean takesOver(FileDescriptor descriptor, ByteBuffer source, long position) {
    return isStandard(descriptor)
        && source != null
        && (position == NEXT || redacted(source) != null);
  }

  /** The same for several buffers, which never are written to a position. */
  public static boolean takesOver(
      FileDescriptor descriptor, ByteBuffer[] sources, int offset, int length) {
    return isStandard(descriptor);
  }

  /** Writes what is in a buffer, as a channel does. */
  public static int write(FileDescriptor descriptor, ByteBuffer source, long position)
      throws IOException {
    if (position == NEXT) {
      return (int) write(descriptor, new ByteBuffer[] {source}, 0, 1);
    }
    FileOutputStream raw = descriptor == FileDescriptor.out ? rawOut : rawErr;
    // Comes by here again, with nothing to redact any more.
    int written = raw.getChannel().write(ByteBuffer.wrap(redacted(source)), position);
    source.position(source.position() + written);
    return written;
  }

  /** Writes what is in several buffers, as a channel does. */
  public static long write(FileDescriptor descriptor, ByteBuffer[] sources, int offset, int length)
      throws IOException {
    OutputStream redacting = redacting(null, descriptor);
    byte[] chunk = new byte[(int) Math.min(CHUNK, 1 + remaining(sources, offset, length))];
    int filled = 0;
    long written = 0;
    for (int i = offset; i < offset + length; i++) {
      while (sources[i].hasRemaining()) {
        int count = Math.min(sources[i].remaining(), chunk.length - filled);
        sources[i].get(chunk, filled, count);
        filled += count;
        written += count;
        if (filled == chunk.length) {
          redacting.write(chunk, 0, filled);
          filled = 0;
        }
      }
    }
    redacting.write(chunk, 0, filled);
    return written;
  }

  /**
   * The name of the charset that a stream writes characters in.
   *
   * <p>There is a method to ask only from JDK 18 on. This class, unlike the agent's others, is in
   * the same module as the field.
   *
   * @return null if that can't be found out
   */
  public static String charset(PrintStream stream) {
    try {
      return ((OutputStreamWriter) field(PrintStream.class, "charOut").get(stream)).getEncoding();
    } catch (Exception notToBeSeen) {
      return null;
    }
  }

  /**
   * File descriptor 1 or 2, if all that is printed to a stream ends up there and nowhere else, as
   * with those that the JVM itself made.
   *
   * @param stream may be null
   * @return null if it does not, or if that can't be found out
   */
  public static FileDescriptor descriptor(PrintStream stream) {
    try {
      Field sink = field(FilterOutputStream.class, "out");
      Object next = stream;
      // A subclass may write to something else besides.
      while (next != null
          && (next.getClass() == PrintStream.class
              || next.getClass() == BufferedOutputStream.class)) {
        next = sink.get(next);
      }
      if (next instanceof FileOutputStream) {
        FileDescriptor descriptor = ((FileOutputStream) next).getFD();
        return isStandard(descriptor) ? descriptor : null;
      }
    } catch (Exception notToBeSeen) {
      // It is somebody's own.
    }
    return null;
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static boolean isStandard(FileDescriptor descriptor) {
    return descriptor == FileDescriptor.out || descriptor == FileDescriptor.err;
  }

  private static long remaining(ByteBuffer[] sources, int offset, int length) {
    long remaining = 0;
    for (int i = offset; i < offset + length; i++) {
      remaining += sources[i].remaining();
    }
    return remaining;
  }

  /**
   * What is to be written to a position instead of what is in a buffer, in the same length, so that
   * what stands behind it stays where it is; null if there is nothing to redact.
   */
  private static byte[] redacted(ByteBuffer source) {
    byte[] text = new byte[source.remaining()];
    source.duplicate().get(text);
    byte[] redacted = bytes.apply(text);
    if (redacted == text) {
      return null;
    }
    byte[] filled = Arrays.copyOf(redacted, text.length);
    if (redacted.length < text.length) {
      Arrays.fill(filled, redacted.length, text.length, (byte) ' ');
    }
    return filled;
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

  private static boolean isOutside(int size, int offset, int length) {
    return (offset | length | size - length - offset) < 0;
  }
}
