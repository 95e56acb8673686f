package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.agent.bridge.InstalledBridge;
import dev.notionredactor.files.FilePattern;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.sink.PartRedactor;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Files whose writes are redacted: those that standard output or error is, opened by another name,
 * and those that the option {@code files} says. Each write is redacted as a part that can't wait
 * for the next, and keeps its length: what the program knows of the file, its position and its
 * length, stays true. Nothing here keeps a file's descriptor alive. Throws nothing. Thread-safe.
 */
final class GuardedFiles
    implements Predicate<FileDescriptor>,
        BiFunction<FileDescriptor, byte[], byte[]>,
        BiConsumer<FileDescriptor, String> {

  private static final int OUT = 1;
  private static final int ERR = 2;

  /** Where Linux says what is behind a number. */
  private static final String NUMBERS = "/proc/self/fd/";

  private static final List<String> NAMES_OF_OUT =
      Arrays.asList("/dev/stdout", "/dev/fd/1", NUMBERS + OUT);

  private static final List<String> NAMES_OF_ERR =
      Arrays.asList("/dev/stderr", "/dev/fd/2", NUMBERS + ERR);

  private final Redactor redactor;
  private final InstalledBridge bridge;
  private final List<FilePattern> patterns;

  /** Whether standard output and error count. */
  private final boolean standard;

  /** Whether there may be files that were opened before anybody heard of it. */
  private final boolean late;

  private final WeakIdentityMap<FileDescriptor, PartRedactor> files = new WeakIdentityMap<>();

  /** Those that were opened before, and are none of them. */
  private final WeakIdentityMap<FileDescriptor, Boolean> others = new WeakIdentityMap<>();

  /** What opens a file while it is found out what another one is. */
  private final ThreadLocal<Boolean> opening = new ThreadLocal<>();

  GuardedFiles(
      Redactor redactor,
      InstalledBridge bridge,
      List<FilePattern> patterns,
      boolean standard,
      boolean late) {
    this.redactor = redactor;
    this.bridge = bridge;
    this.patterns = patterns;
    this.standard = standard;
    this.late = late && !patterns.isEmpty();
  }

  /** Whether a file's writes are redacted. */
  @Override
  public boolean test(FileDescriptor descriptor) {
    if (files.get(descriptor) != null) {
      return true;
    }
    if (!late || others.get(descriptor) != null || opening.get() != null) {
      return false;
    }
    accept(descriptor, null);
    boolean isGuarded = files.get(descriptor) != null;
    if (!isGuarded) {
      others.putIfAbsent(descriptor, true);
    }
    return isGuarded;
  }

  /** What is to be written of a guarded file's next bytes: the same array, or one as long. */
  @Override
  public byte[] apply(FileDescriptor descriptor, byte[] bytes) {
    byte[] redacted;
    try {
      redacted = files.get(descriptor).redact(bytes);
    } catch (Throwable failure) {
      redacted = redactor.withheld(bytes.length, failure).getBytes(StandardCharsets.US_ASCII);
    }
    return redacted.length == bytes.length ? redacted : inLength(redacted, bytes.length);
  }

  private static byte[] inLength(byte[] text, int length) {
    byte[] filled = Arrays.copyOf(text, length);
    if (text.length < length) {
      Arrays.fill(filled, text.length, length, (byte) ' ');
    }
    return filled;
  }

  /** A file was opened; {@code path}: null if it is not known. */
  @Override
  public void accept(FileDescriptor descriptor, String path) {
    if (descriptor == FileDescriptor.out
        || descriptor == FileDescriptor.err
        || opening.get() != null) {
      return;
    }
    opening.set(true);
    try {
      String sink = sink(descriptor, path);
      if (sink != null) {
        PartRedactor parts = RedactorAccess.parts(redactor, sink);
        // Loads what it needs: not when something is written.
        parts.redact(new byte[] {'\n'});
        files.putIfAbsent(descriptor, parts);
      }
    } catch (Throwable notToBeSeen) {
      // A name that is no path, or the application's rules.
    } finally {
      opening.remove();
    }
  }

  /** Where what is written to a file goes; null if it is none of these. */
  private String sink(FileDescriptor descriptor, String path) throws IOException {
    int number = path == null ? bridge.number(descriptor) : -1;
    if (standard) {
      String sink = path == null ? standardSink(number) : standardSink(descriptor, path);
      if (sink != null) {
        return sink;
      }
    }
    if (patterns.isEmpty() || (path == null && number <= ERR)) {
      return null;
    }
    Path named = path == null ? link(number) : Paths.get(path).toAbsolutePath();
    if (named == null) {
      return null;
    }
    return isMeant(named) || isMeant(real(named)) ? Origin.FILE : null;
  }

  private boolean isMeant(Path path) {
    for (FilePattern pattern : patterns) {
      if (pattern.mayBe(path)) {
        return true;
      }
    }
    return false;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path.normalize();
    }
  }

  private static String standardSink(int number) {
    return number == OUT ? Origin.STANDARD_OUTPUT : number == ERR ? Origin.STANDARD_ERROR : null;
  }

  private String standardSink(FileDescriptor descriptor, String path) {
    boolean isOfSystem = path.startsWith("/dev/") || path.startsWith("/proc/");
    if (!isOfSystem && !Files.isSymbolicLink(Paths.get(path))) {
      return null;
    }
    Path opened = link(bridge.number(descriptor));
    if (opened == null) {
      return NAMES_OF_OUT.contains(path)
          ? Origin.STANDARD_OUTPUT
          : NAMES_OF_ERR.contains(path) ? Origin.STANDARD_ERROR : null;
    }
    return opened.equals(link(OUT))
        ? Origin.STANDARD_OUTPUT
        : opened.equals(link(ERR)) ? Origin.STANDARD_ERROR : null;
  }

  /** What Linux says is behind a number: a file, or the name of a pipe; null if it does not. */
  private static Path link(int number) {
    try {
      return number < 0 ? null : Files.readSymbolicLink(Paths.get(NUMBERS + number));
    } catch (IOException | UnsupportedOperationException noSuchSystem) {
      return null;
    }
  }
}
