package dev.notionredactor.agent.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The bridge under another name, and still the same. */
class ClassFileTest {

  private static final String NAME = Bridge.class.getName().replace('.', '/');

  @Test
  void theRenamedBridgeWorks() throws Exception {
    byte[] renamed = ClassFile.renamed(bridge(), NAME, NAME + "UnderAnotherName");
    Class<?> bridge = MethodHandles.lookup().defineClass(renamed);
    assertEquals(Bridge.class.getName() + "UnderAnotherName", bridge.getName());
    UnaryOperator<String> upperCase = text -> text.replace('a', 'A');
    bridge.getField("strings").set(null, upperCase);
    assertEquals("A", bridge.getMethod("redact", String.class).invoke(null, "a"));
    assertEquals(signatures(Bridge.class), signatures(bridge));
  }

  @Test
  void nothingElseIsChanged() throws Exception {
    assertArrayEquals(bridge(), ClassFile.renamed(bridge(), NAME, NAME));
  }

  private static String signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .map(method -> method.toGenericString().replace(type.getName(), "Bridge"))
        .sorted()
        .toList()
        .toString();
  }

  private static byte[] bridge() throws IOException {
    try (InputStream in = ClassFileTest.class.getResourceAsStream("Bridge.class")) {
      return in.readAllBytes();
    }
  }
}
