package dev.notionredactor.agent.install;

import dev.notionredactor.agent.hook.HookTransformer;
import dev.notionredactor.alert.Alert;
import dev.notionredactor.alert.AlertSink;
import dev.notionredactor.alert.AlertTarget;
import dev.notionredactor.finding.FindingLog;
import java.io.IOException;

/** Has people told of keys that leak, as the option says. */
final class Alerts {

  private Alerts() {}

  static void start(AlertTarget target, HookTransformer transformer, StandardError standardError) {
    FindingLog.addToAll(Alert.at(target.name(), sink(target, transformer, standardError)));
  }

  private static AlertSink sink(
      AlertTarget target, HookTransformer transformer, StandardError standardError) {
    switch (target.kind()) {
      case FILE:
        return target.file();
      case LOGGER:
        ApplicationLogger logger = new ApplicationLogger(target.name(), transformer, standardError);
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
