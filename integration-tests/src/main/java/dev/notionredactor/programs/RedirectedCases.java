package dev.notionredactor.programs;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** Prints a key to what {@code System.setOut} and {@code setErr} were given. */
final class RedirectedCases {

  private final String key;

  RedirectedCases(String key) {
    this.key = key;
  }

  void run() throws IOException {
    redirected();
  }

  private void redirected() throws IOException {
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
