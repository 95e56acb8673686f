package dev.notionredactor.it;

import java.util.stream.Stream;

/** Platforms that are published as jars alone. */
class FieldJarsIT extends FieldTrial {

  static Stream<FieldServer> servers() {
    return of(FieldJars.ALL);
  }
}
