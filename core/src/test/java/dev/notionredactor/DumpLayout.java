package dev.notionredactor;

import java.util.BitSet;
import java.util.Locale;

/** How tools lay out the rows of a hex dump. */
public enum DumpLayout {
  JSSE("  %04X: ", 16, 1, 8, "   ", true, "  ", "", '.'),
  NETTY("|%08x| ", 16, 1, 0, "", false, " |", "|", '.'),
  COMMONS_IO("%08X ", 16, 1, 0, "", true, " ", "", '.'),
  XXD("%08x: ", 16, 2, 0, "", false, "  ", "", '.'),
  XXD_SINGLE("%08x: ", 16, 1, 0, "", false, "  ", "", '.'),
  XXD_WIDE("%08x: ", 32, 2, 0, "", false, "  ", "", '.'),
  XXD_NARROW("%08x: ", 8, 1, 0, "", false, "  ", "", '.'),
  XXD_FOUR("%08x: ", 16, 4, 0, "", false, "  ", "", '.'),
  HEXDUMP("%08x  ", 16, 1, 8, "  ", false, "  |", "|", '.'),
  OD("%06x ", 16, 1, 0, "", false, "  >", "<", '.'),
  /** With {@code --endian=big -t x2z}: an offset is as long as some groups of digits. */
  OD_WORDS("%06x ", 16, 2, 0, "", false, "  >", "<", '.'),
  OD_FEW_WORDS("%06x ", 8, 2, 0, "", false, "  >", "<", '.'),
  /**
   * As {@code hexdump -e} may write: an offset is as long as a group, and a row as a row may be.
   */
  HEXDUMP_WIDE("%08x  ", 32, 4, 0, "", false, "  |", "|", '.'),
  /** A blank ends each row, as where columns of a table are padded. */
  PADDED("%08x: ", 16, 1, 0, "", false, "  ", " ", '.'),
  CURL("%04x: ", 16, 1, 0, "", false, " ", "", '.'),
  STRACE(" | %05x  ", 16, 1, 8, "  ", false, "  ", " |", '.'),
  TCPDUMP("\t0x%04x:  ", 16, 2, 0, "", false, "  ", "", '.'),
  /** Each row is a line of a log, and what stands before it has an underscore. */
  LOGGED("my_app: %04x: ", 16, 1, 0, "", false, "  ", "", '.'),
  HTTP_CLIENT("", 16, 1, 0, "", false, "  ", "", ' ');

  private final String offset;
  public final int columns;
  private final int group;
  private final int half;
  private final String gap;
  private final boolean upper;
  private final String margin;
  private final String close;
  private final char unprintable;

  /**
   * @param group how many bytes stand without a blank between
   * @param half after how many bytes there is a wider gap; 0 if there is none
   */
  DumpLayout(
      String offset,
      int columns,
      int group,
      int half,
      String gap,
      boolean upper,
      String margin,
      String close,
      char unprintable) {
    this.offset = offset;
    this.columns = columns;
    this.group = group;
    this.half = half;
    this.gap = gap;
    this.upper = upper;
    this.margin = margin;
    this.close = close;
    this.unprintable = unprintable;
  }

  /** The number of rows of so many bytes. */
  public int rows(int length) {
    return (length + columns - 1) / columns;
  }

  /** A row, without its line end; what is in {@code stars} is a star for each character. */
  public String row(String bytes, int row, BitSet stars) {
    int from = row * columns;
    int to = Math.min(bytes.length(), from + columns);
    StringBuilder digits = new StringBuilder();
    StringBuilder characters = new StringBuilder();
    for (int i = from; i < from + columns; i++) {
      if (i > from && (i - from) % group == 0) {
        digits.append(i - from == half ? gap : " ");
      }
      boolean starred = i < to && stars.get(i);
      digits.append(i >= to ? "  " : starred ? "**" : digits(bytes.charAt(i)));
      characters.append(i >= to ? " " : starred ? "*" : String.valueOf(character(bytes.charAt(i))));
    }
    if (this == HTTP_CLIENT) {
      return characters + margin + digits.toString().stripTrailing();
    }
    String rest = close.isEmpty() ? characters.substring(0, to - from) : characters + close;
    return String.format(Locale.ROOT, offset, from) + digits + margin + rest;
  }

  private String digits(char c) {
    String digits = String.format(Locale.ROOT, "%02x", (int) c);
    return upper ? digits.toUpperCase(Locale.ROOT) : digits;
  }

  private char character(char c) {
    return c < ' ' || c > (this == JSSE ? 'z' : '~') ? unprintable : c;
  }
}
