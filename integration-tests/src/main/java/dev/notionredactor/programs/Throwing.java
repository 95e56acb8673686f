package dev.notionredactor.programs;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Objects that throw when they are asked for what they hold. What they throw holds a key. */
final class Throwing {

  private Throwing() {}

  static IllegalStateException failure() {
    return new IllegalStateException("thrown " + Program.key());
  }

  static Object object() {
    return new Object() {
      @Override
      public String toString() {
        throw failure();
      }
    };
  }

  static Exception exception() {
    return new Exception() {
      @Override
      public String getMessage() {
        throw failure();
      }
    };
  }

  static Map<String, String> map() {
    return new AbstractMap<String, String>() {
      @Override
      public Set<Entry<String, String>> entrySet() {
        throw failure();
      }
    };
  }

  /** Does it, and prints what it throws, if it does. */
  static void attempt(Runnable task) {
    try {
      task.run();
      System.out.println("done " + Program.key());
    } catch (RuntimeException thrown) {
      System.out.println(thrown);
    }
  }
}
