package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the contract would try first. */
class RedactorTest {

  private final Redactor redactor = Redactor.create();

  /** There is no left boundary, and what follows the key never decides. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "Authorization: Bearer %s",
        "{\"access_token\":\"%s\",\"x\":1}",
        "\\\"%s\\\"",
        "%%22%s%%22",
        "line\\n%s\\n",
        "\\u0022%s\\u0022",
        "\u001b[31m%s\u001b[0m",
        "token=%s&next",
        "[%s]",
        "x%s,",
        "9%s.",
        "é%sé",
        "_%s_",
        "%1$s %1$s",
        "%1$s_%1$s",
      })
  void masksKeysOfEveryFamilyAnywhere(String around) {
    for (String key :
        new String[] {TestKeys.accessToken(1), TestKeys.refreshToken(2), TestKeys.legacyToken(3)}) {
      assertEquals(
          String.format(around, TestKeys.masked(key)), redactor.redact(String.format(around, key)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ntn_",
        "secret_santa_list",
        "ntn_NeighCellConfigList",
        "ntn_12345678901",
        "ntn-1234567890123456789012345678901234567890",
        "NTN_1234567890123456789012345678901234567890",
        "123e4567-e89b-12d3-a456-426614174000",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "aws_secret_access_key",
      })
  void leavesOrdinaryTextAsItIs(String text) {
    assertSame(text, redactor.redact(text));
    assertFalse(redactor.containsKey(text));
  }

  @Test
  void nullIsRefusedWhereItIsNotSaidToBeAllowed() {
    for (Executable call :
        List.<Executable>of(
            () -> redactor.containsKey(null, 0, 0),
            () -> redactor.wrap((OutputStream) null),
            () -> redactor.wrap((PrintStream) null),
            () -> redactor.wrap((Writer) null),
            () -> redactor.wrapStandardOutput((OutputStream) null),
            () -> redactor.wrapStandardOutput((PrintStream) null),
            () -> Redactor.builder().mask(null),
            () -> Redactor.builder().knownValue(null),
            () -> Redactor.builder().knownValue(null, "12345678"),
            () -> Redactor.builder().knownValue("NAME", null),
            () -> Redactor.builder().knownValuesNamed((String) null))) {
      assertThrows(NullPointerException.class, call);
    }
  }

  @Test
  void masksBothBodiesWhereAPrefixEndsInTheBodyBefore() {
    String second = TestKeys.legacyToken(1);
    String text = TestKeys.ACCESS + "0123456789abcdef" + second;
    assertEquals(
        TestKeys.masked(TestKeys.ACCESS + "0123456789abcdefsecret")
            + "_"
            + TestKeys.masked(second).substring(TestKeys.LEGACY.length()),
        redactor.redact(text));
  }

  @Test
  void nullIsNoText() {
    assertNull(redactor.redact((String) null));
    assertFalse(redactor.redact((StringBuilder) null));
    assertFalse(redactor.containsKey(null));
  }

  @Test
  void nullIsNoSinkAndNoTemplate() {
    assertThrows(NullPointerException.class, () -> redactor.wrap((OutputStream) null));
    assertThrows(NullPointerException.class, () -> redactor.wrap((Writer) null));
    assertThrows(NullPointerException.class, () -> redactor.wrap((PrintStream) null));
    assertThrows(NullPointerException.class, () -> Redactor.builder().mask(null));
  }

  @Test
  void lastPartOfABuilderIsRedactedAlone() {
    String key = TestKeys.accessToken(3);
    StringBuilder text = new StringBuilder(key + " ");
    int from = text.length();
    text.append("then ").append(key);
    assertTrue(Redactor.create().redact(text, from));
    assertEquals(key + " then " + TestKeys.masked(key), text.toString());
    assertFalse(Redactor.create().redact(text, text.length()));
  }

  /** A layout writes the prefix and a message the body. */
  @Test
  void prefixBeforeThePartCounts() {
    String key = TestKeys.accessToken(3);
    StringBuilder text = new StringBuilder(TestKeys.ACCESS);
    text.append(key.substring(TestKeys.ACCESS.length()));
    assertTrue(Redactor.create().redact(text, TestKeys.ACCESS.length()));
    assertEquals(TestKeys.masked(key), text.toString());
  }

  @Test
  void partOutsideTheBuilderIsRefused() {
    StringBuilder text = new StringBuilder("abc");
    assertThrows(IndexOutOfBoundsException.class, () -> Redactor.create().redact(text, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> Redactor.create().redact(text, -1));
  }
}
