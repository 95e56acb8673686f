package dev.notionredactor.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTextTest {

  @Test
  void oneLineIsOneSecret() {
    assertEquals(Map.of("", "correct-horse"), SecretText.valuesIn("correct-horse\n"));
    assertEquals(Map.of("", "c2VjcmV0Cg=="), SecretText.valuesIn("c2VjcmV0Cg=="));
    assertEquals(Map.of("", "with blanks in it"), SecretText.valuesIn("  with blanks in it \r\n"));
    assertEquals(Map.of(), SecretText.valuesIn(" \n"));
  }

  @Test
  void linesOfNamesAndValues() {
    assertEquals(
        Map.of(
            "NOTION_TOKEN", "a=b",
            "QUOTED", "in 'quotes' # no comment",
            "SINGLE", "single",
            "COMMENTED", "value",
            "notion.api.key", "of properties",
            "with", "colon"),
        SecretText.valuesIn(
            """
            # a comment
            export NOTION_TOKEN=a=b
            QUOTED="in 'quotes' # no comment"
            SINGLE = 'single'
            COMMENTED=value # a comment

            notion.api.key = of properties
            with: colon
            no pair
            """));
    assertEquals(Map.of("ONLY", "one"), SecretText.valuesIn("ONLY=one"));
  }

  @Test
  void yaml() {
    assertEquals(
        Map.of("notion.api.token", "first", "notion.name", "second", "other", "third"),
        SecretText.valuesIn(
            """
            ---
            notion:
              api:
                token: "first"
              name: second
            other: third
            """));
  }

  @Test
  void json() {
    assertEquals(
        Map.of("notion.token", "a\"b\u00e9\n", "notion.in.key", "c", "last", "d"),
        SecretText.valuesIn(
            "{\"notion\": {\"token\" : \"a\\\"b\\u00e9\\n\", \"number\": 1, \"list\": [\"x\"],"
                + " \"in\": [{\"key\": \"c\"}]}, \"no\": null, \"last\":\"d\"}"));
  }

  /** What is cut in the middle has what came before. */
  @Test
  void jsonThatIsNone() {
    assertEquals(Map.of("a", "b"), SecretText.valuesIn("{\"a\":\"b\",\"c"));
    assertEquals(Map.of("a", "b"), SecretText.valuesIn("{\"a\":\"b"));
    assertEquals(Map.of("a", "b\\"), SecretText.valuesIn("{\"a\":\"b\\\\\"}]}}"));
    assertEquals(Map.of("a", "?"), SecretText.valuesIn("{\"a\":\"\\u12"));
    assertEquals(Map.of(), SecretText.valuesIn("{"));
  }
}
