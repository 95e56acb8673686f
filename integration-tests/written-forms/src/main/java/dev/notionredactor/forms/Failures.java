package dev.notionredactor.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.Assert;

/** What is said of a key that is not what was expected. */
final class Failures {

  private Failures() {}

  static Map<String, Producer> producers() {
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.put(
        "JUnit 4 assertEquals, no token",
        keys -> message(() -> Assert.assertEquals("ntn_", keys.access())));
    producers.put(
        "JUnit 4 assertEquals, null",
        keys -> message(() -> Assert.assertEquals("null", keys.access())));
    producers.put(
        "JUnit 4 assertEquals, another key",
        keys -> message(() -> Assert.assertEquals(keys.other(), keys.access())));
    producers.put(
        "JUnit 4 assertEquals, another key of the same owner",
        keys -> message(() -> Assert.assertEquals(sibling(keys), keys.access())));
    producers.put(
        "JUnit 4 assertEquals, headers that end alike",
        keys ->
            message(
                () ->
                    Assert.assertEquals(
                        "header", "Bearer " + twin(keys), "Bearer " + keys.access())));
    producers.put(
        "AssertJ isEqualTo, another key",
        keys -> message(() -> Assertions.assertThat(keys.access()).isEqualTo(keys.other())));
    producers.put(
        "AssertJ isEqualTo, another key that ends alike",
        keys -> message(() -> Assertions.assertThat(keys.access()).isEqualTo(twin(keys))));
    producers.put(
        "AssertJ inHexadecimal",
        keys ->
            message(
                () ->
                    Assertions.assertThat(keys.access().getBytes(UTF_8))
                        .inHexadecimal()
                        .contains(0xff)));
    producers.put(
        "HttpURLConnection, wrapped Basic",
        keys ->
            message(
                () ->
                    ((HttpURLConnection) URI.create("http://localhost:1/").toURL().openConnection())
                        .setRequestProperty(
                            "Authorization",
                            "Basic " + Base64.getMimeEncoder().encodeToString(keys.basic()))));
    return producers;
  }

  /** What two keys have in common that were given to one workspace: their first digits. */
  private static String sibling(Keys keys) {
    return keys.access().substring(0, 12) + keys.other().substring(12);
  }

  private static String twin(Keys keys) {
    return keys.other().substring(0, 15) + keys.access().substring(15);
  }

  private interface Failing {
    void run() throws Exception;
  }

  private static String message(Failing failing) throws Exception {
    try {
      failing.run();
    } catch (AssertionError | IllegalArgumentException expected) {
      return expected.getMessage();
    }
    throw new IllegalStateException("nothing has failed");
  }
}
