package dev.notionredactor.agent.install;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.object.Unprintable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;

/**
 * Loads and initialises what masking a key needs, before there is one.
 *
 * <p>Otherwise the first key would do it, in the middle of whatever the application is doing: under
 * its locks, or at the end of its stack, where a class whose initialiser fails stays broken for
 * good.
 */
final class Preload {

  /** Within the body: what keys with something between need is loaded, too. */
  private static final int GAP = 10;

  /** The same key in a dump. */
  private static final String DUMP =
      "6e 74 6e 5f 30 31 32 33  ntn_0123\n"
          + "34 35 36 37 38 39 30 31  45678901\n"
          + "32 33 34 35              2345\n";

  private Preload() {}

  static void run(Redactor redactor) throws IOException {
    // The full stop, as digits at the end may be of a list, for which more is made.
    String text = RedactorAccess.EXAMPLE + ".\n";
    redactor.redact(text.substring(0, GAP) + "\u001b[m" + text.substring(GAP));
    redactor.redact(new StringBuilder(text));
    redactor.redact(DUMP);
    byte[] bytes = redactor.redact(text.getBytes(StandardCharsets.US_ASCII));
    try (OutputStream stream = redactor.wrap((OutputStream) new ByteArrayOutputStream())) {
      stream.write(bytes);
      stream.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    // What the JDK's own streams need to encode a text: with an agent, less of the stack is left.
    new PrintStream(new ByteArrayOutputStream()).print(DUMP);
    // What unpacks those of the agent's classes that few programs load.
    new Inflater().end();
    Unprintable.unlessOfJvm(new Exception());
  }
}
