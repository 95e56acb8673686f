package dev.notionredactor.programs;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a key to positions of standard output, which is a file. */
public final class PositionsProgram {

  private static final int DISTANCE = 1000;

  private PositionsProgram() {}

  public static void main(String[] arguments) throws Exception {
    FileChannel out = new FileOutputStream(FileDescriptor.out).getChannel();
    byte[] line = ("key " + Program.key() + ", and on").getBytes(StandardCharsets.US_ASCII);
    byte[] clean = "no key".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer buffer = ByteBuffer.wrap(line);
    System.err.println(out.write(buffer, DISTANCE) + " " + buffer);
    System.err.println(out.write(ByteBuffer.wrap(clean), 2 * DISTANCE));
    Path file = Files.write(Program.file("to-copy.txt").toPath(), line);
    try (FileChannel source = FileChannel.open(file)) {
      System.err.println(out.transferFrom(source, out.size(), line.length));
    }
    Files.delete(file);
    System.err.println(
        out.transferFrom(
            Channels.newChannel(new ByteArrayInputStream(line)), out.size(), line.length));
    System.err.println(out.position());
    System.out.println("at the start");
  }
}
