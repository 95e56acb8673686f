package dev.notionredactor.programs;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Holds a key in each way in which a heap does, and dumps its heap. */
public final class HeapProgram {

  private static final List<Object> HELD = new ArrayList<>();

  private HeapProgram() {}

  /** The key, and where to dump to. */
  public static void main(String[] arguments) throws IOException {
    String key = arguments[0];
    HELD.add("narrow " + key + " string");
    HELD.add("wide \u043a\u043b\u044e\u0447 " + key + " string");
    HELD.add(("characters " + key).toCharArray());
    HELD.add(("bytes " + key).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 1000; i++) {
      HELD.add("number " + i);
    }
    ManagementFactory.newPlatformMXBeanProxy(
            ManagementFactory.getPlatformMBeanServer(),
            "com.sun.management:type=HotSpotDiagnostic",
            HotSpotDiagnosticMXBean.class)
        .dumpHeap(arguments[1], /* live= */ false);
  }
}
