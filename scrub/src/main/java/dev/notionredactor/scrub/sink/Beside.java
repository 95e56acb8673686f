package dev.notionredactor.scrub.sink;

import dev.notionredactor.scrub.input.InputFile;
import dev.notionredactor.scrub.input.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** All files in another directory, by the paths that were given. Thread-safe. */
public final class Beside implements Target {

  private final Path directory;
  private final Inputs inputs;
  private final Set<Path> written = new HashSet<>();

  /** {@code directory}: is made if it is not there; {@code inputs}: none of these is replaced. */
  public Beside(Path directory, Inputs inputs) {
    this.directory = directory;
    this.inputs = inputs;
  }

  @Override
  public boolean takesClean() {
    return true;
  }

  @Override
  public boolean takesSeveral() {
    return true;
  }

  @Override
  public TargetFile open(InputFile file, String name) throws IOException {
    Path target = directory.resolve(name);
    claim(target);
    if (inputs.contain(target)) {
      throw new IOException("would be written over a file that is read: " + name);
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    return new NewFile(target) {
      @Override
      void complete(Path written) throws IOException {
        Files.setLastModifiedTime(written, Files.getLastModifiedTime(file.path()));
      }
    };
  }

  private synchronized void claim(Path target) throws IOException {
    if (!written.add(target.toAbsolutePath().normalize())) {
      throw new IOException("would be written where another file of this run is: " + target);
    }
  }

  @Override
  public void close() {}
}
