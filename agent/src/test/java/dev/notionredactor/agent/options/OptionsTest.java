package dev.notionredactor.agent.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.agent.hook.HookGroup;
import dev.notionredactor.options.Option;
import java.util.List;
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
    assertEquals(Set.of(HookGroup.JUL, HookGroup.STDIO), options.off());
    assertTrue(options.verbose());
  }

  @Test
  void twoCommasAreOneThatIsPartOfAValue() {
    Options options = Options.of("mask=[a,,,,b=c],off=jul", properties, Map.of());
    assertEquals("[a,,b=c]", mask(options));
    assertEquals(Set.of(HookGroup.JUL), options.off());
  }

  @Test
  void everyGroupCanBeOffAndIsInTheHelp() {
    for (HookGroup group : HookGroup.values()) {
      assertEquals(Set.of(group), Options.of("off=" + group.key(), properties, Map.of()).off());
    }
    assertTrue(Option.OFF.help().contains("by '+': " + HookGroup.keys() + ". "), Option.OFF.help());
  }

  @Test
  void anUnknownNameIsRefusedWhereverItStands() {
    assertRefused("'verbos'", "verbos=true", properties, Map.of());
    assertRefused("' verbose'", "mask=*, verbose=true", properties, Map.of());
    assertRefused("''", "verbose=true,", properties, Map.of());
    assertRefused(
        "'NOTIONREDACTOR_VERBOS'", null, properties, Map.of("NOTIONREDACTOR_VERBOS", "true"));
    properties.setProperty("notionredactor.verbos", "true");
    assertRefused("'notionredactor.verbos'", null, properties, Map.of());
  }

  @Test
  void aMessageNamesTheOptionAsItWasGiven() {
    assertRefused(
        "'NOTIONREDACTOR_VERBOSE' can't be ''",
        null,
        properties,
        Map.of("NOTIONREDACTOR_VERBOSE", ""));
    assertRefused("'NOTIONREDACTOR_MASK':", null, properties, Map.of("NOTIONREDACTOR_MASK", ""));
    properties.setProperty("notionredactor.off", "jul,stdio");
    assertRefused("'notionredactor.off' can't be 'jul,stdio'", null, properties, Map.of());
    assertRefused("'off' can't be ' jul'", "off= jul", properties, Map.of());
  }

  @Test
  void aKeyIsNotRepeatedWhereverItStands() {
    String key = TestKeys.accessToken(1);
    for (String arguments : new String[] {key, key + "=1", "verbose=" + key, "off=jul+" + key}) {
      assertRefused(TestKeys.masked(key), arguments, properties, Map.of());
    }
    assertRefused("option 'mask'", "mask=" + key, properties, Map.of());
    assertRefused(TestKeys.masked(key), null, properties, Map.of("NOTIONREDACTOR_" + key, "true"));
    properties.setProperty("notionredactor." + key, "true");
    assertRefused(TestKeys.masked(key), null, properties, Map.of());
  }

  private static void assertRefused(
      String part, String arguments, Properties properties, Map<String, String> environment) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Options.of(arguments, properties, environment))
            .getMessage();
    assertTrue(message.contains(part), message);
    assertFalse(TestKeys.leaks(message, TestKeys.accessToken(1)), message);
  }

  @Test
  void whatIsForAnotherJvmIsCheckedHere() {
    Options.check("secrets=file.separator+SET_NOWHERE", properties);
    assertThrows(IllegalArgumentException.class, () -> Options.check("secrets=+", properties));
    assertThrows(IllegalArgumentException.class, () -> Options.check("off=x", properties));
    properties.setProperty("notionredactor.verbose", "1");
    assertThrows(IllegalArgumentException.class, () -> Options.check(null, properties));
    Options.check("verbose=true", properties);
  }

  @Test
  void aSecretThatCantBeMaskedIsToldOf() {
    assertEquals(
        List.of(
            "secrets: SET_NOWHERE is set nowhere, neither as an environment variable nor as a"
                + " system property",
            "secrets: file.separator is not masked, as its value is shorter than 8 characters"),
        Options.of("secrets=SET_NOWHERE+file.separator", properties, Map.of())
            .redactor()
            .notMasked());
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
