package dev.notionredactor.agent.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertEquals(Option.MASK.defaultValue(), options.mask());
  }

  @Test
  void theArgumentWinsOverThePropertyAndThatOverTheVariable() {
    Map<String, String> environment = Map.of("NOTIONREDACTOR_MASK", "[variable]");
    assertEquals("[variable]", Options.of("", properties, environment).mask());
    properties.setProperty("notionredactor.mask", "[property]");
    assertEquals("[property]", Options.of("", properties, environment).mask());
    assertEquals("[a]", Options.of("mask=[a]", properties, environment).mask());
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
