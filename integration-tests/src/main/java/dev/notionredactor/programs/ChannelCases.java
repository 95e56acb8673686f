package dev.notionredactor.programs;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints a key through channels of file descriptors 1 and 2. */
final class ChannelCases {

  private final String key;

  ChannelCases(String key) {
    this.key = key;
  }

  void run() throws Exception {
    FileChannel out = new FileOutputStream(FileDescriptor.out).getChannel();
    buffers("out", out, System.err);
    buffers("err", new FileOutputStream(FileDescriptor.err).getChannel(), System.out);
    Program.begin("adapters of a FileChannel");
    OutputStream stream = Channels.newOutputStream(out);
    stream.write(line().getBytes(StandardCharsets.US_ASCII));
    Writer writer = Channels.newWriter(out, "UTF-8");
    writer.write(line());
    writer.flush();
    Program.begin("one key through System.out and a FileChannel");
    System.out.print(key.substring(0, 9));
    write(System.err, out, ascii(key.substring(9, 30)));
    System.out.println(key.substring(30));
    copies(out);
  }

  /**
   * @param other hears what the channel says of its writes
   */
  private void buffers(String name, FileChannel channel, PrintStream other) throws IOException {
    Program.begin(name + ", FileChannel");
    write(other, channel, ascii(line()));
    Program.begin(name + ", FileChannel, direct buffer");
    write(other, channel, direct(ascii(line())));
    Program.begin(name + ", FileChannel, part of a buffer");
    ByteBuffer part = ascii("<<" + line() + ">>");
    part.position(2).limit(part.limit() - 2);
    write(other, channel, part.slice().asReadOnlyBuffer());
    Program.begin(name + ", FileChannel, several buffers");
    ByteBuffer[] pieces = {
      ascii("not written"),
      ascii("pieces " + key.substring(0, 2)),
      direct(ascii(key.substring(2, 20))),
      ByteBuffer.allocate(0),
      ascii(key.substring(20) + "\n"),
      ascii("not written")
    };
    report(other, channel.write(pieces, 1, 4), pieces);
    Program.begin(name + ", FileChannel, byte by byte");
    for (char c : line().toCharArray()) {
      write(other, channel, ascii(String.valueOf(c)));
    }
    Program.begin(name + ", FileChannel, a large buffer");
    StringBuilder large = new StringBuilder();
    while (large.length() < 150_000) {
      large.append(line());
    }
    write(other, channel, direct(ascii(large.toString())));
  }

  private void copies(FileChannel out) throws Exception {
    Path file = Program.file("to-copy.txt").toPath();
    Files.write(file, line().getBytes(StandardCharsets.US_ASCII));
    Program.begin("FileChannel.transferTo");
    try (FileChannel source = FileChannel.open(file)) {
      System.err.println(source.transferTo(0, Long.MAX_VALUE, out));
    }
    Program.begin("InputStream.transferTo, Files.copy");
    FileOutputStream stream = new FileOutputStream(FileDescriptor.out);
    try (InputStream in = new FileInputStream(file.toFile())) {
      // Java 9 has it, and from 19 on it is the work of channels.
      InputStream.class.getMethod("transferTo", OutputStream.class).invoke(in, stream);
    } catch (NoSuchMethodException java8) {
      Files.copy(file, stream);
    }
    Files.copy(file, stream);
    Files.copy(file, Channels.newOutputStream(out));
    Files.delete(file);
  }

  private static void write(PrintStream other, FileChannel channel, ByteBuffer buffer)
      throws IOException {
    report(other, channel.write(buffer), buffer);
  }

  /** What a channel says of its writes is the same with and without the agent. */
  private static void report(PrintStream other, long written, ByteBuffer... buffers) {
    StringBuilder said = new StringBuilder("written: ").append(written);
    for (ByteBuffer buffer : buffers) {
      said.append(' ').append(buffer);
    }
    other.println(said);
  }

  private String line() {
    return "channel " + key + ", and on\n";
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static ByteBuffer direct(ByteBuffer buffer) {
    ByteBuffer direct = ByteBuffer.allocateDirect(buffer.remaining());
    direct.put(buffer).flip();
    return direct;
  }
}
