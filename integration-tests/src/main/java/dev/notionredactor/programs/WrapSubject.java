package dev.notionredactor.programs;

import dev.notionredactor.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The library's streams, a new one of each kind for every text, with something left waiting. */
final class WrapSubject implements Subject {

  private final Redactor redactor = Redactor.create();

  @Override
  public void log(String text, Throwable thrown) throws IOException {
    byte[] bytes = (text + " token=ntn_12345678").getBytes(StandardCharsets.US_ASCII);
    OutputStream stream = redactor.wrap((OutputStream) new ByteArrayOutputStream());
    stream.write(bytes);
    Writer writer =
        redactor.wrap(
            (Writer)
                new OutputStreamWriter(new ByteArrayOutputStream(), StandardCharsets.US_ASCII));
    writer.write(text + " token=ntn_12345678");
    PrintStream printed = redactor.wrap(new PrintStream(new ByteArrayOutputStream()));
    printed.print(text + " token=ntn_12345678");
  }
}
