package dev.notionredactor.log4j2;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusListener;
import org.apache.logging.log4j.status.StatusLogger;

/** Errors that Log4j's status logger is told, while this is open. */
final class Errors implements AutoCloseable {

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final StatusListener listener = new Listener();
  private final Level level;

  Errors() {
    this(Level.ERROR);
  }

  /** Those and lesser ones, down to a level. */
  Errors(Level level) {
    this.level = level;
    StatusLogger.getLogger().registerListener(listener);
  }

  /** All that this library told. */
  String ofLibrary() {
    return String.join(
        "\n", messages.stream().filter(each -> each.startsWith("notion-redactor")).toList());
  }

  String all() {
    return String.join("\n", messages);
  }

  @Override
  public void close() {
    StatusLogger.getLogger().removeListener(listener);
  }

  private final class Listener implements StatusListener {

    @Override
    public void log(StatusData data) {
      messages.add(data.getMessage().getFormattedMessage());
    }

    @Override
    public Level getStatusLevel() {
      return level;
    }

    @Override
    public void close() {}
  }
}
