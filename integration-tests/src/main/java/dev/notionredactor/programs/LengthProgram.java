package dev.notionredactor.programs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Prints the lines of standard input by every kind of way there is. */
public final class LengthProgram {

  /** So long nothing waits. */
  private static final int PAUSE_MILLIS = 250;

  private LengthProgram() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, ISO_8859_1));
    PrintStream out = System.out;
    int paused = 0;
    for (String line; (line = lines.readLine()) != null; ) {
      print(out, line);
      write(out, line);
      print(System.err, line);
      write(System.err, line);
      write(FileDescriptor.out, line);
      write(FileDescriptor.err, line);
      for (String charset : new String[] {"UTF-8", "UTF-16LE"}) {
        String file = charset + ".txt";
        try (OutputStream sink = new FileOutputStream(Program.file(file), true)) {
          PrintStream redirected = new PrintStream(sink, true, charset);
          System.setOut(redirected);
          print(System.out, line);
          System.setOut(out);
          redirected.flush();
        }
      }
      for (int cut : new int[] {7, 11, 17, 30}) {
        out.print(line.substring(0, Math.min(cut, line.length())));
        if (paused < 4) {
          Thread.sleep(PAUSE_MILLIS);
          paused++;
        }
        out.println(line.substring(Math.min(cut, line.length())));
      }
    }
  }

  private static void print(PrintStream stream, String line) throws Exception {
    stream.println(line);
    stream.print(line);
    stream.println();
    stream.printf("with %s and on%n", line);
    stream.print(line.toCharArray());
    stream.println((Object) ("object " + line));
    stream.append(line).append('\n');
    stream.flush();
  }

  private static void write(PrintStream stream, String line) throws Exception {
    byte[] bytes = (line + "\n").getBytes(ISO_8859_1);
    stream.write(bytes);
    stream.write(bytes, 0, bytes.length);
    for (byte b : bytes) {
      stream.write(b);
    }
    stream.flush();
  }

  private static void write(FileDescriptor descriptor, String line) throws Exception {
    byte[] bytes = (line + "\n").getBytes(ISO_8859_1);
    FileOutputStream stream = new FileOutputStream(descriptor);
    stream.write(bytes);
    stream.write(bytes, 0, bytes.length);
    for (byte b : bytes) {
      stream.write(b);
    }
    FileChannel channel = stream.getChannel();
    channel.write(ByteBuffer.wrap(bytes));
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length);
    direct.put(bytes).flip();
    channel.write(
        new ByteBuffer[] {
          ByteBuffer.wrap(bytes, 0, 6), ByteBuffer.wrap(bytes, 6, bytes.length - 6), direct
        });
  }
}
