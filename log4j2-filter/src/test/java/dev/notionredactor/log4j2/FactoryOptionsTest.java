package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The factory and its options, from all places where Log4j and this library look for them. */
class FactoryOptionsTest {

  private static final String KEY = LogProgram.KEY;
  private static final String FACTORY =
      "log4j2.logEventFactory=" + RedactingLogEventFactory.class.getName();
  private static final String SECRET = "Correct-Horse_9";

  @TempDir Path dir;

  @Test
  void withoutTheFactory() throws Exception {
    ForkedJvm jvm = new ForkedJvm(dir);
    assertEquals("", jvm.run(LogProgram.class, SECRET));
    assertTrue(jvm.output().contains("got " + KEY), jvm.output());
    assertTrue(jvm.output().contains(SECRET), jvm.output());
  }

  @Test
  void systemProperties() throws Exception {
    checkMasked(
        new ForkedJvm(dir)
            .with(
                "-D" + FACTORY,
                "-Dnotionredactor.mask=<{fingerprint}>",
                "-Dnotionredactor.secrets=EMPTY + MY_SECRET",
                "-DEMPTY=",
                "-DMY_SECRET=" + SECRET));
  }

  @Test
  void log4jsOwnFile() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("log4j2.component.properties"),
            FACTORY + "\nnotionredactor.mask=<{fingerprint}>\nnotionredactor.secrets=MY_SECRET\n");
    checkMasked(
        new ForkedJvm(dir)
            .withClassPath(file.getParent())
            .withVariables(Map.of("MY_SECRET", SECRET)));
  }

  @Test
  void variables() throws Exception {
    checkMasked(
        new ForkedJvm(dir)
            .withVariables(
                Map.of(
                    "LOG4J_LOG_EVENT_FACTORY",
                    RedactingLogEventFactory.class.getName(),
                    "NOTIONREDACTOR_MASK",
                    "<{fingerprint}>",
                    "NOTIONREDACTOR_SECRETS",
                    "MY_SECRET",
                    "MY_SECRET",
                    SECRET)));
  }

  @Test
  void environment() throws Exception {
    Map<String, String> variables = Map.of("NOTION_TOKEN", SECRET);
    ForkedJvm jvm = new ForkedJvm(dir).with("-D" + FACTORY).withVariables(variables);
    jvm.run(LogProgram.class, SECRET);
    assertFalse(jvm.output().contains(SECRET), jvm.output());
    jvm.with("-Dnotionredactor.environment=false").run(LogProgram.class, SECRET);
    assertTrue(jvm.output().contains(SECRET), jvm.output());
  }

  @Test
  void wrongOne() throws Exception {
    ForkedJvm jvm = new ForkedJvm(dir).with("-D" + FACTORY, "-Dnotionredactor.mask=" + KEY);
    String told = jvm.run(LogProgram.class);
    assertTrue(told.contains("option 'notionredactor.mask': mask template must"), told);
    assertNoKey(KEY, told + jvm.output());
    assertTrue(jvm.output().contains("[notion-redactor withheld"), jvm.output());
    assertFalse(jvm.output().contains("clean"), jvm.output());
  }

  /** So a typo in Log4j's own file does not vanish either. */
  @Test
  void misspeltOne() throws Exception {
    String misspelt = "notionredactor.maks=<{fingerprint}>";
    Path file =
        Files.writeString(
            Files.createDirectory(dir.resolve("classes")).resolve("log4j2.component.properties"),
            misspelt);
    String told = "there is no option 'notionredactor.maks'; allowed are notionredactor.mask, ";
    checkWithheld(told, new ForkedJvm(dir).with("-D" + misspelt));
    checkWithheld(told, new ForkedJvm(dir).withClassPath(file.getParent()));
    checkWithheld(
        "there is no option 'NOTIONREDACTOR_MAKS'; allowed are NOTIONREDACTOR_MASK, ",
        new ForkedJvm(dir).withVariables(Map.of("NOTIONREDACTOR_MAKS", "x")));
  }

  private static void checkWithheld(String told, ForkedJvm jvm) throws Exception {
    String errors = jvm.with("-D" + FACTORY).run(LogProgram.class);
    assertTrue(errors.contains(told), errors);
    assertTrue(jvm.output().contains("[notion-redactor withheld"), jvm.output());
    assertFalse(jvm.output().contains("clean"), jvm.output());
  }

  @Test
  void namedSecretThatIsNotMaskedIsSaidOnce() throws Exception {
    ForkedJvm jvm =
        new ForkedJvm(dir)
            .with("-D" + FACTORY, "-Dnotionredactor.secrets=no.such+short", "-Dshort=1234567");
    String told = jvm.run(LogProgram.class);
    assertEquals(2, told.lines().count(), told);
    assertTrue(told.contains("notionredactor.secrets: no.such is set nowhere, "), told);
    assertTrue(told.contains("short is not masked, as its value is shorter than 8"), told);
    assertTrue(jvm.output().contains("got " + TestKeys.masked(KEY)), jvm.output());
  }

  private static void checkMasked(ForkedJvm jvm) throws IOException, InterruptedException {
    assertEquals("", jvm.run(LogProgram.class, SECRET));
    String text = jvm.output();
    assertNoKey(KEY, text);
    assertTrue(text.contains("got <" + TestKeys.fingerprint(KEY) + ">"), text);
    assertTrue(text.contains("argument <MY_SECRET>") && text.contains("clean"), text);
  }
}
