package dev.notionredactor.programs;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tries to set a handler of the agent's bridge that redacts nothing, and shows an exception. */
public final class BridgeProgram {

  private BridgeProgram() {}

  public static void main(String[] args) throws Exception {
    Map<String, Object> handlers = Collections.singletonMap("strings", UnaryOperator.identity());
    try {
      Class.forName("java.lang.NotionRedactorBridge")
          .getMethod("fill", Map.class)
          .invoke(null, handlers);
      System.out.println("filled");
    } catch (InvocationTargetException refused) {
      System.out.println(refused.getCause().getClass().getName());
    } catch (ClassNotFoundException noAgent) {
      System.out.println("no bridge");
    }
    try (PrintStream file = new PrintStream(Program.file("message.txt"), "UTF-8")) {
      file.println(new IllegalStateException("with " + Program.key()).getMessage());
    }
  }
}
