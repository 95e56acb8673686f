package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.scanner.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Property 2: what holds no key passes untouched, in the very writes it came in. */
class TransparencyTest {

  /** Clean, but not without its prefixes, underscores and bodies. */
  static final String CLEAN =
      "2024-05-01 INFO secret_santa_list ntn_NeighCellConfigList nrt_ 0123456789abcdef, _ done\n";

  private final Redactor redactor = Redactor.create();
  private final TestSink sink = new TestSink();
  private final OutputStream stream = redactor.wrap(sink);

  @Test
  void cleanWriteReachesTheSinkAsTheSameWrite() throws IOException {
    byte[] text = ascii("ntn_" + CLEAN);
    stream.write(text, 4, CLEAN.length());
    assertEquals(1, sink.writes().size());
    assertSame(text, sink.writes().get(0).array);
    assertEquals(4, sink.writes().get(0).offset);
    assertEquals(CLEAN.length(), sink.writes().get(0).length);
  }

  @Test
  void singleByteReachesTheSinkAsASingleByte() throws IOException {
    stream.write('a');
    stream.write(0x1ff);
    assertNull(sink.writes().get(0).array);
    assertEquals('a', sink.writes().get(0).offset);
    assertEquals(0xff, sink.writes().get(1).offset);
  }

  @Test
  void cleanStringReachesTheSinkAsTheSameString() throws IOException {
    List<Object> writes = new ArrayList<>();
    Writer writer = redactor.wrap(recording(writes));
    char[] chars = CLEAN.toCharArray();
    writer.write(CLEAN);
    writer.write(chars);
    assertEquals(2, writes.size());
    assertSame(CLEAN, writes.get(0));
    assertSame(chars, writes.get(1));
  }

  /** Tables are looked up by eight bits of a character: what fits by those may be anything. */
  @Test
  void charactersWithTheLowBitsOfKeysStay() {
    List<String> keys = Rules.NOTION.exampleKeys();
    for (String key : keys) {
      for (int from = 0; from <= key.length(); from++) {
        for (int to : new int[] {from + 1, from + 3, key.length()}) {
          String wide = widened(key, Math.min(from, key.length()), Math.min(to, key.length()));
          String redacted = redactor.redact(wide);
          if (from == 0 && to == key.length()) {
            assertSame(wide, redacted);
          }
          StringBuilder builder = new StringBuilder(wide);
          redactor.redact(builder);
          assertEquals(redacted, builder.toString());
          assertEquals(0, redactor.failures(), wide);
        }
      }
    }
  }

  private static String widened(String text, int from, int to) {
    StringBuilder wide = new StringBuilder(text);
    for (int i = from; i < to; i++) {
      wide.setCharAt(i, (char) (text.charAt(i) + 0x100));
    }
    return wide.toString();
  }

  /** A line with a key is one write still: two are no longer atomic on a pipe. */
  @Test
  void redactedWriteIsOneWrite() throws IOException {
    String key = TestKeys.accessToken(1);
    stream.write(ascii("a " + key + " b " + key + " c\n"));
    assertEquals(1, sink.writes().size());
    assertEquals("a " + TestKeys.masked(key) + " b " + TestKeys.masked(key) + " c\n", sink.shown());
  }

  @Test
  void prefixPassesAtOnce() throws IOException {
    stream.write(ascii("Paste your key (ntn_"));
    assertEquals("Paste your key (ntn_", sink.shown());
    assertEquals(1, sink.writes().size());
  }

  private static Writer recording(List<Object> writes) {
    return new Writer() {
      @Override
      public void write(String text, int offset, int length) {
        writes.add(text);
      }

      @Override
      public void write(char[] text, int offset, int length) {
        writes.add(text);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
