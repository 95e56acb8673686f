package dev.notionredactor.logback;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.MDC;
import org.slf4j.spi.MDCAdapter;

/** A context of its own, configured by XML: a file and a list, with or without protection. */
final class TestContext implements AutoCloseable {

  /** The line that users write. */
  static final String LISTENER =
      "<contextListener class='dev.notionredactor.logback.RedactAllAppenders'/>";

  private static final String PATTERN =
      "%level %logger [%thread] %marker %X %property{token} %msg"
          + (Features.KEY_VALUES ? " %kvp" : "")
          + "%n%ex";

  final LoggerContext context = new LoggerContext();
  private final Path file;

  TestContext(Path file) {
    this.file = file;
    shareMdc(context);
  }

  static TestContext configured(Path file, boolean isProtected) throws JoranException {
    TestContext result = new TestContext(file);
    result.configure(isProtected ? LISTENER : "");
    return result;
  }

  /** Logback 1.3 and later give each context an MDC; the one of the slf4j binding is the tests'. */
  private static void shareMdc(LoggerContext context) {
    try {
      LoggerContext.class
          .getMethod("setMDCAdapter", MDCAdapter.class)
          .invoke(context, MDC.getMDCAdapter());
    } catch (NoSuchMethodException notNeeded) {
      assert MDC.getMDCAdapter() instanceof LogbackMDCAdapter;
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError("setMDCAdapter", failure);
    }
  }

  /** Reads a configuration whose first elements are {@code top}, last ones {@code bottom}. */
  void configure(String top, String... bottom) throws JoranException {
    String xml =
        "<configuration>"
            + top
            + "<appender name='FILE' class='ch.qos.logback.core.FileAppender'><file>"
            + file
            + "</file><encoder><pattern>"
            + PATTERN
            + "</pattern></encoder></appender>"
            + "<appender name='LIST' class='dev.notionredactor.logback.EventList'/>"
            + "<root level='DEBUG'><appender-ref ref='FILE'/><appender-ref ref='LIST'/></root>"
            + String.join("", bottom)
            + "</configuration>";
    read(xml);
  }

  /** Reads a whole configuration. */
  void read(String xml) throws JoranException {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  Logger logger(String name) {
    return context.getLogger(name);
  }

  List<ILoggingEvent> list() {
    return ((EventList) logger("ROOT").getAppender("LIST")).list;
  }

  String file() throws IOException {
    return Files.readString(file);
  }

  /** The errors and warnings in Logback's status so far. */
  List<String> problems() {
    return context.getStatusManager().getCopyOfStatusList().stream()
        .filter(status -> status.getLevel() > Status.INFO)
        .map(Status::getMessage)
        .toList();
  }

  @Override
  public void close() {
    context.stop();
  }
}
