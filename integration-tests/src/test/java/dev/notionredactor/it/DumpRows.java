package dev.notionredactor.it;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of dumps: the bytes in hex of all of them, and the text beside these. */
final class DumpRows {

  private static final String PAIR = "[0-9A-Fa-f*]{2}";

  private static final List<Pattern> ROWS =
      List.of(
          // JSSE: a wider gap in the middle. curl --trace, xxd -g 1.
          row("(?:^|\\s)[0-9A-Fa-f]{4,8}: (?<hex>(?:PAIR {1,3}){1,16}) *(?<text>.{0,16})$"),
          // Netty and those that it serves.
          row("\\|[0-9a-f]{8}\\|(?<hex>(?: PAIR){1,16}) *\\|(?<text>.{1,16})\\|$"),
          // od and hexdump, with or without offset and text.
          row("^(?:[0-9a-f]{6,8})?(?<hex>(?: PAIR){1,32})(?: +>(?<text>.*)<)?$"),
          // commons-io.
          row("^[0-9A-F]{8} (?<hex>(?:PAIR ){1,16}) *(?<text>.{0,16})$"),
          // Apache HttpClient's asynchronous wire log.
          row("(?:>>|<<) (?<text>.{16})  (?<hex>PAIR(?: PAIR){0,15})$"),
          // xxd, with groups of any size.
          row("^[0-9a-f]{8}: (?<hex>(?:(?:PAIR)+ ){1,32}) *(?<text>.*)$"),
          // hexdump -C.
          row("^[0-9a-f]{8}  (?<hex>(?:PAIR {1,2}){1,16}) *\\|(?<text>.*)\\|$"),
          // strace -e write.
          row("^ \\| [0-9a-f]{5}  (?<hex>(?:PAIR {1,2}){1,16}) *(?<text>.{16}) \\|$"));

  /** What separates, and is in no key. */
  private static final String NOTHING = "\1";

  private static final Pattern LINE = Pattern.compile("(?m)^.*$");

  private DumpRows() {}

  private static Pattern row(String pattern) {
    return Pattern.compile(pattern.replace("PAIR", PAIR));
  }

  /** Both columns, by what they are. */
  static Map<String, Reading> of(String text) {
    Reading hex = new Reading();
    Reading characters = new Reading();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      Matcher row = row(line.group(), 0);
      if (row != null) {
        addPairs(text, line.start() + row.start("hex"), line.start() + row.end("hex"), hex);
        if (row.start("text") >= 0) {
          for (int i = row.start("text"); i < row.end("text"); i++) {
            characters.add(row.group().charAt(i - row.start()), line.start() + i);
          }
        }
      }
    }
    return Map.of("dump", hex, "dump's text", characters);
  }

  /** The text with nothing in place of all rows, where they don't belong to what stands around. */
  static String without(String text) {
    return LINE.matcher(text)
        .replaceAll(
            line ->
                row(line.group(), 0) == null
                    ? Matcher.quoteReplacement(line.group())
                    : NOTHING.repeat(line.group().length()));
  }

  /** Matched as the first kind of row that it is, or null if it is none. */
  static Matcher row(String line, int from) {
    for (Pattern pattern : ROWS) {
      Matcher row = pattern.matcher(line);
      if (row.find(from)) {
        return row;
      }
    }
    return null;
  }

  private static void addPairs(String text, int from, int to, Reading hex) {
    int i = from;
    while (i < to) {
      if (Readings.isPair(text, i)) {
        hex.addSpelled((char) Integer.parseInt(text.substring(i, i + 2), 16), i, i + 2);
        i += 2;
      } else {
        if (text.charAt(i) == '*') {
          hex.interrupt();
        }
        i++;
      }
    }
  }
}
