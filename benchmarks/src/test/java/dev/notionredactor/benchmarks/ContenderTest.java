package dev.notionredactor.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is checked before a benchmark is run, on texts of all kinds; and that it can fail. */
class ContenderTest {

  private static final int LENGTH = 20_000;

  @ParameterizedTest
  @EnumSource
  void getsEveryTextRight(Contender contender) throws Exception {
    assumeUsable(contender);
    for (LongText text : LongText.values()) {
      Sample sample = text.sample(LENGTH, CleanLines.MADE_UP);
      assertEquals(LENGTH, sample.text().length(), text.label());
      assertEquals(text.holdsKey(), !sample.isClean(), text.label());
      Pass pass = contender.prepare(List.of(sample));
      assertEquals(pass.run(), pass.run(), text.label());
    }
  }

  /** A sample that expects what is wrong is the same as a contender that does what is wrong. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDEX_OF")
  void aWrongResultFails(Contender contender) {
    assumeUsable(contender);
    MadeUpKey key = MadeUpKey.access(5);
    assertWrong(contender, new Sample("a clean text", "a CLEAN text", 1));
    assertWrong(contender, Sample.clean(key.text()));
    if (contender.isRedactor()) {
      assertWrong(contender, new Sample(key.text(), MadeUpKey.access(6).mask(), 1));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "INDEX_OF")
  void theAbsentCharacterIsAbsent(Contender contender) {
    assertWrong(contender, Sample.clean("not here: \u0001"));
  }

  private static void assertWrong(Contender contender, Sample sample) {
    Exception failure =
        assertThrows(
            IllegalStateException.class, () -> contender.prepare(List.of(sample)), sample.text());
    assertTrue(!failure.getMessage().contains(sample.text()), "shows somebody's log");
  }

  private static void assumeUsable(Contender contender) {
    assumeTrue(contender != Contender.HYPERSCAN || Hyperscan.unusable() == null, "not usable here");
  }
}
