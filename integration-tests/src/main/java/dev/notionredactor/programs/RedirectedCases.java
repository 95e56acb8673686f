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

    Program.begin("setOut to streams with methods of their own");
    for (PrintStream own :
        new PrintStream[] {
          new OwnStreams.ByteByByte(),
          new OwnStreams.Copying(),
          new OwnStreams.Tee(),
          new OwnStreams.Numbering(),
          new OwnStreams.Listing(),
          new OwnStreams.Locked()
        }) {
      System.setOut(own);
      printEverything(own);
      own.close();
      System.setOut(out);
      out.println(System.out == out ? "set back " + key : "not set back");
    }

    Program.begin("setErr to memory");
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    System.setErr(new PrintStream(memory));
    System.err.println(key);
    System.setErr(err);
    out.println("to show that this case leaks: " + key);
    // Not printed: there it would be masked on its way out, whatever it was in memory.
    Files.write(Program.file("setErr.txt").toPath(), memory.toByteArray());
  }

  /** By a variable of the stream's own class as well: it is the same object. */
  private void printEverything(PrintStream own) throws IOException {
    System.out.println("println " + key);
    System.out.println((Object) ("object " + key));
    System.out.println(("characters " + key).toCharArray());
    System.out.print("print " + key + "; ");
    System.out.print(1);
    System.out.println();
    System.out.print("behind a line's end ");
    System.out.print(key);
    System.out.println();
    System.out.print("abc, no part of that\n");
    System.out.printf("printf %s, %d%n", key, 2);
    System.out.format("format %s%n", key);
    own.append("append ").append(key).append('\n');
    own.append("<" + key + "> part\n", 1, key.length() + 8);
    own.write(("bytes " + key + "\n").getBytes(StandardCharsets.US_ASCII));
    byte[] padded = ("..." + key + "...\n").getBytes(StandardCharsets.US_ASCII);
    own.write(padded, 1, padded.length - 1);
    new IllegalStateException("thrown " + key).printStackTrace(own);
  }
}
