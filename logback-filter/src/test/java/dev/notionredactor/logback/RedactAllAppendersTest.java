package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.net.LoggingEventPreSerializationTransformer;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.read.ListAppender;
import dev.notionredactor.Eventually;
import dev.notionredactor.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which appenders are covered, and when. */
class RedactAllAppendersTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  @TempDir Path dir;

  private TestContext test;

  @BeforeEach
  void makeContext() {
    test = new TestContext(dir.resolve("test.log"));
  }

  @Test
  void runsOnTheLogbackThatIsToBeTested() {
    String jars = System.getProperty("tested.jars");
    assumeTrue(jars != null);
    String used = LoggerContext.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertTrue(used.startsWith(jars), used);
  }

  @Test
  void withoutTheLineKeysAreShown() throws Exception {
    test.configure("");
    test.logger("app").info(KEY);
    assertTrue(test.file().contains(KEY));
  }

  @Test
  void lineAtTheTop() throws Exception {
    test.configure(TestContext.LISTENER);
    assertRootMasks();
  }

  @Test
  void lineAtTheBottom() throws Exception {
    test.logger("made.before").info("debug");
    test.configure("", TestContext.LISTENER);
    assertRootMasks();
  }

  @Test
  void installedByCode() throws Exception {
    test.configure("");
    assertTrue(RedactAllAppenders.install(test.context));
    assertRootMasks();
  }

  @Test
  void installedByCodeBeforeConfiguration() throws Exception {
    assertTrue(RedactAllAppenders.install(test.context));
    test.configure("");
    assertRootMasks();
  }

  @Test
  void installedWithOptions() throws Exception {
    assertFalse(RedactAllAppenders.covers(test.context));
    assertThrows(
        IllegalArgumentException.class,
        () -> RedactAllAppenders.install(test.context, Map.of("mask", KEY)));
    assertFalse(RedactAllAppenders.covers(test.context));
    assertTrue(RedactAllAppenders.install(test.context));
    assertTrue(RedactAllAppenders.covers(test.context));
    assertTrue(RedactAllAppenders.install(test.context, Map.of("mask", "<{fingerprint}>")));
    test.configure("");
    test.logger("app").info(KEY);
    assertTrue(test.file().contains(" <" + TestKeys.fingerprint(KEY) + ">"), test.file());
  }

  @Test
  void appenderAddedLater() throws Exception {
    test.configure(TestContext.LISTENER);
    assertMasks(test.logger("ROOT"), test.logger("any"));
    assertMasks(test.logger("existing"), test.logger("existing"));
    assertMasks(test.logger("parent.of"), test.logger("parent.of.one"));
  }

  @Test
  void resetKeepsProtecting() throws Exception {
    test.configure(TestContext.LISTENER);
    test.logger("old").info("x");
    test.context.reset();
    test.configure("");
    assertRootMasks();
    assertMasks(test.logger("old"), test.logger("old"));
    assertMasks(test.logger("new"), test.logger("new"));
  }

  @Test
  void configuredAgainAndAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      test.context.reset();
      test.configure(TestContext.LISTENER);
    }
    assertRootMasks();
    assertEquals(1, test.context.getCopyOfListenerList().size());
  }

  @Test
  void nextConfigurationBringsItsOptions() throws Exception {
    test.configure(listener("<environment>wrong</environment>"));
    test.logger("app").info("a");
    assertTrue(test.file().startsWith("INFO notion-redactor"), test.file());
    test.context.reset();
    test.configure(listener("<mask>***</mask>"));
    test.logger("app").info("b " + KEY);
    test.context.reset();
    test.configure("");
    test.logger("app").info("c " + KEY);
    assertTrue(RedactAllAppenders.install(test.context));
    test.logger("app").info("d " + KEY);
    assertNoKey(KEY, test.file());
    for (String message : new String[] {"b ***", "c ***", "d ***"}) {
      assertTrue(test.file().contains(message), test.file());
    }
  }

  @Test
  void scanReconfigures() throws Exception {
    Path xml = dir.resolve("logback.xml");
    Files.writeString(xml, scanned("<mask>[one]</mask>"));
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(test.context);
    configurator.doConfigure(xml.toFile());
    test.logger("app").info("a " + KEY);
    assertEquals("a [one]\n", test.file());
    Files.writeString(xml, scanned("<mask>[two]</mask>"));
    Files.setLastModifiedTime(xml, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
    Eventually.await(() -> logged("b " + KEY).contains("b [two]\n"), () -> logged(""));
    assertNoKey(KEY, test.file());
    test.close();
  }

  private String logged(String message) {
    test.logger("app").info(message);
    try {
      return test.file();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String scanned(String options) {
    return "<configuration scan='true' scanPeriod='100 milliseconds'>"
        + listener(options)
        + "<appender name='FILE' class='ch.qos.logback.core.FileAppender'><file>"
        + dir.resolve("test.log")
        + "</file><encoder><pattern>%msg%n</pattern></encoder></appender>"
        + "<root level='DEBUG'><appender-ref ref='FILE'/></root></configuration>";
  }

  private static String listener(String options) {
    return "<contextListener class='dev.notionredactor.logback.RedactAllAppenders'>"
        + options
        + "</contextListener>";
  }

  @Test
  void appendersStayWhoTheyAre() throws Exception {
    test.configure("");
    Appender<ILoggingEvent> before = test.logger("ROOT").getAppender("FILE");
    RedactAllAppenders.install(test.context);
    Appender<ILoggingEvent> after = test.logger("ROOT").getAppender("FILE");
    assertSame(before, after);
    assertInstanceOf(FileAppender.class, after);
    assertTrue(test.logger("ROOT").isAttached(after));
    assertTrue(test.logger("ROOT").detachAppender("LIST"));
    assertTrue(test.logger("ROOT").detachAppender(after));
    test.logger("app").info("nobody hears");
    assertEquals("", test.file());
  }

  @Test
  void loggersAreFoundAsBefore() throws Exception {
    Logger before = test.logger("a.b");
    test.configure(TestContext.LISTENER);
    assertSame(before, test.logger("a.b"));
    assertSame(test.logger("a.c"), test.logger("a.c"));
    assertSame(test.logger("a.c"), test.context.exists("a.c"));
    assertEquals(4, test.context.getLoggerList().size());
  }

  @Test
  void cleanEventIsTheSameInstance() throws Exception {
    test.configure(TestContext.LISTENER);
    ILoggingEvent clean = event("nothing here");
    test.logger("app").callAppenders(clean);
    assertSame(clean, test.list().get(0));
  }

  @Test
  void nonAdditiveLoggersAndLevelsAreRespected() throws Exception {
    test.configure(TestContext.LISTENER);
    test.logger("quiet").setAdditive(false);
    test.logger("quiet").info(KEY);
    test.logger("loud").setLevel(Level.WARN);
    test.logger("loud").info(KEY);
    assertEquals("", test.file());
  }

  @Test
  void asyncAppender() throws Exception {
    test.configure(TestContext.LISTENER);
    ListAppender<ILoggingEvent> sink = started(new ListAppender<>());
    AsyncAppender async = new AsyncAppender();
    async.setContext(test.context);
    async.addAppender(sink);
    async.start();
    test.logger("async").addAppender(async);
    test.logger("async").info("{} failed", 1, new Exception(KEY));
    async.stop();
    assertNoKey(KEY, EventText.of(sink.list.get(0)));
    assertEquals(MASK, sink.list.get(0).getThrowableProxy().getMessage());
  }

  @Test
  void eventInPlaceOfAnotherCanBeSerialized() throws Exception {
    test.configure(TestContext.LISTENER);
    test.logger("app").info("a {}", KEY, new Exception(KEY));
    ILoggingEvent event = test.list().get(0);
    assertInstanceOf(LoggingEvent.class, event);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new LoggingEventPreSerializationTransformer().transform(event));
    }
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    assertNoKey(KEY, text);
    assertTrue(text.contains(MASK));
  }

  @Test
  void eventThatCannotBeReadIsWithheld() throws Exception {
    test.configure(TestContext.LISTENER);
    LoggingEvent unreadable =
        new LoggingEvent(Logger.FQCN, test.logger("app"), Level.INFO, KEY, null, null) {
          @Override
          public Object[] getArgumentArray() {
            throw new IllegalStateException(KEY);
          }
        };
    test.logger("app").callAppenders(unreadable);
    assertNotSame(unreadable, test.list().get(0));
    assertNoKey(KEY, test.file());
    assertTrue(test.file().contains("[notion-redactor withheld"), test.file());
    assertEquals(Level.INFO, test.list().get(0).getLevel());
  }

  private void assertRootMasks() throws Exception {
    test.logger("app").info("a " + KEY + " b");
    assertNoKey(KEY, test.file());
    assertTrue(test.file().contains("a " + MASK + " b"), test.file());
  }

  private void assertMasks(Logger owner, Logger speaker) {
    ListAppender<ILoggingEvent> appender = started(new ListAppender<>());
    owner.addAppender(appender);
    speaker.info("a " + KEY + " b");
    assertEquals("a " + MASK + " b", appender.list.get(0).getFormattedMessage());
  }

  private ListAppender<ILoggingEvent> started(ListAppender<ILoggingEvent> appender) {
    appender.setContext(test.context);
    appender.start();
    return appender;
  }

  private ILoggingEvent event(String message) {
    return new LoggingEvent(Logger.FQCN, test.logger("app"), Level.INFO, message, null, null);
  }
}
