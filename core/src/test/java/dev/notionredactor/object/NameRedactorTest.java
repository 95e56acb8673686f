package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import org.junit.jupiter.api.Test;

class NameRedactorTest {

  private final NameRedactor names = new NameRedactor(Redactor.create());

  @Test
  void cleanNamesStay() {
    for (int i = 0; i < 3; i++) {
      for (int number = 0; number < 1000; number++) {
        String name = ("worker-" + number).intern();
        assertSame(name, names.redact(name));
      }
    }
    assertNull(names.redact(null));
  }

  @Test
  void keysAreMaskedEachTimeWhateverIsRememberedInTheirPlace() {
    String key = TestKeys.accessToken(1);
    String clean = key.replace("ntn_", "nuO_");
    assertEquals(key.hashCode(), clean.hashCode());
    for (int i = 0; i < 3; i++) {
      assertSame(clean, names.redact(clean));
      assertEquals(TestKeys.masked(key), names.redact(key));
    }
  }

  @Test
  void longNamesAreRedactedToo() {
    String key = TestKeys.accessToken(2);
    StringBuilder name = new StringBuilder();
    while (name.length() < 1000) {
      name.append("long ");
    }
    assertEquals(name + TestKeys.masked(key), names.redact(name + key));
  }
}
