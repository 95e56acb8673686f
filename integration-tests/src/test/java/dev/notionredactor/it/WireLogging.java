package dev.notionredactor.it;

import java.io.IOException;
import java.nio.file.Path;

/** A logging library that clients log bytes with, to a file and to standard output. */
enum WireLogging {
  LOGBACK("-Dlogback.configurationFile=wire-logback.xml") {
    @Override
    Library library() {
      return Library.logback("1.5.38");
    }

    @Override
    ForkedJvm filtered(Jdk jdk, Path directory) throws IOException {
      return LogbackFilter.line(WrittenForms.resource("wire-logback.xml"), directory)
          .addTo(plain(jdk));
    }
  },

  LOG4J("-Dlog4j2.configurationFile=wire-log4j2.xml") {
    @Override
    Library library() {
      return Library.log4jBehindSlf4j("2.26.1");
    }

    @Override
    ForkedJvm filtered(Jdk jdk, Path directory) {
      return Log4jFilter.FACTORY.addTo(plain(jdk));
    }
  };

  private final String configuration;

  WireLogging(String configuration) {
    this.configuration = configuration;
  }

  abstract Library library();

  /** Without protection. */
  ForkedJvm plain(Jdk jdk) {
    return WrittenForms.addTo(new ForkedJvm(jdk)).classPath(library().jars()).option(configuration);
  }

  /** With the library's filter, and a configuration in a directory if it needs one. */
  abstract ForkedJvm filtered(Jdk jdk, Path directory) throws IOException;
}
