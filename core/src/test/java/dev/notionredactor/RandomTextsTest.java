package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.mask.Mask;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** That the random texts hold what they are meant to try, and enough of it. */
class RandomTextsTest {

  private static final int TEXTS = 4_000;

  @Test
  void everyFormIsFoundAndNearlyFound() {
    Map<String, Integer> texts = new TreeMap<>();
    count(SomeKnownValues.NONE, texts);
    for (String prefix : PlainForm.PREFIXES) {
      assertAtLeast(400, texts, "plain " + prefix);
      assertAtLeast(100, texts, "hex " + prefix);
      for (int before = 0; before < 3; before++) {
        assertAtLeast(60, texts, "base64 " + before + " " + prefix);
        assertAtLeast(60, texts, "no key: base64 " + before + " " + prefix);
      }
      assertAtLeast(100, texts, "no key: plain " + prefix);
      assertAtLeast(100, texts, "no key: hex " + prefix);
    }
    assertAtLeast(200, texts, "session");
    assertAtLeast(200, texts, "no key: session");
    assertAtLeast(40, texts, "ignored");
    assertAtLeast(40, texts, "prefix overlaps");
    assertAtLeast(40, texts, "long");
    assertAtLeast(200, texts, "nothing to mask");
  }

  @Test
  void everyLiteralOfKnownValuesIsFound() {
    Map<String, Integer> texts = new TreeMap<>();
    count(SomeKnownValues.ALL, texts);
    for (String encoding : new String[] {"plain", "lower hex", "upper hex"}) {
      assertAtLeast(100, texts, "known value, " + encoding);
    }
    for (int before = 0; before < 3; before++) {
      assertAtLeast(50, texts, "known value, base64 " + before);
      assertAtLeast(50, texts, "known value, URL-safe base64 " + before);
    }
    assertAtLeast(100, texts, "ignored");
    assertAtLeast(100, texts, "extends");
    assertAtLeast(40, texts, "piece");
    assertAtLeast(40, texts, "prefix overlaps");
  }

  /** In how many texts there is what. */
  private static void count(SomeKnownValues known, Map<String, Integer> texts) {
    Oracle oracle = known.oracle(Mask.DEFAULT_TEMPLATE);
    RandomTexts random = new RandomTexts(new Random(1), known.strings());
    for (int i = 0; i < TEXTS; i++) {
      Map<String, Integer> here = new TreeMap<>();
      String text = random.next();
      List<Occurrence> occurrences = oracle.occurrences(text);
      for (Occurrence occurrence : occurrences) {
        here.put((occurrence.isKey() ? "" : "no key: ") + name(occurrence.form()), 1);
      }
      countOverlaps(occurrences, oracle.masked(text, 0), here);
      if (text.length() > 1000) {
        here.put("long", 1);
      }
      here.forEach((what, one) -> texts.merge(what, one, Integer::sum));
    }
  }

  private static void countOverlaps(
      List<Occurrence> occurrences, List<Oracle.Masked> masked, Map<String, Integer> here) {
    int extending = 0;
    for (Oracle.Masked one : masked) {
      if (one.end > one.match.end()) {
        here.put("extends", 1);
        extending++;
      }
      if (one.match.start() < one.after) {
        here.put("prefix overlaps", 1);
      }
    }
    long keys = occurrences.stream().filter(Occurrence::isKey).count();
    if (keys > masked.size() + extending) {
      here.put("ignored", 1);
    }
    if (masked.isEmpty()) {
      here.put("nothing to mask", 1);
    }
  }

  private static String name(OracleForm form) {
    if (form instanceof PlainForm plain) {
      return "plain " + plain.prefix();
    } else if (form instanceof HexForm hex) {
      return "hex " + hex.prefix();
    } else if (form instanceof Base64Form base64) {
      return "base64 " + base64.before() + " " + base64.prefix();
    } else if (form instanceof KnownValueForm known) {
      return "known value, " + known.encoding();
    }
    return form instanceof PieceForm ? "piece" : "session";
  }

  private static void assertAtLeast(int least, Map<String, Integer> texts, String what) {
    assertTrue(texts.getOrDefault(what, 0) >= least, () -> "too few of '" + what + "': " + texts);
  }
}
