package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.notionredactor.access.RedactorAccess;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/** The streams a redactor makes, behind one face. */
enum StreamKind {
  BYTES {
    @Override
    Opened open(Redactor redactor) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      OutputStream stream = redactor.wrap(sink);
      return opened(
          part -> stream.write(part.getBytes(ISO_8859_1)), () -> sink.toString(ISO_8859_1), stream);
    }
  },
  /** Each line is looked at before it is written. */
  REMEMBERED {
    @Override
    Opened open(Redactor redactor) {
      RedactorAccess.rememberLines(redactor);
      Redactor before = RedactorAccess.unheard(redactor);
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      OutputStream stream = redactor.wrap(sink);
      boolean[] inBuilder = {false};
      return opened(
          part -> {
            for (String line : LINE_STARTS.split(part, -1)) {
              inBuilder[0] ^= true;
              if (inBuilder[0]) {
                before.redact(new StringBuilder(line));
              } else {
                before.redact(line);
              }
              stream.write(line.getBytes(ISO_8859_1));
            }
          },
          () -> sink.toString(ISO_8859_1),
          stream);
    }
  },
  STRINGS {
    @Override
    Opened open(Redactor redactor) {
      StringWriter sink = new StringWriter();
      Writer stream = redactor.wrap(sink);
      return opened(stream::write, sink::toString, stream);
    }
  },
  CHAR_ARRAYS {
    @Override
    Opened open(Redactor redactor) {
      StringWriter sink = new StringWriter();
      Writer stream = redactor.wrap(sink);
      // Not from index 0 on, so that an index into the array is told from one into the write.
      return opened(
          part -> stream.write(("ntn" + part + "_").toCharArray(), 3, part.length()),
          sink::toString,
          stream);
    }
  },
  PRINTED {
    @Override
    Opened open(Redactor redactor) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      PrintStream stream = redactor.wrap(new PrintStream(sink, false, UTF_8));
      return opened(stream::print, () -> sink.toString(UTF_8), stream);
    }
  },
  WRITTEN {
    @Override
    Opened open(Redactor redactor) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      PrintStream stream = redactor.wrap(new PrintStream(sink, false, UTF_8));
      return opened(
          part -> stream.write(part.getBytes(ISO_8859_1)), () -> sink.toString(ISO_8859_1), stream);
    }
  },
  PRINTED_AND_WRITTEN {
    @Override
    Opened open(Redactor redactor) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      PrintStream stream = redactor.wrap(new PrintStream(sink, true, ISO_8859_1));
      boolean[] print = {false};
      return opened(
          part -> {
            print[0] ^= true;
            if (print[0]) {
              stream.print(part);
            } else {
              stream.write(part.getBytes(ISO_8859_1));
            }
          },
          () -> sink.toString(ISO_8859_1),
          stream);
    }
  };

  private static final Pattern LINE_STARTS = Pattern.compile("(?<=\n)");

  /** A redacting stream, and what its sink has got. */
  interface Opened extends AutoCloseable {
    void write(String part) throws IOException;

    String shown();

    @Override
    void close() throws IOException;
  }

  /** A redacting stream of this kind. */
  abstract Opened open(Redactor redactor);

  /**
   * What of {@code text} this kind can take and show. Where that is bytes, it is the UTF-8 bytes,
   * each as the character of that number: so that one may be cut within what was one character.
   */
  String textFor(String text) {
    return this == STRINGS || this == CHAR_ARRAYS
        ? text
        : new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private interface Write {
    void part(String part) throws IOException;
  }

  private interface Shown {
    String text();
  }

  private static Opened opened(Write write, Shown shown, Closeable stream) {
    return new Opened() {
      @Override
      public void write(String part) throws IOException {
        write.part(part);
      }

      @Override
      public String shown() {
        return shown.text();
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }
}
