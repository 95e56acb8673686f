package dev.notionredactor.vaults;

import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What a source of properties gets from a server. */
final class Properties {

  private Properties() {}

  static Map<String, String> get(String server) {
    java.util.Properties properties = new java.util.Properties();
    try (InputStream in = URI.create(server + "/properties").toURL().openStream()) {
      properties.load(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Map<String, String> map = new HashMap<>();
    properties.forEach((name, value) -> map.put((String) name, (String) value));
    return map;
  }
}
