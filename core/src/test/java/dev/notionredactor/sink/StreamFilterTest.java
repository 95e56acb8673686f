package dev.notionredactor.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import org.junit.jupiter.api.Test;

class StreamFilterTest {

  private final StringBuilder sink = new StringBuilder();
  private final StreamFilter filter =
      new StreamFilter(
          Mask.of(Mask.DEFAULT_TEMPLATE),
          new Withheld(),
          released -> sink.append(new String(released, ISO_8859_1)));

  @Test
  void cleanWriteIsTheSameArray() {
    byte[] clean = "x secret_santa ntn_NeighCellConfigList ntn_\n".getBytes(ISO_8859_1);
    assertSame(clean, filter.filter(clean, 2, clean.length - 2));
    assertEquals(0, filter.filter(clean, 0, 0).length);
  }

  @Test
  void keyIsMaskedHoweverItIsCut() {
    String key = TestKeys.accessToken(1);
    String text = "a é " + key + " b";
    for (int cut = 0; cut <= text.length(); cut++) {
      sink.setLength(0);
      write(text.substring(0, cut));
      write(text.substring(cut));
      assertEquals("a é " + TestKeys.masked(key) + " b", sink.toString());
    }
  }

  @Test
  void whatWaitsIsReleasedWhenIdleAndAtExit() {
    write("a ntn_1234");
    filter.releaseIfIdle(Long.MAX_VALUE);
    assertEquals("a ntn_", sink.toString());
    filter.releaseIfIdle(0);
    assertEquals("a ntn_1234", sink.toString());
    write("5678901");
    filter.releaseAtExit(true);
    assertEquals("a ntn_12345678901", sink.toString());
  }

  private void write(String text) {
    byte[] bytes = (text + ">").getBytes(ISO_8859_1);
    byte[] filtered = filter.filter(bytes, 0, bytes.length - 1);
    int length = filtered == bytes ? bytes.length - 1 : filtered.length;
    sink.append(new String(filtered, 0, length, ISO_8859_1));
  }
}
