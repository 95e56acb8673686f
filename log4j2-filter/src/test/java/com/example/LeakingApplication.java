package com.example;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StringMapMessage;

/** Logs a key, as somebody's application does: in a package of its own. */
public final class LeakingApplication {

  private LeakingApplication() {}

  /** In each part that an event has. */
  public static Map<String, Consumer<Logger>> calls(String key) {
    Map<String, Consumer<Logger>> calls = new LinkedHashMap<>();
    calls.put("message", log -> log.warn("got " + key));
    calls.put("argument", log -> log.warn("got {}", key));
    calls.put("object", log -> log.warn("got {}", Collections.singletonList(key)));
    calls.put("not shown", log -> log.warn("got", key));
    calls.put("map", log -> log.warn(new StringMapMessage().with("token", key)));
    calls.put("object message", log -> log.warn(new ObjectMessage(key)));
    calls.put("exception", log -> log.warn("failed", new IOException("with " + key)));
    calls.put("cause", log -> log.warn("failed", new IOException(new IOException(key))));
    calls.put("marker", log -> log.warn(new MarkerManager.Log4jMarker(key), "marked"));
    calls.put("context", log -> inContext(key, () -> log.warn("with context")));
    calls.put(
        "everywhere",
        log -> inContext(key, () -> log.warn("got {} " + key, key, new IOException(key))));
    return calls;
  }

  private static void inContext(String key, Runnable action) {
    try (CloseableThreadContext.Instance context = CloseableThreadContext.put("token", key)) {
      context.push(key);
      action.run();
    }
  }
}
