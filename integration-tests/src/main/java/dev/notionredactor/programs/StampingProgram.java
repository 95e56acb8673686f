package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.charset.StandardCharsets;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/** Logs by an encoder of its own, which puts a key into the bytes that the library has made. */
public final class StampingProgram {

  private static final String PLACE = "PLACE";

  private StampingProgram() {}

  public static void main(String[] arguments) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    StampingEncoder encoder = new StampingEncoder();
    encoder.setContext(context);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(Program.file("stamped.txt").getPath());
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger("ROOT").addAppender(appender);
    StringBuilder place = new StringBuilder(PLACE);
    while (place.length() < Program.key().length()) {
      place.append(' ');
    }
    context.getLogger("program").info("called with {}.", place);
    context.stop();
  }

  private static final class StampingEncoder extends LogstashEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
      byte[] line = super.encode(event);
      int place = new String(line, StandardCharsets.ISO_8859_1).indexOf(PLACE);
      byte[] key = Program.key().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(key, 0, line, place, key.length);
      return line;
    }
  }
}
