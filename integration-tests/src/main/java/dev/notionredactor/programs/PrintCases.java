package dev.notionredactor.programs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Prints a key by every method of one standard stream, and by what can be put around it. */
final class PrintCases {

  private final String key;
  private final String name;
  private final PrintStream stream;

  PrintCases(String key, String name, PrintStream stream) {
    this.key = key;
    this.name = name;
    this.stream = stream;
  }

  void run() throws Exception {
    whole();
    formatted();
    inPieces();
    bytes();
    around();
    throwable();
  }

  private void whole() {
    begin("println");
    stream.println("Bearer " + key + ".");
    begin("print");
    stream.print("Bearer " + key);
    stream.print('.');
    stream.print(1);
    stream.println(true);
    begin("print of an object");
    stream.print(Arrays.asList(key, "x", key));
    stream.println((Object) key);
    begin("print of characters");
    stream.println(key.toCharArray());
    stream.print(key.toCharArray());
    stream.println();
    begin("long line");
    char[] filler = new char[8190];
    Arrays.fill(filler, '.');
    stream.println(new String(filler) + key + new String(filler));
  }

  private void formatted() {
    begin("printf");
    stream.printf("token=%s&next=%d%n", key, 1);
    stream.printf(Locale.ROOT, "token=%60s&next=%d%n", key, 1);
    begin("format");
    stream.format("%s%s.%n", key.substring(0, 11), key.substring(11));
    stream.format(Locale.ROOT, "%s%n", key);
    begin("append");
    stream.append("Bearer ").append(key).append(',').append('\n');
    stream.append("<" + key + ">", 1, 1 + key.length()).append('\n');
  }

  private void inPieces() {
    begin("two halves");
    stream.print("Bearer " + key.substring(0, 20));
    stream.print(key.substring(20));
    stream.println();
    begin("two halves, flushed between");
    stream.print("Bearer " + key.substring(0, 20));
    stream.flush();
    stream.println(key.substring(20));
    begin("within the prefix");
    stream.print(key.substring(0, 2));
    stream.print(key.substring(2));
    stream.println();
    begin("character by character");
    for (char c : key.toCharArray()) {
      stream.print(c);
    }
    stream.println();
  }

  private void bytes() throws Exception {
    begin("byte by byte");
    for (byte b : key.getBytes(StandardCharsets.US_ASCII)) {
      stream.write(b);
    }
    stream.println();
    begin("byte array");
    stream.write(key.getBytes(StandardCharsets.US_ASCII));
    stream.println();
    begin("writeBytes");
    try {
      // Java 14 has it.
      PrintStream.class
          .getMethod("writeBytes", byte[].class)
          .invoke(stream, (Object) key.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchMethodException older) {
      stream.print(key);
    }
    stream.println();
    begin("byte range");
    byte[] padded = ("..." + key + "...\n").getBytes(StandardCharsets.US_ASCII);
    stream.write(padded, 1, padded.length - 1);
    stream.flush();
  }

  private void around() throws IOException {
    begin("PrintWriter");
    PrintWriter writer = new PrintWriter(stream, true);
    writer.println("{\"token\":\"" + key + "\"}");
    writer.printf("%s, ", key);
    writer.write(key.toCharArray());
    writer.println();
    begin("OutputStreamWriter");
    OutputStreamWriter encoder = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    encoder.write(key);
    encoder.append('\n').flush();
    begin("BufferedOutputStream");
    OutputStream buffer = new BufferedOutputStream(stream, 16);
    buffer.write((key + "\n").getBytes(StandardCharsets.US_ASCII));
    buffer.flush();
    begin("PrintStream around it");
    PrintStream outer = new PrintStream(stream, true);
    outer.println(key);
  }

  private void throwable() {
    Throwable thrown =
        new IOException("Bearer " + key, new IllegalArgumentException("cause " + key));
    thrown.addSuppressed(new IllegalStateException("suppressed " + key));
    begin("printStackTrace");
    thrown.printStackTrace(stream);
    begin("printStackTrace to a PrintWriter");
    thrown.printStackTrace(new PrintWriter(stream, true));
  }

  private void begin(String what) {
    Program.begin(name + ", " + what);
  }
}
