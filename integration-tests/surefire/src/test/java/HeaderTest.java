import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderTest {

  static Stream<String> headers() {
    String key = System.getenv("TESTED_KEY");
    return Stream.of("Bearer " + key, "Basic x", key, "", "token=" + key);
  }

  /** Two of five fail. */
  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("headers")
  void hasScheme(String header) {
    System.out.println("looking at " + header);
    assertTrue(header.contains(" ") || header.isEmpty(), () -> "no scheme: " + header);
  }

  @Test
  void another() {
    assertFalse("".contains("a"));
  }
}
