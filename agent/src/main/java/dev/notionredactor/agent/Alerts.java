package dev.notionredactor.agent;

import dev.notionredactor.alert.Alert;
import dev.notionredactor.alert.AlertSink;
import dev.notionredactor.alert.AlertTarget;
import dev.notionredactor.finding.FindingLog;
import java.io.IOException;

/** Has people told of keys that leak, as the option says. */
final class Alerts {

  private Alerts() {}

  static void start(AlertTarget target, StandardError standardError) {
    FindingLog.addToAll(Alert.at(target.name(), sink(target, standardError)));
  }

  private static AlertSink sink(AlertTarget target, StandardError standardError) {
    switch (target.kind()) {
      case FILE:
        return target.file();
      case LOGGER:
        ApplicationLogger logger = new ApplicationLogger(target.name());
        FindingLog.addToAll(logger);
        return logger;
      default:
        return new AlertSink() {
          @Override
          public void write(String lines) throws IOException {
            standardError.say(lines);
          }
        };
    }
  }
}
