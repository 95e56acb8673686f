package dev.notionredactor.log4j2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;

/**
 * A context of its own with any configuration, which finds its directory as {@code ${sys:test.dir}}
 * and a key as {@code ${sys:test.key}}. Nothing but the configuration protects it: the factory that
 * the build sets is taken out.
 */
final class ConfiguredContext implements AutoCloseable {

  private final LoggerContext context;
  private final Path dir;

  ConfiguredContext(Path dir) throws IOException {
    this(dir, new LoggerContext("test"));
  }

  ConfiguredContext(Path dir, LoggerContext context) throws IOException {
    this.dir = Files.createDirectories(dir);
    this.context = context;
    System.setProperty("test.dir", dir.toString());
  }

  /** Configures it once, or again. */
  ConfiguredContext with(String extension, String text) throws IOException {
    Path file = Files.writeString(dir.resolve("test-log4j2." + extension), text);
    ConfigurationSource source =
        new ConfigurationSource(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file.toUri().toURL());
    return with(ConfigurationFactory.getInstance().getConfiguration(context, source));
  }

  ConfiguredContext with(Configuration configuration) {
    if (context.isStarted()) {
      context.reconfigure(configuration);
    } else {
      context.start(configuration);
    }
    for (LoggerConfig logger : context.getConfiguration().getLoggers().values()) {
      logger.setLogEventFactory(TestContext.logEventFactoryOfLog4j());
    }
    return this;
  }

  /** With appenders and loggers in XML. */
  ConfiguredContext withXml(String appenders, String loggers) throws IOException {
    return with(
        "xml",
        "<Configuration status='error'><Appenders>"
            + appenders
            + "</Appenders><Loggers>"
            + loggers
            + "</Loggers></Configuration>");
  }

  /** With one appender to {@code out.log}; {@code inside} stands in its element. */
  ConfiguredContext withFile(String inside) throws IOException {
    return withXml(
        "<File name='FILE' fileName='${sys:test.dir}/out.log'>" + inside + "</File>",
        "<Root level='info'><AppenderRef ref='FILE'/></Root>");
  }

  LoggerContext context() {
    return context;
  }

  Logger logger() {
    return context.getLogger("app");
  }

  String file(String name) throws IOException {
    return Files.readString(dir.resolve(name));
  }

  @Override
  public void close() {
    context.stop();
  }
}
