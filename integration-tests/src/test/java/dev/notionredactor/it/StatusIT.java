package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.AttachedProgram;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A running JVM says what its agent covers, and nothing of it changes. */
class StatusIT {

  private static final String PROGRAM = AttachedProgram.class.getName();
  private static final String WAY = "stdio";
  private static final String KEY = TestKeys.randomAccessToken();

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  private static Result command(Object... arguments) throws IOException, InterruptedException {
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return new ForkedJvm(Jdk.current()).runJar(words);
  }

  private static ForkedJvm program(Jdk jdk) {
    return new ForkedJvm(jdk).option("-Dkey=" + KEY);
  }

  /** Whether it is asked or not, a program prints the same. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void ofAJvmThatStartedWithTheAgent(Jdk jdk) throws Exception {
    ForkedJvm.Pause nothing = pid -> {};
    String options = ForkedJvm.AGENT + "=off=jul+tomcat,pieces=false";
    Result unasked = program(jdk).agent(options).runPaused(nothing, PROGRAM, WAY);
    Result[] status = new Result[2];
    Result asked =
        program(jdk)
            .agent(options)
            .runPaused(
                pid -> {
                  status[0] = command("status", pid);
                  status[1] = command("status", "--json", pid);
                },
                PROGRAM,
                WAY);
    assertEquals(unasked, asked);
    assertEquals("", status[0].err());
    assertEquals(0, status[0].status());
    List<String> lines = status[0].out().lines().toList();
    assertTrue(lines.get(0).endsWith(" is protected, from before main on"), lines::toString);
    assertTrue(lines.contains("option: off=jul+tomcat"), lines::toString);
    assertTrue(lines.contains("option: pieces=false"), lines::toString);
    assertTrue(lines.contains("redaction failed 0 times"), lines::toString);
    assertTrue(lines.stream().anyMatch(line -> line.matches("version: \\d.*")), lines::toString);
    for (String group : List.of("stdio", "throwable", "agents")) {
      assertTrue(
          lines.stream().anyMatch(line -> line.matches("hook points: " + group + " \\d+")),
          lines::toString);
    }
    assertFalse(status[0].out().contains("hook points: jul"), status[0].out());
    String json = status[1].out();
    assertTrue(json.contains("\"protected\":true"), json);
    assertTrue(json.contains("\"started\":\"before main\""), json);
    assertTrue(json.contains("\"off\":\"jul+tomcat\""), json);
    assertTrue(json.matches("(?s).*\"hookPoints\":\\{.*\"stdio\":\\d+.*"), json);
    assertNoKey(KEY, status[0].out() + json);
  }

  @Test
  void ofAJvmThatIsAttachedTo() throws Exception {
    AttachIT.target(Jdk.current(), List.of(), KEY)
        .runPaused(
            pid -> {
              Result before = command("status", pid);
              assertEquals(1, before.status());
              assertEquals(pid + " is not protected", before.out().trim());
              assertListed(pid, "not protected");
              command("attach", pid, "mask=<{fingerprint}>");
              Result after = command("status", pid);
              assertEquals(0, after.status(), after.err());
              assertTrue(after.out().startsWith(pid + " is protected, attached"), after.out());
              assertTrue(after.out().contains("option: mask=<{fingerprint}>"), after.out());
              assertListed(pid, "protected");
            },
            PROGRAM,
            WAY);
  }

  /** With classes of JMX that were there before the agent. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("attachable")
  void ofAJvmThatUsesJmx(Jdk jdk) throws Exception {
    AttachIT.target(jdk, List.of(), KEY)
        .option("-Dcom.sun.management.jmxremote")
        .runPaused(
            pid -> {
              Result attached = command("attach", pid);
              assertEquals(0, attached.status(), attached.err());
              Result status = command("status", pid);
              assertFalse(status.out().contains("not masking"), status.out());
            },
            PROGRAM,
            WAY);
  }

  /** A JVM of Java 8 is attached to by its own tools alone. */
  static Collection<Jdk> attachable() {
    return Matrix.of(Jdk.all().stream().filter(jdk -> jdk.feature() > 8).toList());
  }

  private static void assertListed(long pid, String state)
      throws IOException, InterruptedException {
    Result list = command("attach");
    assertTrue(list.out().contains(pid + " " + state + ": " + PROGRAM + " " + WAY), list.out());
    assertFalse(list.out().contains(" attach\n"), list.out());
    assertNoKey(KEY, list.out());
  }

  @Test
  void tellsOfOptionsFromTheEnvironment() throws Exception {
    program(Jdk.current())
        .environment(Map.of("NOTIONREDACTOR_SECRETS", "NOWHERE"))
        .agent()
        .runPaused(
            pid -> {
              Result status = command("status", pid);
              assertTrue(status.out().contains("option: secrets=NOWHERE"), status.out());
            },
            PROGRAM,
            WAY);
  }

  @Test
  void whatIsNoJvmIsNotAsked() throws Exception {
    Result none = command("status", 4_000_000);
    assertEquals(1, none.status());
    assertEquals("notion-redactor: can't ask 4000000: there is no such process", none.err().trim());
    Result word = command("status", KEY);
    assertEquals(2, word.status());
    assertNoKey(KEY, word.err() + word.out());
  }
}
