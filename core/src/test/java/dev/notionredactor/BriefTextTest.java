package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BriefTextTest {

  @Test
  void leavesOutMostOfWhatIsMadeUp() {
    String key = TestKeys.accessToken(1);
    assertEquals("a " + key.substring(0, 10) + "[…40].", BriefText.of("a {access:1}.", Map.of()));
    assertEquals(
        Encodings.base64(key).substring(0, 6) + "[…62]",
        BriefText.of("{base64:{access:1}}", Map.of()));
  }

  @Test
  void keepsWhatIsWrittenOut() {
    String name = "ntn_NeighbourCellConfigListExtended";
    assertEquals(name, BriefText.of(name, Map.of()));
    assertEquals(
        TestKeys.masked(TestKeys.session(1)), BriefText.of("{masked:{session:1}}", Map.of()));
  }

  @Test
  void leavesOutMostOfWhatFillsAMaskUp() {
    assertEquals("[x]********", BriefText.masked("[x]" + "*".repeat(8)));
    assertEquals("a [x]***[…6] b", BriefText.masked("a [x]" + "*".repeat(9) + " b"));
  }

  @Test
  void showsWhatCannotBeSeen() {
    assertEquals("␛[0m<U+FEFF>␀", BriefText.of("{char:1b}[0m{char:feff}{char:0}", Map.of()));
  }
}
