package dev.notionredactor.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Orders a CI runner to mask a key, in every way in which a line gets to standard output. */
public final class OrdersProgram {

  private OrdersProgram() {}

  /** {@code args}: what an order begins with, each with a key behind it. */
  public static void main(String[] args) throws IOException {
    FileOutputStream descriptor = new FileOutputStream(FileDescriptor.out);
    for (String order : args) {
      String line = order + Program.key();
      System.out.println(line);
      System.out.print(order);
      System.out.print(Program.key());
      System.out.println();
      System.out.printf("%s%s%n", order, Program.key());
      System.out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      System.out.flush();
      descriptor.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      FileChannel channel = descriptor.getChannel();
      channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
      PrintStream before = System.out;
      System.setOut(new PrintStream(descriptor, true, "UTF-8"));
      System.out.println(line);
      System.setOut(before);
      System.out.println("at the line's end: " + line);
      System.err.println(line);
      try (PrintStream file = new PrintStream(Program.file("out.txt"), "UTF-8")) {
        System.setOut(file);
        System.out.println(line);
        System.setOut(before);
      }
      System.out.println("after it: " + Program.key());
    }
  }
}
