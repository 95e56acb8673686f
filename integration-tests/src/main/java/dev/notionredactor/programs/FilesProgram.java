package dev.notionredactor.programs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Writes a key to files, by each class by which that can be done, and says where it is then. */
public final class FilesProgram {

  /** Writes to a file, in one way. */
  private interface Way {
    void write(File file) throws Exception;
  }

  private final String key = Program.key();
  private final String line = "first " + key + " last\n";
  private final Map<String, Way> ways = new LinkedHashMap<>();

  private FilesProgram() {}

  public static void main(String[] arguments) throws Exception {
    FilesProgram program = new FilesProgram();
    program.streams();
    program.random();
    program.channels();
    program.copies();
    program.asynchronous();
    // Opened before the agent may come, and written to afterwards.
    FileOutputStream early = new FileOutputStream(Program.file("early stream.log"));
    FileChannel channel =
        FileChannel.open(Program.file("early channel.log").toPath(), CREATE, WRITE);
    RandomAccessFile random = new RandomAccessFile(Program.file("early random.log"), "rw");
    if (arguments.length > 0) {
      Program.pause();
    }
    early.write(program.bytes(program.line));
    channel.write(program.buffer(program.line));
    random.write(program.bytes(program.line));
    for (Map.Entry<String, Way> way : program.ways.entrySet()) {
      // The second is none that is guarded.
      for (String end : new String[] {".log", ".txt"}) {
        File file = Program.file(way.getKey() + end);
        way.getValue().write(file);
        System.out.println(file.getName() + " has " + file.length() + " bytes");
      }
    }
  }

  private byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }

  private ByteBuffer buffer(String text) {
    return ByteBuffer.wrap(bytes(text));
  }

  private ByteBuffer direct(String text) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(text.length());
    buffer.put(bytes(text));
    buffer.flip();
    return buffer;
  }

  private void streams() {
    ways.put(
        "stream",
        file -> {
          try (FileOutputStream stream = new FileOutputStream(file)) {
            stream.write(bytes(line));
            stream.write(bytes("<<" + line + ">>"), 2, line.length());
            say("stream", stream.getChannel().position());
            stream.write(bytes("no key"));
          }
        });
    ways.put(
        "stream, byte by byte",
        file -> {
          try (FileOutputStream stream = new FileOutputStream(file)) {
            for (byte b : bytes(line)) {
              stream.write(b);
            }
          }
        });
    ways.put(
        "stream, cut",
        file -> {
          try (FileOutputStream stream = new FileOutputStream(file)) {
            stream.write(bytes(line.substring(0, 20)));
            stream.write(bytes(line.substring(20)));
          }
        });
    ways.put(
        "stream, appended",
        file -> {
          Files.write(file.toPath(), bytes("before\n"));
          try (FileOutputStream stream = new FileOutputStream(file.getPath(), true)) {
            stream.write(bytes(line));
          }
        });
    ways.put(
        "subclass",
        file -> {
          try (Counting stream = new Counting(file)) {
            stream.write(bytes(line));
            say("counted", stream.count);
          }
        });
    ways.put(
        "writers",
        file -> {
          try (Writer writer = new FileWriter(file)) {
            writer.write(line);
          }
          try (Writer writer = new BufferedWriter(new FileWriter(file, true), 16)) {
            writer.write(line);
          }
          try (PrintWriter writer = new PrintWriter(new FileWriter(file, true))) {
            writer.printf("%s %s%n", "formatted", key);
          }
        });
    ways.put(
        "print stream",
        file -> {
          try (PrintStream stream = new PrintStream(file)) {
            stream.println("first " + key + " last");
            stream.print(key);
          }
        });
    ways.put(
        "Files",
        file -> {
          Path path = file.toPath();
          Files.write(path, bytes(line));
          try (OutputStream stream = Files.newOutputStream(path, APPEND)) {
            stream.write(bytes(line));
          }
          try (Writer writer = Files.newBufferedWriter(path, US_ASCII, APPEND)) {
            writer.write(line);
          }
        });
  }

  private void random() {
    ways.put(
        "random access",
        file -> {
          try (RandomAccessFile random = new RandomAccessFile(file, "rw")) {
            random.write(bytes(line));
            say("random", random.getFilePointer());
            random.write(bytes("<<" + line + ">>"), 2, line.length());
            random.writeBytes(line);
            random.writeChars(line);
            random.writeUTF(line);
            random.writeInt(0x12345678);
            say("random", random.getFilePointer());
            random.seek(3);
            random.write(bytes("middle " + key + "\n"));
            say("random", random.getFilePointer());
          }
        });
    ways.put(
        "random access, byte by byte",
        file -> {
          try (RandomAccessFile random = new RandomAccessFile(file, "rw")) {
            for (byte b : bytes(line)) {
              random.write(b);
            }
          }
        });
    ways.put(
        "random access, cut in longs",
        file -> {
          try (RandomAccessFile random = new RandomAccessFile(file, "rw")) {
            ByteBuffer longs = buffer("  " + line);
            while (longs.remaining() >= Long.BYTES) {
              random.writeLong(longs.getLong());
            }
            while (longs.hasRemaining()) {
              random.writeByte(longs.get());
            }
          }
        });
    ways.put(
        "random access, cut in strings",
        file -> {
          try (RandomAccessFile random = new RandomAccessFile(file, "rw")) {
            random.writeBytes(line.substring(0, 16));
            random.writeBytes(line.substring(16));
          }
        });
    ways.put(
        "channel of random access",
        file -> {
          try (RandomAccessFile random = new RandomAccessFile(file.getPath(), "rws")) {
            FileChannel channel = random.getChannel();
            say("written", channel.write(buffer(line)));
            say("random", random.getFilePointer());
          }
        });
  }

  private void channels() {
    ways.put(
        "channel, cut",
        file -> {
          try (FileChannel channel = FileChannel.open(file.toPath(), CREATE, WRITE)) {
            channel.write(buffer(line.substring(0, 20)));
            channel.write(buffer(line.substring(20)));
          }
        });
    ways.put(
        "channel",
        file -> {
          try (FileChannel channel = FileChannel.open(file.toPath(), CREATE, WRITE, READ)) {
            write(channel, buffer(line));
            write(channel, direct(line));
            write(channel, direct("<<" + line + ">>"), 2, line.length());
            ByteBuffer[] several = {
              buffer("not written"),
              buffer(line.substring(0, 9)),
              direct(line.substring(9, 30)),
              buffer(line.substring(30)),
              buffer("not written")
            };
            say("several", channel.write(several, 1, 3));
            for (ByteBuffer each : several) {
              say("left", each.remaining());
            }
            say("position", channel.position());
            ByteBuffer middle = buffer(key);
            say("at 3", channel.write(middle, 3));
            say("left", middle.remaining());
            say("position", channel.position());
          }
        });
    ways.put(
        "channel, more buffers than are written at once",
        file -> {
          try (FileChannel channel = FileChannel.open(file.toPath(), CREATE, WRITE)) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 1010) {
              text.append('.');
            }
            byte[] all = bytes(text + line);
            ByteBuffer[] buffers = new ByteBuffer[all.length];
            for (int i = 0; i < all.length; i++) {
              buffers[i] = ByteBuffer.wrap(all, i, 1);
            }
            for (int left = all.length; left > 0; ) {
              left -= (int) channel.write(buffers);
              say("left", left);
            }
          }
        });
    ways.put(
        "channel, one buffer twice",
        file -> {
          try (FileChannel channel = FileChannel.open(file.toPath(), CREATE, WRITE)) {
            ByteBuffer buffer = buffer(line);
            say("written", channel.write(new ByteBuffer[] {buffer, buffer}));
          }
        });
    ways.put(
        "channel, elsewhere",
        file -> {
          try (FileChannel channel = FileChannel.open(file.toPath(), CREATE, WRITE)) {
            channel.write(buffer(key), 0);
            channel.write(buffer("CustomerNumber12345 of another page\n"), 100);
            channel.position(200);
            channel.write(buffer(key));
            channel.position(300);
            channel.write(buffer("CustomerNumber12345 of yet another\n"));
          }
        });
    ways.put(
        "channel of a stream",
        file -> {
          try (FileOutputStream stream = new FileOutputStream(file)) {
            write(stream.getChannel(), buffer(line));
            stream.write(bytes(line));
          }
        });
    ways.put(
        "byte channel",
        file -> {
          try (SeekableByteChannel channel = Files.newByteChannel(file.toPath(), CREATE, WRITE)) {
            ByteBuffer buffer = buffer(line);
            say("written", channel.write(buffer));
            say("left", buffer.remaining());
            say("position", channel.position());
          }
        });
  }

  private void copies() {
    ways.put(
        "copied from a channel",
        file -> {
          try (FileChannel from = source(file);
              FileChannel to = FileChannel.open(file.toPath(), CREATE, WRITE)) {
            say("copied", to.transferFrom(from, 0, line.length()));
          }
        });
    ways.put(
        "copied to a channel",
        file -> {
          try (FileChannel from = source(file);
              FileChannel to = FileChannel.open(file.toPath(), CREATE, WRITE)) {
            say("copied", from.transferTo(0, line.length(), to));
            say("position", to.position());
          }
        });
    ways.put(
        "copied from a stream",
        file -> {
          source(file).close();
          try (FileInputStream from = new FileInputStream(new File(file.getParent(), "source"))) {
            say("copied", Files.copy(from, file.toPath()));
          }
        });
  }

  /** A file beside the other, which is none of those that are guarded. */
  private FileChannel source(File file) throws IOException {
    Path source = new File(file.getParent(), "source").toPath();
    Files.write(source, bytes(line));
    return FileChannel.open(source, READ);
  }

  private void asynchronous() {
    ways.put(
        "asynchronous channel",
        file -> {
          try (AsynchronousFileChannel channel =
              AsynchronousFileChannel.open(file.toPath(), CREATE, WRITE)) {
            ByteBuffer first = buffer(line);
            say("written", channel.write(first, 0).get());
            say("left", first.remaining());
            ByteBuffer second = direct(line);
            CompletableFuture<Integer> written = new CompletableFuture<>();
            channel.write(
                second,
                line.length(),
                null,
                new CompletionHandler<Integer, Object>() {
                  @Override
                  public void completed(Integer count, Object none) {
                    written.complete(count);
                  }

                  @Override
                  public void failed(Throwable why, Object none) {
                    written.completeExceptionally(why);
                  }
                });
            say("written", written.get());
            say("left", second.remaining());
          }
        });
  }

  private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
    say("written", channel.write(buffer));
    say("left", buffer.remaining());
    say("position", channel.position());
  }

  private static void write(FileChannel channel, ByteBuffer buffer, int from, int length)
      throws IOException {
    buffer.position(from);
    buffer.limit(from + length);
    write(channel, buffer);
  }

  private static void say(String what, long number) {
    System.out.println(what + " " + number);
  }

  /** Counts what goes through it. */
  private static final class Counting extends FileOutputStream {

    private int count;

    Counting(File file) throws IOException {
      super(file);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count += length;
      super.write(bytes, offset, length);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      write(bytes, 0, bytes.length);
    }
  }
}
