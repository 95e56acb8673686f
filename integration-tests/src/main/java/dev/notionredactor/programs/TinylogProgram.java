package dev.notionredactor.programs;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import org.tinylog.Logger;
import org.tinylog.ThreadContext;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.provider.ProviderRegistry;
import org.tinylog.writers.Writer;

/** Logs a key through tinylog, to each kind of writer that writes a file. */
final class TinylogProgram extends LoggingProgram {

  TinylogProgram() {
    String pattern = "{level}: {tag} [{thread}] {context: token} {message}";
    configure("writerFile", "file", "tinylog, file.txt", pattern);
    configure("writerRolling", "rolling file", "tinylog, rolling file.txt", pattern);
    System.setProperty("tinylog.writerReading", Reading.class.getName());
    if (Program.exists("org.tinylog.writers.JsonWriter")) {
      configure("writerJson", "json", "tinylog, json.txt", null);
      String field = "tinylog.writerJson.field.";
      for (String part : new String[] {"level", "tag", "thread", "context: token", "message"}) {
        System.setProperty(field + part.replaceAll(":.*", ""), "{" + part + "}");
      }
    }
    System.setProperty("tinylog.autoshutdown", "false");
  }

  static void configure(String writer, String kind, String file, String pattern) {
    String property = "tinylog." + writer;
    System.setProperty(property, kind);
    System.setProperty(property + ".file", Program.file(file).getPath());
    if (pattern != null) {
      System.setProperty(property + ".format", pattern);
    }
  }

  /** A writer without a pattern. */
  public static final class Reading implements Writer {

    private final Getters getters = new Getters("writer that reads the entry.txt");

    /** {@code properties}: tinylog gives what is set for it. */
    public Reading(Map<String, String> properties) {}

    @Override
    public Collection<LogEntryValue> getRequiredLogEntryValues() {
      return EnumSet.allOf(LogEntryValue.class);
    }

    @Override
    public void write(LogEntry entry) {
      getters.write("getMessage", entry.getMessage());
      getters.write("getContext", entry.getContext());
      getters.write("getTag", entry.getTag());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  static void end() throws Exception {
    ProviderRegistry.getLoggingProvider().shutdown();
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case MESSAGE:
      case ARGUMENT:
      case OBJECT:
      case CONTEXT:
      case MARKER:
      case THREAD:
      case EXCEPTION:
      case CAUSE:
        return true;
      default:
        return false;
    }
  }

  @Override
  void logMark(String message) {
    Logger.error(message);
  }

  @Override
  void log(Place place) {
    switch (place) {
      case MESSAGE:
        Logger.info("Bearer " + key);
        break;
      case ARGUMENT:
        Logger.info("token {}, next {}", key, 1);
        break;
      case OBJECT:
        Logger.info("token {}", holder());
        break;
      case CONTEXT:
        ThreadContext.put("token", key);
        Logger.info("context");
        ThreadContext.clear();
        break;
      case MARKER:
        Logger.tag(key).info("tag");
        break;
      case THREAD:
        inNamedThread(() -> Logger.info("named thread"));
        break;
      default:
        Logger.error(exception(place), "failed");
    }
  }
}
