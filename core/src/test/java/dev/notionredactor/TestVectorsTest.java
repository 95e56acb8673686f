package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A misread vector would test something else, and nobody would see it. */
class TestVectorsTest {

  @Test
  void positive() {
    TestVector vector =
        only(
            "## Group\n# comment\n\nwhy\n    text   a {access:1}.\n    shown  a {masked:{access:1}}.");
    String key = TestKeys.accessToken(1);
    assertEquals(
        new TestVector(
            "Group",
            "why",
            "a {access:1}.",
            "a " + key + ".",
            "a " + TestKeys.masked(key) + ".",
            Set.of(key)),
        vector);
    assertTrue(vector.isPositive());
  }

  @Test
  void negative() {
    TestVector vector = only("why\n  stays  {\"a\": {B}}");
    assertEquals("{\"a\": {B}}", vector.text());
    assertSame(vector.text(), vector.shown());
    assertFalse(vector.isPositive());
  }

  @Test
  void placeholdersNest() {
    String key = TestKeys.legacyToken(7);
    assertEquals(
        Encodings.hex("{\"k\":\"" + key + "\"}").substring(0, 30),
        only("why\n  stays {first:30:{hex:{\"k\":\"{legacy:7}\"}}}").text());
    assertEquals("aWQ6eA", only("why\n  stays {unpadded:{base64:id:x}}").text());
    assertEquals("\u001b", only("why\n  stays {char:1b}").text());
  }

  @Test
  void knownValuesAreGivenAsTheyAreAndStandWithoutSpaceAround() {
    TestVectors vectors =
        TestVectors.of(
            "known A = {phrase:9:1}{char:a}\n\nwhy\n  text <{known:A}>\n  shown <{mark:{known:A}}>");
    String value = TestKeys.phrase(9, 1);
    assertEquals(value + "\n", vectors.knownValues().get("A"));
    assertEquals(
        List.of(
            new TestVector(
                "", "why", "<{known:A}>", "<" + value + ">", "<[REDAC:A]>", Set.of(value))),
        vectors.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why",
        "why\n  text a",
        "why\n  text a\n  shown a",
        "why\n  text {access:1}\n  shown {masked:{access:1}}.",
        "why\n  text {access:1}.\n  shown {mark:{access:1}}{mark:{access:2}}",
        "why\n  text {access:1}\n  stays a",
        "why\n  stays a\n  shown a",
        "why\n  stays a\n\nwhy\n  stays b",
        "why\n  stays {acess:1}",
        "why\n  stays {hex:{access:1}",
        "why\n  stays {known:B}",
        "why\n  stays {body:1}",
        "## Group\nwhy\n  stays a",
      })
  void mistakesAreRefused(String file) {
    assertThrows(IllegalArgumentException.class, () -> TestVectors.of(file));
  }

  private static TestVector only(String file) {
    List<TestVector> vectors = TestVectors.of(file).all();
    assertEquals(1, vectors.size());
    return vectors.get(0);
  }
}
