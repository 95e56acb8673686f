package dev.notionredactor.it;

import java.util.stream.Stream;

/** Servers that are published as a whole. */
class FieldServersIT extends FieldTrial {

  static Stream<FieldServer> servers() {
    return of(FieldServers.ALL);
  }
}
