package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import java.util.Arrays;
import java.util.Collections;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.marker.LogstashMarker;
import net.logstash.logback.marker.Markers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a key in each kind of structured argument and marker, as logstash-logback-encoder's. */
public final class LogstashProgram {

  private static final Logger LOGGER = LoggerFactory.getLogger("program");

  private LogstashProgram() {}

  public static void main(String[] arguments) {
    String key = Program.key();
    for (Object argument :
        Arrays.asList(
            StructuredArguments.keyValue("token", key),
            StructuredArguments.keyValue(key, "token"),
            StructuredArguments.value("token", "Bearer " + key),
            StructuredArguments.value("tokens", Arrays.asList(1, key, true)),
            StructuredArguments.array("tokens", key, 2),
            StructuredArguments.entries(Collections.singletonMap("token", key)),
            StructuredArguments.entries(Collections.singletonMap("n", Arrays.asList(key, 3))),
            StructuredArguments.raw("json", "{\"token\":\"" + key + "\",\"n\":4}"))) {
      LOGGER.info("argument {}", argument);
      LOGGER.info("extra", argument);
      LOGGER.info((LogstashMarker) argument, "marker");
    }
    LogstashMarker two = Markers.append("clean", 5).and(Markers.append("token", key));
    LOGGER.info(two, "two markers");
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }
}
