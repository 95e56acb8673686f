package dev.notionredactor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Property 6: what waits when the JVM exits is resolved; in a JVM of its own. */
class JvmExitTest {

  @Test
  void shortBodyIsShown() throws Exception {
    assertEquals("so ntn_123", outputOf("so ntn_123", "return"));
  }

  /** Another shutdown hook may print the rest of it. */
  @Test
  void bodyThatMayGoOnIsMasked() throws Exception {
    String part = TestKeys.accessToken(1).substring(0, 14);
    assertEquals("so " + TestKeys.masked(part), outputOf("so " + part, "return"));
  }

  @Test
  void bodyLongEnoughForAKeyIsMasked() throws Exception {
    String half = TestKeys.accessToken(1).substring(0, 27);
    assertEquals("so " + TestKeys.masked(half), outputOf("so " + half, "return"));
    assertEquals("so " + TestKeys.masked(half), outputOf("so " + half, "exit"));
  }

  /** Without a redactor such a program ends; and with one as well. */
  @Test
  void sinkThatBlocksDoesNotKeepTheJvmFromExiting() throws Exception {
    assertEquals("", outputOf("so ntn_123", "blocked"));
  }

  private static String outputOf(String text, String end) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Printing.class.getName(),
                text,
                end)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      // The output is short enough for the pipe to hold.
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "hangs");
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The program: prints its first argument and ends as the second one says. */
  static final class Printing {
    public static void main(String[] args) throws IOException {
      OutputStream sink = args[1].equals("blocked") ? blocking() : System.out;
      PrintStream out = Redactor.create().wrap(new PrintStream(sink, true));
      out.print(args[0]);
      if (args[1].equals("exit")) {
        System.exit(0);
      }
    }

    /** It takes the prefix, which passes at once, and not what waits. */
    private static OutputStream blocking() {
      return new OutputStream() {
        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          if (bytes[offset + length - 1] == '_') {
            return;
          }
          try {
            Thread.sleep(Long.MAX_VALUE);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        }
      };
    }
  }
}
