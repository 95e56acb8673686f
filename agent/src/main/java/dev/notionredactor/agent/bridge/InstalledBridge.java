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

  /** See {@link Bridge#charset}. */
  public String charset(PrintStream stream) {
    return (String) ask("charset", stream);
  }

  /** See {@link Bridge#endsOnDescriptor}. */
  public boolean endsOnDescriptor(PrintStream stream) {
    return (Boolean) ask("endsOnDescriptor", stream);
  }

  private Object ask(String method, PrintStream stream) {
    try {
      return bridge.getMethod(method, PrintStream.class).invoke(null, stream);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError("the bridge's " + method, failure);
    }
  }
}
