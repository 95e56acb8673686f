package dev.notionredactor.fetched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of the values that an application fetches. */
class FetchedValuesTest {

  private static final String SECRET = "correct horse battery";

  private final Redactor redactor =
      Redactor.builder().environment(false).mask("[{fingerprint}]").build();

  private final FetchedValues values =
      RedactorAccess.fetchedValues(redactor, List.of("DATABASE_PASSWORD", "app/pin"), null);

  @ParameterizedTest
  @CsvSource({
    "notion-token, '', notion-token",
    "prod/notion/api.keys, '', prod/notion/api.keys",
    "database/password, '', database/password",
    "databasePassword, '', databasePassword",
    "APP_PIN, '', APP_PIN",
    "notion, token, notion.token",
    "app, NOTION_SECRET, app.NOTION_SECRET",
    "app, pin, app.pin",
    // Named by itself, wherever it is.
    "elsewhere, database.password, elsewhere.database.password"
  })
  void namesThatCount(String name, String key, String shown) {
    values.take(
        name, name, key.isEmpty() ? SECRET : "{\"" + key + "\": \"" + SECRET + "\", \"x\": 1}");
    assertEquals("a [" + shown + "] b", redactor.redact("a " + SECRET + " b"));
  }

  @Test
  void aKeyThatIsNamedCountsWhereverItIs() {
    values.take("kv/app.database-password", "database-password", SECRET);
    assertEquals("[kv/app.database-password]", redactor.redact(SECRET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "notion", "notion-token-url", "pin", "database", "", "a.b"})
  void otherNames(String name) {
    values.take(name, name, SECRET);
    values.take(name, name, "{\"value\": \"" + SECRET + "\"}");
    values.takeProperty(name, SECRET);
    assertSame(SECRET, redactor.redact(SECRET));
  }

  @Test
  void base64IsOfWhatIsKnown() {
    String encoded = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    values.take("notion.token", "notion.token", encoded);
    assertEquals("[notion.token]", redactor.redact(SECRET));
    assertEquals("[notion.token]", redactor.redact(encoded).replaceAll("\\].*", "]"));
  }

  /** A secret may look like a line that says a name. */
  @Test
  void aSecretWithAnEqualsSign() {
    values.take("notion-token", "notion-token", "correct=horse");
    assertEquals("[notion-token]", redactor.redact("correct=horse"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${vault.token}", "arn:aws:secretsmanager:eu", "/run/secrets/token", "short"})
  void whatSaysWhereASecretIsIsNone(String reference) {
    values.take("notion-token", "notion-token", reference);
    values.takeProperty("notion.token", reference);
    assertSame(reference, redactor.redact(reference));
  }

  @Test
  void aPropertyMustLookLikeASecret() {
    values.takeProperty("notion.token", SECRET);
    assertSame(SECRET, redactor.redact(SECRET));
    values.takeProperty("notion.token", "correct-Horse_9");
    assertEquals("[notion.token]", redactor.redact("correct-Horse_9"));
    values.takeProperty("database.password", "staple");
    values.takeProperty("database.password", "staples and a battery");
    assertEquals("[database.password]", redactor.redact("staples and a battery"));
  }

  @Test
  void ofOneNameTheLastOldOnesStay() {
    for (int i = 100; i < 300; i++) {
      values.take("notion-token", "notion-token", SECRET + i);
    }
    int known = 0;
    for (int i = 100; i < 300; i++) {
      known += redactor.containsKey(SECRET + i) ? 1 : 0;
    }
    assertEquals(1 + 64, known);
    assertEquals("[notion-token]", redactor.redact(SECRET + 299));
  }

  @Test
  void ofManyNamesThoseThatWereAskedForLastStay() {
    for (int i = 0; i < 400; i++) {
      values.take("notion-token-" + i, "notion-token-" + i, SECRET + (1000 + i));
    }
    int known = 0;
    for (int i = 0; i < 400; i++) {
      known += redactor.containsKey(SECRET + (1000 + i)) ? 1 : 0;
    }
    assertEquals(256 + 64, known);
  }

  @Test
  void oldOnesRetire() throws InterruptedException {
    FetchedValues brief = RedactorAccess.fetchedValues(redactor, List.of(), Duration.ZERO);
    brief.take("notion-token", "notion-token", SECRET);
    brief.take("notion-token", "notion-token", "another secret");
    Thread.sleep(1);
    brief.take("notion-token", "notion-token", "a third secret");
    assertSame(SECRET, redactor.redact(SECRET));
    assertEquals("[notion-token]", redactor.redact("a third secret"));
  }

  @Test
  void whatWasRetiredIsKnownWhenItIsReadAgain() {
    values.take("notion-token", "notion-token", SECRET);
    redactor.retireKnownValue("notion-token");
    assertSame(SECRET, redactor.redact(SECRET));
    values.take("notion-token", "notion-token", SECRET);
    assertEquals("[notion-token]", redactor.redact(SECRET));
  }

  /** Two names, which are too long to be shown, have the same value, and one gets another. */
  @Test
  void aValueThatOthersStillHaveStays() {
    FetchedValues brief = RedactorAccess.fetchedValues(redactor, List.of(), Duration.ZERO);
    String name = "notion-" + "x".repeat(100);
    brief.take(name + "-1-token", name + "-1-token", SECRET);
    brief.take(name + "-2-token", name + "-2-token", SECRET);
    brief.take(name + "-1-token", name + "-1-token", "another secret");
    brief.take(name + "-1-token", name + "-1-token", "a third secret");
    assertEquals("[known-value]", redactor.redact(SECRET));
  }

  /** One that came by another way is not retired with what was read. */
  @Test
  void aValueThatWasKnownBeforeStays() throws InterruptedException {
    FetchedValues brief = RedactorAccess.fetchedValues(redactor, List.of(), Duration.ZERO);
    redactor.addKnownValue("notion-token", SECRET);
    brief.take("notion-token", "notion-token", SECRET);
    brief.take("notion-token", "notion-token", "another secret");
    Thread.sleep(1);
    brief.take("notion-token", "notion-token", "a third secret");
    assertEquals("[notion-token]", redactor.redact(SECRET));
  }
}
