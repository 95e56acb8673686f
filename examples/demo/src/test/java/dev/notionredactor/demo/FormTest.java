package dev.notionredactor.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormTest {

  /** "ntn_" in the middle of other bytes, as base64 tools write it. */
  @Test
  void writesWhatTheTextAloneDetermines() {
    assertEquals("ntn_", Form.PLAIN.write("ntn_"));
    assertEquals("6e746e5f", Form.HEX.write("ntn_"));
    assertEquals("bnRuX", Form.BASE64.write("ntn_"));
    assertEquals("50bl", Form.BASE64_AFTER_ONE.write("ntn_"));
    assertEquals("udG5f", Form.BASE64_AFTER_TWO.write("ntn_"));
  }

  @Test
  void knowsTheLastCharacterThatIsShared() {
    assertEquals(false, Form.HEX.sharesLast("ab"));
    assertEquals(true, Form.BASE64.sharesLast("ab"));
    assertEquals(false, Form.BASE64_AFTER_ONE.sharesLast("ab"));
    assertEquals(true, Form.BASE64_AFTER_TWO.sharesLast("ab"));
  }

  @Test
  void anyEightCharactersDetermineAFormsLength() {
    for (Form form : Form.values()) {
      assertEquals(form.length(8), form.write("abcdefgh").length(), form.name());
    }
  }
}
