package dev.notionredactor.programs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many threads that leak, each a key of its own: one half prints it, the other logs it. Then says
 * how often each key was found, and on standard error, how long it took.
 */
public final class LeakingThreadsProgram {

  private LeakingThreadsProgram() {}

  /** How many threads, and how often each leaks. */
  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    Logger logger = LoggerFactory.getLogger("com.example.Api");
    List<Thread> leaking = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      String key = key(i);
      boolean prints = i % 2 == 0;
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < times; n++) {
                  if (prints) {
                    System.out.println("a key: " + key + ", the " + n + "th time");
                  } else {
                    logger.info("a key: {}, the {}th time", key, n);
                  }
                }
              });
      leaking.add(thread);
      thread.start();
    }
    for (Thread thread : leaking) {
      thread.join();
    }
    System.err.println("ms: " + (System.nanoTime() - start) / 1_000_000);
    if (Boolean.parseBoolean(System.getProperty("counts", "true"))) {
      counts().forEach((count, keys) -> System.err.println("found " + count + ": " + keys));
    }
  }

  /** Made up: the property, with a number in it. */
  private static String key(int number) {
    String key = Program.key();
    String digits = String.format("%05d", number);
    return key.substring(0, key.length() - digits.length()) + digits;
  }

  /** By how often they were found, how many keys. */
  private static Map<Object, Integer> counts() throws Exception {
    Map<Object, Integer> counts = new TreeMap<>();
    ObjectName name = new ObjectName("dev.notionredactor:type=Redaction");
    Object rows = ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Findings");
    for (Object row : ((TabularData) rows).values()) {
      counts.merge(((CompositeData) row).get("count"), 1, Integer::sum);
    }
    return counts;
  }
}
