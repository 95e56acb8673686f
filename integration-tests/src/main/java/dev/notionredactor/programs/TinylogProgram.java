package dev.notionredactor.programs;

import org.tinylog.Logger;
import org.tinylog.ThreadContext;
import org.tinylog.provider.ProviderRegistry;

/** Logs a key through tinylog, to each kind of writer that writes a file. */
final class TinylogProgram extends LoggingProgram {

  TinylogProgram() {
    String pattern = "{level}: {tag} [{thread}] {context: token} {message}";
    configure("writerFile", "file", "tinylog, file.txt", pattern);
    configure("writerRolling", "rolling file", "tinylog, rolling file.txt", pattern);
    if (Program.exists("org.tinylog.writers.JsonWriter")) {
      configure("writerJson", "json", "tinylog, json.txt", null);
      String field = "tinylog.writerJson.field.";
      for (String part : new String[] {"level", "tag", "thread", "context: token", "message"}) {
        System.setProperty(field + part.replaceAll(":.*", ""), "{" + part + "}");
      }
    }
    System.setProperty("tinylog.autoshutdown", "false");
  }

  private static void configure(String writer, String kind, String file, String pattern) {
    String property = "tinylog." + writer;
    System.setProperty(property, kind);
    System.setProperty(property + ".file", Program.file(file).getPath());
    if (pattern != null) {
      System.setProperty(property + ".format", pattern);
    }
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
