package dev.notionredactor.agent.install;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.object.Unprintable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Loads and initialises what masking a key needs, before there is one.
 *
 * <p>Otherwise the first key would do it, in the middle of whatever the application is doing: under
 * its locks, or at the end of its stack, where a class whose initialiser fails stays broken for
 * good.
 */
final class Preload {

  private Preload() {}

  static void run(Redactor redactor) throws IOException {
    // The full stop, as digits at the end may be of a list, for which more is made.
    String text = RedactorAccess.EXAMPLE + ".\n";
    redactor.redact(text);
    redactor.redact(new StringBuilder(text));
    byte[] bytes = redactor.redact(text.getBytes(StandardCharsets.US_ASCII));
    try (OutputStream stream = redactor.wrap((OutputStream) new ByteArrayOutputStream())) {
      stream.write(bytes);
      stream.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    Unprintable.unlessOfJvm(new Exception());
  }
}
