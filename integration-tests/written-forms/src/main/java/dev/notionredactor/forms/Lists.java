package dev.notionredactor.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import clojure.lang.RT;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.pekko.util.ByteString;
import org.springframework.util.ObjectUtils;
import org.yaml.snakeyaml.Yaml;

/** Bytes and characters one by one. */
final class Lists {

  private Lists() {}

  static Map<String, Producer> producers() {
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.put("Arrays.toString of bytes", keys -> Arrays.toString(keys.requestBytes()));
    producers.put(
        "Arrays.toString of characters", keys -> Arrays.toString(keys.request().toCharArray()));
    producers.put("List of characters", keys -> characters(keys.legacy()).toString());
    producers.put(
        "Kafka RecordHeader",
        keys -> new RecordHeader("authorization", keys.requestBytes()).toString());
    Gson gson = new Gson();
    producers.put("Gson of bytes", keys -> gson.toJson(keys.requestBytes()));
    producers.put(
        "Gson of characters", keys -> gson.toJson(Map.of("password", keys.legacy().toCharArray())));
    Gson pretty = new GsonBuilder().setPrettyPrinting().create();
    producers.put("Gson of bytes, pretty", keys -> pretty.toJson(bytes(keys.access())));
    producers.put("Gson of characters, pretty", keys -> pretty.toJson(keys.access().toCharArray()));
    producers.put(
        "Spring nullSafeToString of bytes",
        keys -> ObjectUtils.nullSafeToString(keys.requestBytes()));
    producers.put(
        "Spring nullSafeToString of characters",
        keys -> ObjectUtils.nullSafeToString(keys.refresh().toCharArray()));
    producers.put("Clojure list of bytes", keys -> RT.printString(RT.seq(bytes(keys.access()))));
    producers.put("Clojure list of characters", keys -> RT.printString(RT.seq(keys.refresh())));
    producers.put("Clojure vector of bytes", keys -> RT.printString(RT.vector(objects(keys))));
    producers.put("Pekko ByteString", keys -> ByteString.fromString(keys.access()).toString());
    producers.put(
        "SnakeYAML of characters",
        keys -> new Yaml().dump(Map.of("password", keys.access().toCharArray())));
    producers.put("Lombok toString", keys -> lombok(keys));
    return producers;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<Character> characters(String text) {
    return text.chars().mapToObj(character -> (char) character).toList();
  }

  private static Object[] objects(Keys keys) {
    return keys.access().chars().mapToObj(character -> (byte) character).toArray();
  }

  /** Of a class that the test has compiled. */
  private static String lombok(Keys keys) throws Exception {
    return Class.forName("Credentials")
        .getConstructor(String.class, char[].class, byte[].class)
        .newInstance("notion", keys.access().toCharArray(), bytes(keys.refresh()))
        .toString();
  }
}
