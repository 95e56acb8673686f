package dev.notionredactor.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every kind of text finds the same triples, wherever they stand, and no others. */
class TriplesTest {

  private static final String CHARACTERS = "nt_=% \u00e9";

  private static final int CASES = 2_000;

  private static Triples triples() {
    Triples triples = new Triples();
    triples.add("t", "n", "_=");
    triples.add("n ", "t", "_");
    triples.add(null, " ", "%");
    return triples;
  }

  private static int expected(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.substring(i - 2, i + 1).matches("tn[_=]|[n ]t_|. %")) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void areFoundInEveryKindOfText() {
    Triples triples = triples();
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      StringBuilder built = new StringBuilder("tn");
      for (int length = random.nextInt(i % 10 == 0 ? 200 : 30); length > 0; length--) {
        built.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      String text = built.toString();
      int to = text.length();
      for (int from = 2; from <= to; from++) {
        int expected = expected(text, from);
        assertEquals(expected, TextKinds.STRING.indexOfTriple(text, triples, from, to), text);
        assertEquals(expected, TextKinds.BUILDER.indexOfTriple(built, triples, from, to), text);
        assertEquals(expected, TextKinds.STRING.indexOfFirstTriple(text, triples, from, to), text);
        String more = text + "tn_";
        assertEquals(expected, TextKinds.STRING.indexOfFirstTriple(more, triples, from, to), text);
        CharBuffer sequence = CharBuffer.wrap(text);
        assertEquals(expected, TextKinds.SEQUENCE.indexOfTriple(sequence, triples, from, to), text);
        char[] characters = text.toCharArray();
        assertEquals(expected, TextKinds.CHARS.indexOfTriple(characters, triples, from, to), text);
        byte[] bytes = text.getBytes(ISO_8859_1);
        assertEquals(expected, TextKinds.BYTES.indexOfTriple(bytes, triples, from, to), text);
      }
    }
  }

  @Test
  void whatIsOutsideIsNotLookedAt() {
    Triples triples = triples();
    assertEquals(-1, TextKinds.STRING.indexOfTriple("tn_ab", triples, 3, 5));
    assertEquals(-1, TextKinds.STRING.indexOfTriple("abtn_", triples, 2, 4));
  }

  @Test
  void eachKindHasABit() {
    assertEquals(1, triples().fit('t', 'n', '='));
    assertEquals(2, triples().fit(' ', 't', '_'));
    assertEquals(4, triples().fit('n', ' ', '%'));
    assertEquals(0, triples().fit('n', 't', '='));
  }

  /** Those beyond the eighth may fit with what stands before others, but none is missed. */
  @Test
  void thereMayBeManyKinds() {
    Triples triples = new Triples();
    for (char anchor = 'A'; anchor <= 'Z'; anchor++) {
      triples.add(".", String.valueOf((char) (anchor + 'a' - 'A')), String.valueOf(anchor));
    }
    for (char anchor = 'A'; anchor <= 'Z'; anchor++) {
      String text = "." + (char) (anchor + 'a' - 'A') + anchor;
      assertEquals(2, TextKinds.STRING.indexOfTriple(text, triples, 2, 3), text);
    }
    assertEquals(-1, TextKinds.STRING.indexOfTriple(".aB", triples, 2, 3));
  }

  /** What is beyond a byte is looked up by its low bits. */
  @Test
  void charactersBeyondLatinDoNoHarm() {
    assertEquals(-1, TextKinds.STRING.indexOfTriple("\u4e00\u5fff\uffff", triples(), 2, 3));
    int found = TextKinds.STRING.indexOfTriple("tn\u015f_tn_", triples(), 2, 7);
    assertTrue(found == 2 || found == 6, "" + found);
  }
}
