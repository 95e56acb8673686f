package dev.notionredactor.programs;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Print streams as applications write them, with printing methods of their own. */
final class OwnStreams {

  private OwnStreams() {}

  /** Splits its writes. */
  static final class ByteByByte extends PrintStream {

    ByteByByte() throws IOException {
      super(new FileOutputStream(Program.file("byte-by-byte.txt")));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      for (int i = 0; i < length; i++) {
        write(bytes[offset + i]);
      }
    }

    @Override
    public void write(int b) {
      super.write(b);
    }
  }

  /** Writes something else than what it is given. */
  static final class Copying extends PrintStream {

    Copying() throws IOException {
      super(new FileOutputStream(Program.file("copying.txt")));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      super.write(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
    }
  }

  /** Has a second stream beside its sink. */
  static final class Tee extends PrintStream {

    private final OutputStream second = new FileOutputStream(Program.file("tee-2.txt"));

    Tee() throws IOException {
      super(new FileOutputStream(Program.file("tee-1.txt")), true);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      try {
        second.write(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      super.close();
      try {
        second.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Adds something to its lines, a key for instance; prints more by its superclass and itself. */
  static final class Numbering extends PrintStream {

    private int lines;

    Numbering() throws IOException {
      super(new FileOutputStream(Program.file("numbering.txt")));
    }

    @Override
    public void println(String line) {
      super.println(++lines + " for " + Program.key() + ": " + line);
    }

    @Override
    public void println(Object line) {
      println(String.valueOf(line));
    }

    @Override
    public PrintStream printf(String format, Object... arguments) {
      print(++lines + " " + String.format(format, arguments));
      return this;
    }
  }

  /** Has no sink to speak of, and keeps what it is given elsewhere. */
  static class Listing extends PrintStream {

    private final List<String> list = new ArrayList<>();

    Listing() {
      super(new ByteArrayOutputStream());
    }

    @Override
    public void print(String text) {
      list.add(text);
    }

    @Override
    public void println(String line) {
      list.add(line);
    }

    @Override
    public void print(Object object) {
      list.add(String.valueOf(object));
    }

    @Override
    public void println(Object object) {
      list.add(String.valueOf(object));
    }

    @Override
    public void println(char[] chars) {
      list.add(new String(chars));
    }

    @Override
    public PrintStream append(CharSequence text) {
      list.add(text.toString());
      return this;
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
      list.add(text.subSequence(start, end).toString());
      return this;
    }

    @Override
    public PrintStream printf(String format, Object... arguments) {
      list.add(String.format(format, arguments));
      return this;
    }

    @Override
    public PrintStream format(String format, Object... arguments) {
      list.add(String.format(format, arguments));
      return this;
    }

    @Override
    public void write(byte[] bytes) {
      list.add(new String(bytes, StandardCharsets.US_ASCII));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      list.add(new String(bytes, offset, length, StandardCharsets.US_ASCII));
    }

    String fileName() {
      return "listing.txt";
    }

    @Override
    public void close() {
      super.close();
      try {
        Files.write(Program.file(fileName()).toPath(), list);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Has no sink to speak of, and shows all that it is given as one text elsewhere. */
  static final class Pane extends PrintStream {

    private final StringBuilder text = new StringBuilder();

    Pane() {
      super(new ByteArrayOutputStream());
    }

    @Override
    public void print(String string) {
      text.append(string);
    }

    @Override
    public void println() {
      text.append(System.lineSeparator());
    }

    @Override
    public void println(String line) {
      print(line);
      println();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      text.append(new String(bytes, offset, length, StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
      super.close();
      try {
        Files.write(
            Program.file("pane.txt").toPath(), text.toString().getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Inherits what it prints with from another such class. */
  static final class Locked extends Listing {

    @Override
    public synchronized void println(String line) {
      super.println(line);
    }

    @Override
    String fileName() {
      return "locked.txt";
    }
  }
}
