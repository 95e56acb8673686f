package dev.notionredactor.programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.NoSuchFileException;

/**
 * Hands exceptions to somebody who neither logs nor prints them, but reads what they say, and
 * writes that to a file for each.
 */
@SuppressWarnings({"OverrideThrowableToString", "ReferenceEquality"})
public final class ThrowableProgram {

  private static final String KEY = Program.key();

  private ThrowableProgram() {}

  public static void main(String[] arguments) throws Exception {
    read("message", new IOException("Bearer " + KEY));
    read("cause", new IllegalStateException(new IOException(KEY)));
    Exception suppressing = new Exception("Bearer " + KEY);
    suppressing.addSuppressed(new IOException("suppressed " + KEY));
    read("suppressed", suppressing);
    read("of the JDK", new URISyntaxException("http://localhost/?token=" + KEY, "odd"));
    read("of the JDK, loaded late", new NoSuchFileException("/tmp/" + KEY));
    read("own message", new MessageException());
    read("own localized message", new LocalizedError());
    read("own text", new TextException());
    readTrace("text of a class of any name", new Text("wrapped", new Text("in another", null)));
    seen();
  }

  private static void read(String name, Throwable thrown) throws Exception {
    try (PrintStream file = new PrintStream(Program.file(name + ".txt"))) {
      file.println(thrown.getMessage());
      file.println(thrown.getLocalizedMessage());
      file.println(thrown);
    }
    readTrace("trace of " + name, thrown);
  }

  private static void readTrace(String name, Throwable thrown) throws Exception {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    thrown.printStackTrace(new PrintStream(bytes));
    try (PrintStream file = new PrintStream(Program.file(name + ".txt"))) {
      file.println(text);
      file.println(bytes);
    }
  }

  /** What the application sees of exceptions that hold no key. */
  private static void seen() {
    String message = "no key: snake_case";
    Exception clean = new MessageException(message);
    System.out.println(clean.getMessage() == message && clean.getLocalizedMessage() == message);
    System.out.println(clean);
    System.out.println(new IOException().getMessage() + new IOException());
    clean.printStackTrace(new Telling());
    new Text.Clean().printStackTrace(new Telling());
  }

  /** Tells a line from the exception itself, as redirections to a logger do. */
  private static final class Telling extends PrintStream {
    Telling() {
      super(System.out);
    }

    @Override
    public void println(Object printed) {
      super.println(printed instanceof Throwable ? "exception " + printed : "line " + printed);
    }
  }

  private static final class MessageException extends RuntimeException {
    private final String message;

    MessageException() {
      this("own " + KEY);
    }

    MessageException(String message) {
      this.message = message;
    }

    @Override
    public String getMessage() {
      return message;
    }
  }

  private static final class LocalizedError extends Error {
    @Override
    public String getLocalizedMessage() {
      return "localized " + KEY;
    }
  }

  private static final class TextException extends RuntimeException {
    @Override
    public String toString() {
      return "text " + KEY;
    }
  }

  private static final class Text extends RuntimeException {
    Text(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public String toString() {
      return getMessage() + " " + KEY;
    }

    private static final class Clean extends RuntimeException {
      @Override
      public String toString() {
        return "clean";
      }
    }
  }
}
