package dev.notionredactor.programs;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** Prints a key in every way that standard output and error can be written to. */
public final class StdioProgram {

  private StdioProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    printed(key);
    inPieces(key);
    pastSystemOut(key);
    redirected(key);
    Program.begin("uncaught");
    throw new IllegalStateException("Bearer " + key);
  }

  private static void printed(String key) {
    Program.begin("println");
    System.out.println("Bearer " + key + ".");
    Program.begin("print of an object");
    System.out.print(Arrays.asList(key, "x", key));
    System.out.println();
    Program.begin("print of characters");
    System.out.println(key.toCharArray());
    Program.begin("printf");
    System.err.printf("token=%s&next=%d%n", key, 1);
    Program.begin("append");
    System.out.append("Bearer ").append(key).append(',').append('\n');
    Program.begin("printStackTrace");
    new IOException("Bearer " + key, new IllegalArgumentException(key)).printStackTrace();
    Program.begin("PrintWriter");
    PrintWriter writer = new PrintWriter(System.out, true);
    writer.println("{\"token\":\"" + key + "\"}");
    Program.begin("long line");
    char[] filler = new char[8190];
    Arrays.fill(filler, '.');
    System.out.println(new String(filler) + key + new String(filler));
  }

  private static void inPieces(String key) throws IOException {
    Program.begin("two halves");
    System.out.print("Bearer " + key.substring(0, 20));
    System.out.print(key.substring(20));
    System.out.println();
    Program.begin("within the prefix");
    System.out.print(key.substring(0, 2));
    System.out.print(key.substring(2));
    System.out.println();
    Program.begin("character by character");
    for (char c : key.toCharArray()) {
      System.out.print(c);
    }
    System.out.println();
    Program.begin("byte by byte");
    for (byte b : key.getBytes(StandardCharsets.US_ASCII)) {
      System.err.write(b);
    }
    System.err.println();
    Program.begin("byte array");
    System.out.write(key.getBytes(StandardCharsets.US_ASCII));
    System.out.println();
    Program.begin("byte range");
    byte[] padded = ("..." + key + "...\n").getBytes(StandardCharsets.US_ASCII);
    System.out.write(padded, 1, padded.length - 1);
    System.out.flush();
  }

  private static void pastSystemOut(String key) throws IOException {
    Program.begin("stream on FileDescriptor.out");
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write(("direct " + key + "\n").getBytes(StandardCharsets.US_ASCII));
    Program.begin("stream on FileDescriptor.err");
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    for (byte b : ("direct " + key + "\n").getBytes(StandardCharsets.US_ASCII)) {
      err.write(b);
    }
    Program.begin("one key through two streams");
    System.out.print(key.substring(0, 10));
    System.out.flush();
    out.write((key.substring(10) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void redirected(String key) throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    Program.begin("setOut on FileDescriptor.out");
    OutputStream buffer = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(new PrintStream(buffer, true, "UTF-8"));
    System.out.println("redirected " + key);
    System.setOut(out);

    Program.begin("setOut to a file");
    PrintStream file = new PrintStream(new FileOutputStream(Program.file("setOut.txt")), true);
    System.setOut(file);
    out.println(System.out == file ? "the very stream that was set" : "another " + key);
    System.out.println("println " + key);
    System.out.print("halves " + key.substring(0, 7));
    System.out.print(key.substring(7) + "\n");
    for (byte b : key.getBytes(StandardCharsets.US_ASCII)) {
      System.out.write(b);
    }
    System.out.write('\n');
    System.setOut(out);
    out.println("to show that this case leaks: " + key);
    file.println("captured " + key);
    file.close();

    Program.begin("setOut to streams that rewrite their writes");
    for (PrintStream rewriting : new PrintStream[] {new ByteByByte(), new Copying()}) {
      System.setOut(rewriting);
      System.out.println("println " + key);
      System.out.print("halves " + key.substring(0, 30));
      System.out.println(key.substring(30));
      rewriting.close();
    }
    System.setOut(out);
    out.println("to show that this case leaks: " + key);

    Program.begin("setErr to memory");
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    System.setErr(new PrintStream(memory));
    System.err.println(key);
    System.setErr(err);
    out.println("to show that this case leaks: " + key);
    // Not printed: there it would be masked on its way out, whatever it was in memory.
    Files.write(Program.file("setErr.txt").toPath(), memory.toByteArray());
  }

  private static final class ByteByByte extends PrintStream {

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

  private static final class Copying extends PrintStream {

    Copying() throws IOException {
      super(new FileOutputStream(Program.file("copying.txt")));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      super.write(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
    }
  }
}
