package dev.notionredactor.scrub.sink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that takes its place only once all of it is on disk: until then it is a temporary one
 * beside that, which nobody else may read.
 */
abstract class NewFile implements TargetFile {

  private static final int BUFFER = 64 * 1024;

  /** Those that are there just now, to be removed if the JVM ends. */
  private static final Set<Path> TEMPORARY = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(NewFile::removeAll, "notion-redactor-scrub"));
  }

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream stream;
  private boolean committed;

  NewFile(Path target) throws IOException {
    this.target = target;
    Path directory = target.toAbsolutePath().getParent();
    temporary = Files.createTempFile(directory, ".notion-redactor-", ".tmp");
    TEMPORARY.add(temporary);
    channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
    stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
  }

  private static void removeAll() {
    for (Path each : TEMPORARY) {
      try {
        Files.deleteIfExists(each);
      } catch (IOException stays) {
        // Nobody is left to be told.
      }
    }
  }

  @Override
  public final OutputStream stream() {
    return stream;
  }

  @Override
  public final void commit() throws IOException {
    stream.flush();
    channel.force(true);
    channel.close();
    complete(temporary);
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      throw new IOException("can't be replaced in one step here", otherFileSystem);
    }
    committed = true;
    TEMPORARY.remove(temporary);
    forceDirectory();
  }

  /** Gives it what belongs to a file besides its content. */
  abstract void complete(Path written) throws IOException;

  private void forceDirectory() {
    try (FileChannel directory = FileChannel.open(target.toAbsolutePath().getParent())) {
      directory.force(true);
    } catch (IOException notPossibleHere) {
      // Windows has no such thing, and needs none.
    }
  }

  @Override
  public final void close() throws IOException {
    if (!committed) {
      channel.close();
      Files.deleteIfExists(temporary);
      TEMPORARY.remove(temporary);
    }
  }
}
