package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.access.RedactorAccess;
import org.junit.jupiter.api.Test;

/** What an application gives while it runs is masked by those who share it. */
class KnownValuesGivenTest {

  private static final String VALUE = "correct-horse-battery";

  @Test
  void goesToThoseWhoShareItAndToThoseWhoCome() {
    Redactor own = Redactor.create();
    assertFalse(KnownValues.add("BEFORE", VALUE + "-before"));
    Redactor sharing = Redactor.builder().mask("[{fingerprint}]").build();
    RedactorAccess.shareValues(sharing);
    assertEquals(VALUE + "-before", sharing.redact(VALUE + "-before"));
    assertTrue(KnownValues.add("TOKEN", VALUE));
    assertEquals("[TOKEN]", sharing.redact(VALUE));
    assertEquals(VALUE, own.redact(VALUE));
    Redactor later = Redactor.builder().mask("<{fingerprint}>").build();
    RedactorAccess.shareValues(later);
    assertEquals("<TOKEN>", later.redact(VALUE));
    assertTrue(KnownValues.retire("TOKEN"));
    assertFalse(KnownValues.retire("TOKEN"));
    assertEquals(VALUE, sharing.redact(VALUE));
    assertEquals(VALUE, later.redact(VALUE));
  }

  @Test
  void aWrongValueIsRefusedWithoutBeingShown() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> KnownValues.add("TOKEN", "shorty"));
    assertTrue(refused.getMessage().contains("'TOKEN' is shorter than 8 characters"));
    assertFalse(refused.getMessage().contains("shorty"));
  }
}
