package dev.notionredactor.spring;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Applications beside each other, within each other, and one after the other in a JVM. */
class SeveralApplicationsTest {

  private static final String KEY = TestKeys.accessToken(1);

  private static final String FIRST = "--notionredactor.mask=<first {fingerprint}>";

  private static final String SECOND = "--notionredactor.mask=<second {fingerprint}>";

  private static final String NOT_USED = "notion-redactor: the options of this Spring Boot";

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Configuration(proxyBeanMethods = false)
  static class Empty {}

  @BeforeEach
  void listen() {
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void oneAfterTheOther() {
    ConfigurableApplicationContext first = SpringApplication.run(Empty.class, FIRST);
    assertMasked("<first ");
    first.close();
    ConfigurableApplicationContext second = SpringApplication.run(Empty.class, SECOND);
    assertMasked("<second ");
    second.close();
    ConfigurableApplicationContext third = SpringApplication.run(Empty.class);
    assertMasked("ntn_[REDACTED:");
    third.close();
    assertEquals(0, count(NOT_USED));
  }

  @Test
  void childWithOptionsOfItsOwn() {
    try (ConfigurableApplicationContext parent =
        new SpringApplicationBuilder(Empty.class).run(FIRST)) {
      new SpringApplicationBuilder(Empty.class).parent(parent).run(FIRST);
      assertEquals(0, count(NOT_USED));
      new SpringApplicationBuilder(Empty.class).parent(parent).run(SECOND);
      assertMasked("<first ");
      assertEquals(1, count(NOT_USED));
    }
  }

  /** What is logged when an application has ended is masked all the same. */
  @Test
  void afterTheEnd() {
    SpringApplication.run(Empty.class, FIRST).close();
    LoggerFactory.getLogger("app").warn("late {}", KEY);
    assertNoKey(KEY, said());
  }

  private void assertMasked(String mask) {
    LoggerFactory.getLogger("app").warn("Bearer {}", KEY);
    String[] lines = said().split("\\R", -1);
    String last = lines[lines.length - 2];
    assertNoKey(KEY, said());
    assertTrue(last.contains("Bearer " + mask), last);
  }

  private int count(String part) {
    return said().split(part, -1).length - 1;
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
