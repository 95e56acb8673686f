package dev.notionredactor.programs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogRecord;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterizedMessage;

/**
 * Has the arguments of messages read, and prints how often they were asked for their text: as often
 * as the program and its libraries do, and no more.
 */
public final class ArgumentsProgram {

  private static int asked;

  private ArgumentsProgram() {}

  public static void main(String[] arguments) throws Exception {
    Object own = new Own();
    Object[][] values = {
      {own},
      {"text", own, 1},
      {Arrays.asList(own, "text")},
      {new Object[] {own}},
      {Collections.singletonMap(own, own)},
      {Optional.of(own)},
      {Collections.synchronizedList(new ArrayList<>(Arrays.asList(own)))}
    };
    for (Object[] value : values) {
      readLogback(value);
      readLog4j(new ParameterizedMessage("{} {}", value));
      readLog4j(new OwnMessage(value));
      LogRecord record = new LogRecord(java.util.logging.Level.INFO, "{0}");
      record.setParameters(value);
      tell("LogRecord", record.getParameters());
    }
    MapMessage<?, Object> map = new MapMessage<>(Collections.singletonMap("own", own));
    tell("MapMessage", map.getData());
    readLocked();
  }

  private static void readLogback(Object[] values) {
    LoggerContext context = new LoggerContext();
    AppenderBase<ILoggingEvent> reader =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            tell("Logback", event.getArgumentArray());
            tell("formatted", event.getFormattedMessage(), event.getArgumentArray());
          }
        };
    reader.setContext(context);
    reader.start();
    Logger logger = context.getLogger("program");
    logger.addAppender(reader);
    logger.info("{} {}", values);
    logger.callAppenders(new OwnEvent(logger, values));
  }

  private static void readLog4j(Message message) {
    tell("Log4j 2", (Object) message.getParameters());
    tell("formatted", message.getFormattedMessage(), message.getParameters());
  }

  /** A list that somebody else is busy with. */
  private static void readLocked() throws InterruptedException {
    List<String> list = Collections.synchronizedList(new ArrayList<>(Arrays.asList("text")));
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread holder =
        new Thread(
            () -> {
              synchronized (list) {
                locked.countDown();
                try {
                  done.await();
                } catch (InterruptedException neverHappens) {
                  throw new IllegalStateException(neverHappens);
                }
              }
            });
    holder.start();
    locked.await();
    LogRecord record = new LogRecord(java.util.logging.Level.INFO, "{0}");
    record.setParameters(new Object[] {list});
    tell("locked", record.getParameters());
    done.countDown();
    holder.join();
  }

  private static void tell(String reader, Object... read) {
    System.out.println(reader + " read " + read.length + ", asked " + asked);
    asked = 0;
  }

  private static final class Own {
    @Override
    public String toString() {
      asked++;
      return "own";
    }
  }

  /** Makes its text of what it is asked for. */
  private static final class OwnEvent extends LoggingEvent {
    OwnEvent(Logger logger, Object[] values) {
      super("program", logger, Level.INFO, "{} {}", null, values);
    }

    @Override
    public String getFormattedMessage() {
      return "of " + getArgumentArray().length;
    }
  }

  /** The same of Log4j. */
  private static final class OwnMessage extends ParameterizedMessage {
    private static final long serialVersionUID = 1L;

    OwnMessage(Object[] values) {
      super("{} {}", values);
    }

    @Override
    public String getFormattedMessage() {
      return "of " + getParameters().length;
    }
  }
}
