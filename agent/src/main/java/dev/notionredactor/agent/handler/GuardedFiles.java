package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.agent.bridge.Bridge;
import dev.notionredactor.files.FilePattern;
import dev.notionredactor.finding.Origin;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/**
 * Files whose writes are redacted: those that standard output or error is, opened by another name,
 * and those that the option {@code files} says. Nothing here keeps a file's descriptor alive.
 * Thread-safe.
 */
final class GuardedFiles
    implements Predicate<FileDescriptor>,
        BiFunction<FileDescriptor, ByteBuffer, ByteBuffer>,
        BiConsumer<FileDescriptor, Object>,
        ObjLongConsumer<FileDescriptor> {

  private static final int OUT = 1;
  private static final int ERR = 2;

  /** Where Linux says what is behind a number. */
  private static final String NUMBERS = "/proc/self/fd/";

  /** How Linux ends the name of a file that has none any more. */
  private static final String DELETED = " (deleted)";

  private static final List<String> NAMES_OF_OUT =
      Arrays.asList("/dev/stdout", "/dev/fd/1", NUMBERS + OUT);

  private static final List<String> NAMES_OF_ERR =
      Arrays.asList("/dev/stderr", "/dev/fd/2", NUMBERS + ERR);

  private final Redactor redactor;
  private final List<FilePattern> patterns;

  /** Whether standard output and error count. */
  private final boolean standard;

  /** Whether there may be files that were opened before anybody heard of it. */
  private final boolean late;

  private final WeakIdentityMap<FileDescriptor, GuardedFile> files = new WeakIdentityMap<>();

  /** Those that were opened before, and are none of them. */
  private final WeakIdentityMap<FileDescriptor, Boolean> others = new WeakIdentityMap<>();

  /** Set while a thread finds out what a file is, for which it may open others. */
  private final ThreadLocal<Boolean> opening = new ThreadLocal<>();

  GuardedFiles(Redactor redactor, List<FilePattern> patterns, boolean standard, boolean late) {
    this.redactor = redactor;
    this.patterns = patterns;
    this.standard = standard;
    this.late = late && !patterns.isEmpty();
    if (!patterns.isEmpty()) {
      preload();
    }
  }

  /**
   * Loads what it takes to ask. Later that would ask in turn: the JVM reads jars by a class that
   * has hook points then.
   */
  private void preload() {
    FileDescriptor any = new FileDescriptor();
    others.putIfAbsent(any, true);
    others.get(any);
  }

  /** Whether a file's writes are redacted. */
  @Override
  public boolean test(FileDescriptor descriptor) {
    if (files.get(descriptor) != null) {
      return true;
    }
    if (!late || descriptor == null || others.get(descriptor) != null || opening.get() != null) {
      return false;
    }
    accept(descriptor, null);
    boolean isGuarded = files.get(descriptor) != null;
    if (!isGuarded) {
      others.putIfAbsent(descriptor, true);
    }
    return isGuarded;
  }

  /** What is to be written instead of a guarded file's next bytes; null if they are. */
  @Override
  public ByteBuffer apply(FileDescriptor descriptor, ByteBuffer text) {
    return files.get(descriptor).redact(text);
  }

  /** Where in a guarded file the next bytes go. */
  @Override
  public void accept(FileDescriptor descriptor, long place) {
    files.get(descriptor).moveTo(place);
  }

  /**
   * A file was opened, or a write has left something.
   *
   * @param told the path, or null if it is not known; or what was given and not written, and what
   *     is to be written instead
   */
  @Override
  public void accept(FileDescriptor descriptor, Object told) {
    if (told instanceof byte[][]) {
      byte[][] rest = (byte[][]) told;
      files.get(descriptor).keepRest(rest[0], rest[1]);
    } else if (descriptor != FileDescriptor.out
        && descriptor != FileDescriptor.err
        && opening.get() == null) {
      open(descriptor, (String) told);
    }
  }

  private void open(FileDescriptor descriptor, String path) {
    opening.set(true);
    try {
      // What the application may not see, the agent may.
      String sink =
          AccessController.doPrivileged(
              new PrivilegedAction<String>() {
                @Override
                public String run() {
                  return sink(descriptor, path);
                }
              });
      if (sink != null) {
        files.putIfAbsent(descriptor, new GuardedFile(redactor, sink));
        // Loads what that takes: not when something is written.
        files.get(descriptor);
      }
    } catch (Throwable notToBeSeen) {
      // A name that is no path, or rules that do not trust the agent.
    } finally {
      opening.remove();
    }
  }

  /** Where what is written to a file goes; null if it is none of these. */
  private String sink(FileDescriptor descriptor, String path) {
    int number = path == null || !patterns.isEmpty() ? Bridge.number(descriptor) : -1;
    if (standard) {
      String sink = path == null ? standardSink(number) : standardSink(descriptor, path);
      if (sink != null) {
        return sink;
      }
    }
    if (patterns.isEmpty() || (path == null && number <= ERR)) {
      return null;
    }
    Path real = withoutEnd(link(number));
    if (real != null && real.isAbsolute() && isMeant(real, /* isReal= */ true)) {
      return Origin.FILE;
    }
    Path named = path == null ? null : Paths.get(path).toAbsolutePath().normalize();
    boolean isMeant =
        named != null
            && (isMeant(named, /* isReal= */ false) || isMeant(real(named), /* isReal= */ true));
    return isMeant ? Origin.FILE : null;
  }

  private boolean isMeant(Path path, boolean isReal) {
    for (FilePattern pattern : patterns) {
      if (isReal ? pattern.mayBeReal(path) : pattern.mayBe(path)) {
        return true;
      }
    }
    return false;
  }

  private static Path withoutEnd(Path link) {
    String name = link == null ? "" : link.toString();
    return name.endsWith(DELETED)
        ? Paths.get(name.substring(0, name.length() - DELETED.length()))
        : link;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path;
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
    Path opened = link(Bridge.number(descriptor));
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
