package dev.notionredactor.scrub.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Keys that are known to be where they are, and that {@code --check} accepts. Immutable. */
public final class Baseline {

  /** Of nothing. */
  public static final Baseline NONE = new Baseline(Collections.emptySet());

  private final Set<String> keys;

  private Baseline(Set<String> keys) {
    this.keys = keys;
  }

  /**
   * Reads a report as JSON, whose keys are accepted then, or lines of a fingerprint each.
   *
   * @throws IllegalArgumentException if it is neither; the message is for people
   * @throws IOException if it can't be read
   */
  public static Baseline read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), UTF_8).trim();
    return new Baseline(text.startsWith("{") ? ofReport(text, file) : ofLines(text, file));
  }

  private static Set<String> ofReport(String text, Path file) {
    Set<String> keys = new TreeSet<>();
    try {
      for (Object key : JsonParser.object().from(text).getArray("keys")) {
        keys.add(((JsonObject) key).getString("key"));
      }
      return keys;
    } catch (JsonParserException | RuntimeException other) {
      throw notAllowed(file);
    }
  }

  private static Set<String> ofLines(String text, Path file) {
    Set<String> keys = new TreeSet<>();
    for (String line : text.split("\\R", -1)) {
      String key = line.replaceFirst("#.*", "").trim();
      if (!key.isEmpty() && !key.matches("[0-9a-f]{8}")) {
        throw notAllowed(file);
      }
      keys.add(key);
    }
    return keys;
  }

  private static IllegalArgumentException notAllowed(Path file) {
    return new IllegalArgumentException(
        "option '--baseline': "
            + file
            + " is neither a report as JSON nor lines of a fingerprint each, 8 hex digits");
  }

  /** Whether a key, by its fingerprint or name, is accepted. */
  public boolean accepts(String key) {
    return keys.contains(key);
  }
}
