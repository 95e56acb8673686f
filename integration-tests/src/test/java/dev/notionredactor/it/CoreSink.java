package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.notionredactor.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Random;

/** A way through the library, for a text whose characters are bytes. */
enum CoreSink {
  STRING(false) {
    @Override
    String redacted(Redactor redactor, String text) {
      return redactor.redact(text);
    }
  },

  STRING_BUILDER(false) {
    @Override
    String redacted(Redactor redactor, String text) {
      StringBuilder builder = new StringBuilder(text);
      redactor.redact(builder);
      return builder.toString();
    }
  },

  BYTES(true) {
    @Override
    String redacted(Redactor redactor, String text) {
      return new String(redactor.redact(text.getBytes(ISO_8859_1)), ISO_8859_1);
    }
  },

  STREAM(true) {
    @Override
    String redacted(Redactor redactor, String text) throws IOException {
      return streamed(redactor, text, Integer.MAX_VALUE - 1);
    }
  },

  STREAM_OF_SINGLE_BYTES(true) {
    @Override
    String redacted(Redactor redactor, String text) throws IOException {
      return streamed(redactor, text, 1);
    }
  },

  STREAM_IN_PIECES(true) {
    @Override
    String redacted(Redactor redactor, String text) throws IOException {
      return streamed(redactor, text, 40);
    }
  },

  PRINTED_LINES(false) {
    @Override
    String redacted(Redactor redactor, String text) throws IOException {
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      try (PrintStream stream = redactor.wrap(new PrintStream(sink, true, ISO_8859_1))) {
        for (String line : text.split("(?<=\n)", -1)) {
          stream.print(line);
        }
      }
      return sink.toString(ISO_8859_1);
    }
  },

  WRITER(false) {
    @Override
    String redacted(Redactor redactor, String text) throws IOException {
      StringWriter sink = new StringWriter();
      try (Writer writer = redactor.wrap(sink)) {
        writer.write(text);
      }
      return sink.toString();
    }
  };

  final boolean takesBytes;

  CoreSink(boolean takesBytes) {
    this.takesBytes = takesBytes;
  }

  abstract String redacted(Redactor redactor, String text) throws IOException;

  /** Written in pieces of random lengths, the same in each run. */
  private static String streamed(Redactor redactor, String text, int longest) throws IOException {
    byte[] bytes = text.getBytes(ISO_8859_1);
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    Random random = new Random(longest);
    try (OutputStream stream = redactor.wrap(sink)) {
      int from = 0;
      while (from < bytes.length) {
        int length = Math.min(bytes.length - from, 1 + random.nextInt(longest));
        stream.write(bytes, from, length);
        from += length;
      }
    }
    return sink.toString(ISO_8859_1);
  }
}
