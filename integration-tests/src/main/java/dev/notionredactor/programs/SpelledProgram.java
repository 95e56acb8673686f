package dev.notionredactor.programs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.qos.logback.classic.LoggerContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.logstash.logback.argument.StructuredArgument;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.marker.Markers;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a key that is no string: spelled out by an array or a list, alone and in containers. Fails
 * if an array has changed.
 */
public final class SpelledProgram {

  private SpelledProgram() {}

  public static void main(String[] arguments) {
    String key = Program.key();
    Map<String, Object> values = values(key);
    values.putAll(values("ordinary text, as long as a key: 0123456789"));
    String before = shown(values);
    for (Object value : values.values()) {
      if (arguments[0].equals("logback")) {
        Logback.log(value);
      } else {
        Log4j.log(value);
      }
    }
    if (arguments[0].equals("logback")) {
      Logback.end();
    } else {
      Log4j.end();
    }
    if (!shown(values).equals(before)) {
      throw new IllegalStateException("what was logged has changed");
    }
  }

  private static Map<String, Object> values(String text) {
    List<Character> characters = text.chars().mapToObj(c -> (char) c).collect(Collectors.toList());
    Byte[] bytes = new Byte[text.length()];
    Arrays.setAll(bytes, i -> (byte) text.charAt(i));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("char[] " + text, text.toCharArray());
    values.put("byte[] " + text, text.getBytes(US_ASCII));
    values.put("int[] " + text, text.chars().toArray());
    values.put("Character[] " + text, characters.toArray(new Character[0]));
    values.put("Byte[] " + text, bytes);
    values.put("list of Character " + text, characters);
    values.put("list of Byte " + text, Arrays.asList(bytes));
    values.put("in an array " + text, new Object[] {1, text.toCharArray()});
    values.put("array of arrays " + text, new char[][] {"other".toCharArray(), text.toCharArray()});
    values.put("in a list " + text, Arrays.asList("other", text.toCharArray()));
    values.put("in a map " + text, Collections.singletonMap("password", text.toCharArray()));
    values.put(
        "in a list in a map " + text,
        Collections.singletonMap("passwords", Collections.singletonList(text.toCharArray())));
    values.put("in an Optional " + text, Optional.of(text.toCharArray()));
    return values;
  }

  private static String shown(Map<String, Object> values) {
    return Arrays.deepToString(
        values.values().stream()
            .map(
                value ->
                    value instanceof Map
                        ? ((Map<?, ?>) value).values().toArray()
                        : value instanceof List ? ((List<?>) value).toArray() : value)
            .toArray());
  }

  // Apart, as the types of either may be absent.

  private static final class Logback {

    private static final Logger LOGGER = LoggerFactory.getLogger("program");

    static void end() {
      ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    static void log(Object value) {
      LOGGER.info("shown {}", value);
      LOGGER.info("shown {} and {}", "other", value);
      LOGGER.info("extra {}", "other", value);
      for (StructuredArgument argument :
          Arrays.asList(
              StructuredArguments.keyValue("password", value),
              StructuredArguments.value("password", value),
              StructuredArguments.entries(Collections.singletonMap("password", value)))) {
        LOGGER.info("structured {}", argument);
        LOGGER.info("structured", argument);
      }
      LOGGER.info(Markers.append("password", value), "marked");
      LOGGER.info(
          Markers.append("clean", 1)
              .and(Markers.appendEntries(Collections.singletonMap("password", value))),
          "marked");
      if (Program.exists("org.slf4j.event.KeyValuePair")) {
        LOGGER.atInfo().addKeyValue("password", value).log("key-value");
      }
    }
  }

  private static final class Log4j {

    static void log(Object value) {
      org.apache.logging.log4j.Logger logger = LogManager.getLogger("program");
      logger.info("shown {}", value);
      logger.info("shown {} and {}", "other", value);
      logger.info("extra {}", "other", value);
      logger.info(value);
      logger.info(new ObjectMessage(value));
      logger.info(new ParameterizedMessage("message {}", new Object[] {value}));
      logger.info(new MapMessage<>(Collections.singletonMap("password", value)));
    }

    static void end() {
      LogManager.shutdown();
    }
  }
}
