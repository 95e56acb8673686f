package dev.notionredactor.agent.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.agent.hook.Group;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private final Properties properties = new Properties();

  @Test
  void defaults() {
    Options options = Options.of(null, properties, Map.of());
    assertFalse(options.verbose());
    assertEquals(Set.of(), options.off());
    String key = TestKeys.accessToken(1);
    assertEquals(TestKeys.masked(key), options.redactor().redact(key));
  }

  @Test
  void theArgumentWinsOverThePropertyAndThatOverTheVariable() {
    Map<String, String> environment = Map.of("NOTIONREDACTOR_MASK", "[variable]");
    assertEquals("[variable]", mask(Options.of("", properties, environment)));
    properties.setProperty("notionredactor.mask", "[property]");
    assertEquals("[property]", mask(Options.of("", properties, environment)));
    assertEquals("[a]", mask(Options.of("mask=[a]", properties, environment)));
  }

  private static String mask(Options options) {
    return options.redactor().redact(TestKeys.accessToken(1));
  }

  @Test
  void groupsAreJoinedByPlus() {
    Options options = Options.of("off=jul+stdio,verbose=true", properties, Map.of());
    assertEquals(Set.of(Group.JUL, Group.STDIO), options.off());
    assertTrue(options.verbose());
  }

  @Test
  void aBadValueIsRefusedWhereverItStands() {
    properties.setProperty("notionredactor.verbose", "1");
    assertThrows(IllegalArgumentException.class, () -> Options.of(null, properties, Map.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Options.of(null, new Properties(), Map.of("NOTIONREDACTOR_OFF", "+")));
    assertThrows(IllegalArgumentException.class, () -> Options.of(",", new Properties(), Map.of()));
  }
}
