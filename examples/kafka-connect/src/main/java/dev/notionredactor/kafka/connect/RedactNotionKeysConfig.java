package dev.notionredactor.kafka.connect;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;

import dev.notionredactor.FindingListener;
import dev.notionredactor.Redactor;
import dev.notionredactor.RedactorBuilder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidList;
import org.apache.kafka.common.config.ConfigException;

/** The options of {@link RedactNotionKeys}. Immutable. */
final class RedactNotionKeysConfig extends AbstractConfig {

  private static final String PARTS = "parts";
  private static final String MASK = "mask";
  private static final String SECRETS = "secrets";

  private static final String VALUE = "value";
  private static final String KEY = "key";
  private static final String HEADERS = "headers";

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              PARTS,
              ConfigDef.Type.LIST,
              Arrays.asList(VALUE, KEY, HEADERS),
              ValidList.in(VALUE, KEY, HEADERS),
              HIGH,
              "The parts of a record in which Notion's keys are masked: value, key, headers.")
          .define(
              SECRETS,
              ConfigDef.Type.LIST,
              "",
              MEDIUM,
              "Names of environment variables and system properties of the worker whose values are"
                  + " masked, too, whatever they look like.")
          .define(
              MASK,
              ConfigDef.Type.STRING,
              null,
              (name, mask) -> check((String) mask),
              LOW,
              "What stands in a key's place: {prefix} is what the key starts with, {fingerprint} the"
                  + " first 8 hex digits of its SHA-256. By default it is as long as the key.");

  /** What Connect itself gives a transform. */
  private static final List<String> OF_CONNECT =
      Arrays.asList("type", "predicate", "negate", "plugin.version");

  RedactNotionKeysConfig(Map<String, ?> given) {
    super(DEFINITION, given);
    Set<String> unknown = new HashSet<>(given.keySet());
    unknown.removeAll(DEFINITION.names());
    unknown.removeAll(OF_CONNECT);
    if (!unknown.isEmpty()) {
      throw new ConfigException(
          "There are no options " + unknown + ", but these: " + DEFINITION.names());
    }
    if (getList(PARTS).isEmpty()) {
      throw new ConfigException(PARTS + ": must name at least one of value, key, headers");
    }
  }

  boolean masksValue() {
    return getList(PARTS).contains(VALUE);
  }

  boolean masksKey() {
    return getList(PARTS).contains(KEY);
  }

  boolean masksHeaders() {
    return getList(PARTS).contains(HEADERS);
  }

  Redactor redactor(FindingListener listener) {
    try {
      return builder(getString(MASK))
          .knownValuesNamed(getList(SECRETS).toArray(new String[0]))
          .listener(listener)
          .build();
    } catch (IllegalArgumentException name) {
      throw new ConfigException(SECRETS + ": " + name.getMessage());
    }
  }

  private static RedactorBuilder builder(String mask) {
    return mask == null ? Redactor.builder() : Redactor.builder().mask(mask);
  }

  /** The redactor says what is wrong with it, and shows it only if it is no key. */
  private static void check(String mask) {
    try {
      builder(mask).build();
    } catch (IllegalArgumentException wrong) {
      throw new ConfigException(wrong.getMessage());
    }
  }
}
