package dev.notionredactor.agent.bridge;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.util.Map;

/** The bridge where instrumented code sees it, for the agent itself. Thread-safe once filled. */
public final class InstalledBridge {

  private final Class<?> bridge;

  InstalledBridge(Class<?> bridge) {
    this.bridge = bridge;
  }

  /**
   * Sets all handlers, before any code is instrumented.
   *
   * @param handlers a value for every field of {@link Bridge}, by name
   * @throws Exception if one is missing
   */
  public void fill(Map<String, Object> handlers) throws Exception {
    bridge.getMethod("fill", Map.class).invoke(null, handlers);
  }

  /** See {@link Bridge#number}. Throws nothing. */
  public int number(FileDescriptor descriptor) {
    Object number = ask("number", FileDescriptor.class, descriptor);
    return number == null ? -1 : (Integer) number;
  }

  /** See {@link Bridge#charset}. Throws nothing. */
  public String charset(PrintStream stream) {
    return (String) ask("charset", PrintStream.class, stream);
  }

  /** See {@link Bridge#descriptor}. Throws nothing. */
  public FileDescriptor descriptor(PrintStream stream) {
    return (FileDescriptor) ask("descriptor", PrintStream.class, stream);
  }

  /** Null also if that can't be found out. */
  private Object ask(String method, Class<?> type, Object of) {
    try {
      return bridge.getMethod(method, type).invoke(null, of);
    } catch (ReflectiveOperationException failure) {
      // The bridge is public: it failed itself, for want of stack or heap.
      return null;
    }
  }
}
