package dev.notionredactor.programs;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Prints a key through other streams on file descriptors 1 and 2. */
final class DescriptorCases {

  private final String key;

  DescriptorCases(String key) {
    this.key = key;
  }

  void run() throws IOException {
    streams("out", FileDescriptor.out);
    streams("err", FileDescriptor.err);
    Program.begin("one key through two streams");
    System.out.print(key.substring(0, 10));
    System.out.flush();
    new FileOutputStream(FileDescriptor.out)
        .write((key.substring(10) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void streams(String name, FileDescriptor descriptor) throws IOException {
    byte[] line = ("direct " + key + "\n").getBytes(StandardCharsets.US_ASCII);
    Program.begin("FileDescriptor." + name + ", stream");
    FileOutputStream stream = new FileOutputStream(descriptor);
    stream.write(line);
    stream.write(line, 7, line.length - 7);
    Program.begin("FileDescriptor." + name + ", byte by byte");
    for (byte b : line) {
      stream.write(b);
    }
    Program.begin("FileDescriptor." + name + ", PrintStream");
    PrintStream print = new PrintStream(new BufferedOutputStream(stream), true);
    print.println("buffered " + key);
    Program.begin("FileDescriptor." + name + ", FileWriter");
    Writer writer = new BufferedWriter(new FileWriter(descriptor));
    writer.append("writer ").append(key).append('\n').flush();
  }
}
