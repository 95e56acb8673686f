package dev.notionredactor.vaults;

import java.util.Map;
import java.util.function.BiConsumer;

/** A library that gets secrets from somewhere. */
interface Client {

  /**
   * Gets all that there is.
   *
   * @param server where to get it from: {@code https://localhost:port}
   * @param show to be given each secret that was got, and what it was got by
   */
  void get(String server, BiConsumer<String, String> show) throws Exception;

  /** Shows what a map holds. */
  static void showAll(String from, Map<String, ?> values, BiConsumer<String, String> show) {
    values.forEach((name, value) -> show.accept(from + " " + name, String.valueOf(value)));
  }
}
