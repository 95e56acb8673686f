package dev.notionredactor.agent.handler;

import dev.notionredactor.sink.Ascii;
import java.nio.charset.Charset;

/** Which print streams write bytes that can be searched for keys. */
final class Charsets {

  /** What says how the JVM's own streams encode, on one JDK or another. */
  private static final String[] PROPERTIES = {
    "stdout.encoding", "stderr.encoding", "sun.stdout.encoding", "sun.stderr.encoding"
  };

  private Charsets() {}

  /** Whether the JVM's own streams write ASCII as ASCII. */
  static boolean ofJvmKeepAscii() {
    for (String property : PROPERTIES) {
      String name = System.getProperty(property);
      if (!keepAscii(name)) {
        return false;
      }
    }
    return keepAscii(Charset.defaultCharset().name());
  }

  /** Whether a charset of that name writes ASCII as ASCII; true also if none is known by it. */
  static boolean keepAscii(String name) {
    try {
      return name == null || Ascii.isKeptBy(Charset.forName(name));
    } catch (IllegalArgumentException notInUse) {
      return true;
    }
  }
}
