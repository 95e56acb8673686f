package dev.notionredactor.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the leaking program: what it left in each sink, by the sink's name. */
final class Recording {

  private static final String CONSOLE = "console";
  private static final String[] LOG_FILES = {"logback.log", "log4j2.log"};
  private static final int SECONDS = 60;

  private final Map<String, String> texts;

  Recording(Map<String, String> texts) {
    this.texts = new LinkedHashMap<>(texts);
  }

  Map<String, String> texts() {
    return texts;
  }

  /** Runs a program that reads {@code keys} from its environment and logs to {@code directory}. */
  static Recording of(List<String> command, Keys keys, Path directory)
      throws IOException, InterruptedException {
    File console = directory.resolve(CONSOLE).toFile();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("NOTION_API_KEY", keys.apiKey);
    builder.environment().put("NOTION_CLIENT_SECRET", keys.clientSecret);
    builder.environment().put("NOTION_WEBHOOK_SECRET", keys.webhookSecret);
    builder.environment().put("BROWSER_COOKIE", "notion_locale=en-US; token_v2=" + keys.session);
    // One file for both streams: whatever the JVM or the agent says on stderr is recorded too.
    builder.redirectErrorStream(true).redirectOutput(console);

    Process process = builder.start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the program did not end within " + SECONDS + " s:\n" + read(console));
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "the program ended with status " + process.exitValue() + ":\n" + read(console));
    }

    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(CONSOLE, read(console));
    for (String logFile : LOG_FILES) {
      texts.put(logFile, read(directory.resolve(logFile).toFile()));
    }
    return new Recording(texts);
  }

  private static String read(File file) throws IOException {
    return new String(Files.readAllBytes(file.toPath()), UTF_8);
  }
}
