package dev.notionredactor.benchmarks.programs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks by a regular expression, line by line, as scripts and log shippers do. */
public final class RegexFilter {

  private RegexFilter() {}

  /** {@code arguments}: the expression, what stands in a match's place, and the file. */
  public static void main(String[] arguments) throws IOException {
    Matcher matcher = Pattern.compile(arguments[0]).matcher("");
    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, ISO_8859_1));
    try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[2]), ISO_8859_1)) {
      for (String line; (line = in.readLine()) != null; ) {
        out.write(matcher.reset(line).replaceAll(arguments[1]));
        out.write('\n');
      }
    }
    out.flush();
  }
}
