package dev.notionredactor.programs;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Prints a key to files that are standard output and error by another name. */
public final class StandardNamesProgram {

  private StandardNamesProgram() {}

  public static void main(String[] arguments) throws Exception {
    for (String name :
        new String[] {"/dev/stdout", "/dev/stderr", "/dev/fd/1", "/dev/fd/2", "/proc/self/fd/1"}) {
      show(name, new File(name));
    }
    Path link = Program.file("access.log").toPath();
    Files.createSymbolicLink(link, new File("/dev/stdout").toPath());
    show("a link", link.toFile());
    // Whoever reads it would read from his own.
    Files.delete(link);
    numbers();
  }

  private static void show(String name, File file) throws IOException {
    try (FileOutputStream stream = new FileOutputStream(file, true)) {
      stream.write(line(name + ", FileOutputStream"));
    }
    try (OutputStream stream = Files.newOutputStream(file.toPath(), StandardOpenOption.APPEND)) {
      stream.write(line(name + ", Files"));
    }
    try (FileChannel channel = FileChannel.open(file.toPath(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(line(name + ", FileChannel")));
    }
  }

  /** Descriptors that are given a number. */
  private static void numbers() throws Exception {
    Field number = FileDescriptor.class.getDeclaredField("fd");
    number.setAccessible(true);
    for (int i = 1; i <= 2; i++) {
      FileDescriptor descriptor = new FileDescriptor();
      number.setInt(descriptor, i);
      new FileOutputStream(descriptor).write(line("number " + i));
    }
  }

  private static byte[] line(String way) {
    return (way + ": " + Program.key() + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}
