package dev.notionredactor.agent.bridge;

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

  /** See {@link Bridge#charset}. Throws nothing. */
  public String charset(PrintStream stream) {
    return (String) ask("charset", stream, null);
  }

  /** See {@link Bridge#endsOnDescriptor}. Throws nothing. */
  public boolean endsOnDescriptor(PrintStream stream) {
    return (Boolean) ask("endsOnDescriptor", stream, false);
  }

  private Object ask(String method, PrintStream stream, Object unknown) {
    try {
      return bridge.getMethod(method, PrintStream.class).invoke(null, stream);
    } catch (ReflectiveOperationException failure) {
      // The bridge is public: it failed itself, for want of stack or heap.
      return unknown;
    }
  }
}
