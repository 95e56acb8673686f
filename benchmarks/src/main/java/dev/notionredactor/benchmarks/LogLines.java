package dev.notionredactor.benchmarks;

import java.util.Locale;
import java.util.Random;

/** Log lines such as a web service writes, made up anew but always the same. */
public final class LogLines {

  private static final String[] PACKAGES = {
    "o.s.web.servlet.DispatcherServlet", "c.example.sync.page_worker", "c.e.api.NotionClient"
  };

  private LogLines() {}

  /** Lines of 100 to 300 characters without a key; some hold an underscore, as real ones do. */
  public static String[] clean(int count) {
    Random random = new Random(42);
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      StringBuilder line =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "2026-11-22 14:%02d:%02d.%03d INFO  [http-nio-8080-exec-%d] %s : ",
                  random.nextInt(60),
                  random.nextInt(60),
                  random.nextInt(1000),
                  random.nextInt(16),
                  PACKAGES[random.nextInt(PACKAGES.length)]));
      int words = 3 + random.nextInt(20);
      for (int word = 0; word < words; word++) {
        line.append(
            switch (random.nextInt(8)) {
              case 0 -> "request_id=" + Long.toHexString(random.nextLong());
              case 1 -> "GET /v1/databases/" + new java.util.UUID(random.nextLong(), i);
              case 2 -> "took " + random.nextInt(5000) + " ms";
              default -> "completed";
            });
        line.append(' ');
      }
      lines[i] = line.toString();
    }
    return lines;
  }
}
