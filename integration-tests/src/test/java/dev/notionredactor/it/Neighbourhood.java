package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.NeighbourProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One neighbour and what it sends of a program's events, each logging library with a key of its
 * own: without our agent the keys, with it the masks, by the same ways.
 */
final class Neighbourhood {

  private static final long PATIENCE_MILLIS = 60_000;

  private static final String[] LIBRARIES = {
    "SPANS", "LOGBACK", "LOG4J2", "JUL", "RELOAD4J", "JBOSS"
  };

  private final Neighbour neighbour;
  private final Jdk jdk;
  private final Certificate certificate;
  private final Map<String, String> keys = new TreeMap<>();

  /**
   * A neighbour on a JDK.
   *
   * @param certificate of its server; null if it takes one by HTTP
   */
  Neighbourhood(Neighbour neighbour, Jdk jdk, Certificate certificate) {
    this.neighbour = neighbour;
    this.jdk = jdk;
    this.certificate = certificate;
    for (String library : LIBRARIES) {
      keys.put(library, TestKeys.randomAccessToken());
    }
  }

  /** Runs it alone: it sends every key. */
  void assertKeysSent() throws Exception {
    run(this::addNeighbour, UnaryOperator.identity());
  }

  /** The masks, if our agent is given before it. */
  void assertMaskedIfBefore() throws Exception {
    assertMasked(
        jvm -> {
          jvm.agent();
          addNeighbour(jvm);
        });
  }

  /** The masks, if our agent is given behind it. */
  void assertMaskedIfAfter() throws Exception {
    assertMasked(
        jvm -> {
          addNeighbour(jvm);
          jvm.agent();
        });
  }

  /** The masks, if our agent is given by {@code JAVA_TOOL_OPTIONS}, and so before all others. */
  void assertMaskedIfByVariable() throws Exception {
    assertMasked(
        jvm -> {
          jvm.environment(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + ForkedJvm.AGENT));
          addNeighbour(jvm);
        });
  }

  private void addNeighbour(ForkedJvm jvm) {
    if (neighbour.jar() != null) {
      jvm.agent(Library.agent(neighbour.jar()));
    }
  }

  private void assertMasked(Consumer<ForkedJvm> agents) throws Exception {
    String received = run(agents, TestKeys::masked);
    keys.values().forEach(key -> assertNoKey(key, received));
  }

  /** Runs the program until all has been sent, each key written as it is to be found. */
  private String run(Consumer<ForkedJvm> agents, UnaryOperator<String> written) throws Exception {
    try (NeighbourServer server =
        new NeighbourServer(certificate == null ? null : certificate.server())) {
      ForkedJvm jvm = new ForkedJvm(jdk);
      agents.accept(jvm);
      configure(jvm, server.port());
      List<String> texts = texts(written);
      Result result = jvm.runPaused(pid -> await(server, texts), NeighbourProgram.class.getName());
      assertEquals(0, result.status(), result.err());
      String received = server.received();
      for (String text : texts) {
        assertTrue(
            received.contains(text),
            () -> text + " was not sent by " + neighbour + ":\n" + result.err() + received);
      }
      return received;
    }
  }

  private void configure(ForkedJvm jvm, int port) {
    Library logback = Library.newest(Library.LOGBACK, jdk);
    jvm.classPath(
            logback
                .with("opentelemetry-api", "opentelemetry-context", "opentelemetry-common")
                .with(neighbour.jars().toArray(new String[0]))
                .jars())
        .classPath(Library.newest(Library.LOG4J2, jdk).jars())
        .classPath(Library.newest(Library.RELOAD4J, jdk).jars())
        .classPath(Library.oldest(Library.JBOSS, jdk).jars())
        .option("-XX:TieredStopAtLevel=1")
        .option("-Dlogback.configurationFile=logback-console.xml")
        .option("-Dlog4j2.configurationFile=log4j2-console.xml")
        .option("-Dlog4j.configuration=reload4j-console.xml")
        .option("-Dpause=true");
    neighbour.options().forEach(option -> jvm.option(withPlaces(option, port)));
    Map<String, String> environment = new HashMap<>();
    keys.forEach((library, key) -> environment.put("PROGRAM_KEY_" + library, key));
    neighbour
        .environment()
        .forEach((name, value) -> environment.put(name, withPlaces(value, port)));
    jvm.environment(environment);
  }

  private String withPlaces(String text, int port) {
    Path file = certificate == null ? null : certificate.file();
    return text.replace("{port}", String.valueOf(port))
        .replace("{certificate}", String.valueOf(file));
  }

  private List<String> texts(UnaryOperator<String> written) {
    List<String> texts = new ArrayList<>();
    neighbour
        .sent()
        .forEach(
            (library, parts) ->
                parts.forEach(
                    part -> texts.add(part.replace("{key}", written.apply(keys.get(library))))));
    return texts;
  }

  /** Waits until all has come, or for long enough: what is missing then will be told. */
  private static void await(NeighbourServer server, List<String> texts)
      throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < deadline) {
      String received = server.received();
      if (texts.stream().allMatch(received::contains)) {
        return;
      }
      Thread.sleep(100);
    }
  }
}
