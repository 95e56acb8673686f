package dev.notionredactor.agent.handler;

import dev.notionredactor.sink.Ascii;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.lang.reflect.Field;
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
      if (name != null && !keepsAscii(name)) {
        return false;
      }
    }
    return keepsAscii(Charset.defaultCharset().name());
  }

  /**
   * Whether {@code stream} writes ASCII as ASCII.
   *
   * <p>There is a method to ask only from JDK 18 on. The field is open to the agent: the {@code
   * BridgeInstaller} sees to it.
   */
  static boolean keepAscii(PrintStream stream) {
    try {
      Field encoder = PrintStream.class.getDeclaredField("charOut");
      encoder.setAccessible(true);
      String name = ((OutputStreamWriter) encoder.get(stream)).getEncoding();
      return name == null || keepsAscii(name);
    } catch (Exception unknown) {
      return true;
    }
  }

  private static boolean keepsAscii(String charset) {
    try {
      return Ascii.isKeptBy(Charset.forName(charset));
    } catch (IllegalArgumentException notInUse) {
      return true;
    }
  }
}
