package dev.notionredactor.scrub.sink;

import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.scrub.content.Spool;
import dev.notionredactor.scrub.input.InputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All files in one zip file. */
public final class Bundle implements Target {

  private final NewFile file;
  private final ZipOutputStream zip;
  private final Set<String> names = new HashSet<>();

  /** {@code path}: of the zip file. */
  public Bundle(Path path) throws IOException {
    file =
        new NewFile(path) {
          @Override
          void complete(Path written) {}
        };
    zip = new ZipOutputStream(file.stream());
  }

  @Override
  public boolean takesClean() {
    return true;
  }

  @Override
  public boolean takesSeveral() {
    return false;
  }

  @Override
  public TargetFile open(InputFile input, String name) throws IOException {
    String entryName = name.replace('\\', '/');
    if (!names.add(entryName)) {
      throw new IOException("would be in the bundle twice: " + entryName);
    }
    Spool content = new Spool();
    return new TargetFile() {
      @Override
      public OutputStream stream() {
        return content;
      }

      @Override
      public void commit() throws IOException {
        ZipEntry entry = new ZipEntry(entryName);
        entry.setTime(Files.getLastModifiedTime(input.path()).toMillis());
        zip.putNextEntry(entry);
        Content.copy(content.region().open(), zip);
        zip.closeEntry();
      }

      @Override
      public void close() throws IOException {
        content.close();
      }
    };
  }

  /**
   * Adds a file of our own, and the bundle takes its place; {@code name}: with another, if taken.
   */
  public void complete(String name, byte[] content) throws IOException {
    String free = name;
    for (int i = 2; !names.add(free); i++) {
      free = i + "-" + name;
    }
    zip.putNextEntry(new ZipEntry(free));
    zip.write(content);
    zip.closeEntry();
    zip.finish();
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
