package dev.notionredactor.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Prints what it is given, a line at a time. */
public final class EchoProgram {

  private EchoProgram() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    String line;
    while ((line = lines.readLine()) != null) {
      System.out.println(line);
    }
  }
}
