package dev.notionredactor.it;

import dev.notionredactor.Eventually;
import dev.notionredactor.it.ForkedJvm.OutputReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets a program that pauses go on once something is shown, however long that takes: on standard
 * output, or in a file of its own.
 *
 * @param file the file's name, or null
 * @param shown all that is to be there by then
 */
record ShownFirst(String file, String shown) implements OutputReader {

  static ShownFirst onStandardOutput(String shown) {
    return new ShownFirst(null, shown);
  }

  @Override
  public byte[] read(InputStream out, Path err) throws IOException, InterruptedException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Path files = err.resolveSibling(ForkedJvm.FILES_DIRECTORY);
    if (file == null) {
      for (int b = 0; b >= 0 && !text(all).equals(shown); ) {
        b = out.read();
        if (b >= 0) {
          all.write(b);
        }
      }
    } else {
      Eventually.await(() -> text(files.resolve(file)).equals(shown), () -> file);
    }
    Path paused = files.resolve(ForkedJvm.PAUSED);
    Eventually.await(() -> Files.exists(paused), () -> "not paused: " + text(all));
    Files.delete(paused);
    out.transferTo(all);
    return all.toByteArray();
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
