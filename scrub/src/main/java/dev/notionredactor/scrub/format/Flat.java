package dev.notionredactor.scrub.format;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.sink.RedactingOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Bytes that are looked at one after the other: texts in any charset that keeps ASCII, and whatever
 * has no sums and lengths that a mask of equal length would make wrong: heap dumps, recordings of
 * Flight Recorder, core files, programs.
 */
final class Flat implements Format {

  static final Format TEXT = new Flat(/* isText= */ true);
  static final Format BINARY = new Flat(/* isText= */ false);

  private final boolean isText;

  private Flat(boolean isText) {
    this.isText = isText;
  }

  @Override
  public void scrub(Content content, OutputStream out, Scope scope) throws IOException {
    Redactor redactor = isText ? scope.redactors().text() : scope.redactors().binary();
    Tail tail = content.isRegion() ? null : new Tail();
    pass(content.open(), out, scope, redactor, isText && scope.countsLines(), tail);
  }

  /** {@code tail}: null if it is known how the stream ends. */
  private static void pass(
      InputStream in,
      OutputStream out,
      Scope scope,
      Redactor redactor,
      boolean countsLines,
      Tail tail)
      throws IOException {
    Lines lines = countsLines ? new Lines() : null;
    Told told = new Told(scope, null, lines);
    long failures = scope.redactors().failures();
    Ahead blocks = new Ahead(in, redactor);
    try (RedactingOutputStream redacted = RedactorAccess.wrap(redactor, new Unclosed(out), told)) {
      while (blocks.next()) {
        if (countsLines) {
          lines.add(blocks.block(), blocks.length());
        }
        if (tail != null) {
          tail.add(blocks.block(), blocks.length());
        }
        if (redacted.isAsNew() && blocks.isClean()) {
          out.write(blocks.block(), 0, blocks.length());
          told.skip(blocks.length());
        } else {
          redacted.write(blocks.block(), 0, blocks.length());
        }
      }
    }
    told.end();
    checkFailures(failures, scope);
    if (tail != null) {
      tail.end(scope);
    }
  }

  static void checkFailures(long before, Scope scope) throws Refusal {
    if (scope.redactors().failures() > before) {
      throw scope.refusal("could not be redacted");
    }
  }

  /** Passes on the bytes of a stream, all of equal length. */
  static void pass(InputStream in, OutputStream out, Scope scope) throws IOException {
    pass(in, out, scope, scope.redactors().binary(), /* countsLines= */ false, null);
  }

  /**
   * A part of an archive that is not its content, as long as before.
   *
   * @param part what it is, for those who are told
   */
  static byte[] redact(byte[] bytes, String part, Scope scope) throws IOException {
    Redactor redactor = scope.redactors().binary();
    if (!redactor.containsKey(bytes, 0, bytes.length)) {
      // As nearly all, and much sooner known.
      return bytes;
    }
    ByteArrayOutputStream redacted = new ByteArrayOutputStream(bytes.length);
    Told told = new Told(scope, part, null);
    try (OutputStream stream = RedactorAccess.wrap(redactor, new Unclosed(redacted), told)) {
      stream.write(bytes);
    }
    told.end();
    return redacted.toByteArray();
  }

  @Override
  public boolean keepsClean() {
    return true;
  }

  @Override
  public boolean keepsLength(Scope scope) {
    return !isText || scope.redactors().fills();
  }
}
