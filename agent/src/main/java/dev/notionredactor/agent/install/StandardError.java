package dev.notionredactor.agent.install;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error, for what the program writes to it, and for the agent's own lines, which never
 * come in the middle of one of the program's. Thread-safe.
 */
final class StandardError extends OutputStream {

  private final FileOutputStream raw;

  /** Whether the program's last line has ended. */
  private boolean lineEnded = true;

  /** What is to be said when it has; empty if there is nothing. */
  private final StringBuilder waiting = new StringBuilder();

  /** {@code raw}: leads there without detours. */
  StandardError(FileOutputStream raw) {
    this.raw = raw;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    raw.write(b);
    lineEnded = b == '\n';
    sayWaiting();
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    raw.write(bytes, offset, length);
    if (length > 0) {
      lineEnded = bytes[offset + length - 1] == '\n';
      sayWaiting();
    }
  }

  /** Says something when the program's line has ended. */
  synchronized void say(String lines) throws IOException {
    waiting.append(lines);
    sayWaiting();
  }

  /** Says at the end what waits for the end of the program's line. */
  synchronized void end() throws IOException {
    if (waiting.length() > 0 && !lineEnded) {
      waiting.insert(0, System.lineSeparator());
      lineEnded = true;
    }
    sayWaiting();
  }

  private void sayWaiting() throws IOException {
    if (lineEnded && waiting.length() > 0) {
      byte[] lines = waiting.toString().getBytes(StandardCharsets.UTF_8);
      waiting.setLength(0);
      raw.write(lines);
    }
  }

  @Override
  public void flush() throws IOException {
    raw.flush();
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
