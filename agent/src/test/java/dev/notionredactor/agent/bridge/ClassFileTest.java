package dev.notionredactor.agent.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.notionredactor.TestKeys;
import dev.notionredactor.agent.handler.Handlers;
import dev.notionredactor.agent.handler.StandardStreams;
import dev.notionredactor.agent.options.Options;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The bridge under another name, and still the same. */
class ClassFileTest {

  private static final String NAME = Bridge.class.getName().replace('.', '/');

  @Test
  void theRenamedBridgeWorks() throws Exception {
    byte[] renamed = ClassFile.renamed(bridge(), NAME, NAME + "UnderAnotherName");
    Class<?> bridge = MethodHandles.lookup().defineClass(renamed);
    assertEquals(Bridge.class.getName() + "UnderAnotherName", bridge.getName());
    Method fill = bridge.getMethod("fill", Map.class);
    Throwable refused =
        assertThrows(InvocationTargetException.class, () -> fill.invoke(null, Map.of())).getCause();
    assertEquals("no handler for the bridge's strings", refused.getMessage());
    fill.invoke(null, handlers());
    String key = TestKeys.randomAccessToken();
    assertEquals(TestKeys.masked(key), bridge.getMethod("redact", String.class).invoke(null, key));
    assertEquals(signatures(Bridge.class), signatures(bridge));
  }

  @Test
  void nothingElseIsChanged() throws Exception {
    assertArrayEquals(bridge(), ClassFile.renamed(bridge(), NAME, NAME));
  }

  /** Another agent has woven a call into it that leads nowhere where the copy is defined. */
  @Test
  void aClassThatNeedsOthersIsNotCopied() throws Exception {
    String name = BridgeInstaller.class.getName().replace('.', '/');
    assertNull(ClassFile.renamed(classFile("BridgeInstaller.class"), name, name));
  }

  private static Map<String, Object> handlers() {
    Options options = Options.of(null);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    Map<String, Object> handlers =
        Handlers.forBridge(
            options,
            err,
            err,
            StandardStreams.beforeMain(options.redactor(), null),
            (stream, always) -> false);
    BiFunction<Object, byte[], byte[]> transformed = (type, bytecode) -> bytecode;
    handlers.put("transformed", transformed);
    for (String name : List.of("asked", "managed")) {
      Consumer<Object> nobody = told -> {};
      handlers.put(name, nobody);
    }
    return handlers;
  }

  private static String signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .map(method -> method.toGenericString().replace(type.getName(), "Bridge"))
        .sorted()
        .toList()
        .toString();
  }

  private static byte[] bridge() throws IOException {
    return classFile("Bridge.class");
  }

  private static byte[] classFile(String name) throws IOException {
    try (InputStream in = ClassFileTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
