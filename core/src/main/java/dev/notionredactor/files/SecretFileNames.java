package dev.notionredactor.files;

import dev.notionredactor.process.Environment;
import dev.notionredactor.process.ProcessSources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Which files have secrets. Not safe for use by many threads. */
public final class SecretFileNames {

  private final List<FilePattern> patterns = new ArrayList<>();

  /** None yet. */
  public SecretFileNames() {}

  /**
   * Adds files.
   *
   * @param pattern a path or a glob
   * @throws IllegalArgumentException if it is neither
   */
  public void add(String pattern) {
    patterns.add(FilePattern.of(pattern));
  }

  /** The same names, and those that environment variables like {@code NOTION_TOKEN_FILE} say. */
  public SecretFileNames withVariables() {
    SecretFileNames all = new SecretFileNames();
    all.patterns.addAll(patterns);
    for (Map.Entry<String, String> each :
        ProcessSources.variables(Collections.emptySet()).entrySet()) {
      String name = each.getKey();
      if (Environment.namesFile(name) && !each.getValue().isEmpty()) {
        try {
          all.patterns.add(FilePattern.of(each.getValue(), Environment.ofFile(name)));
        } catch (IllegalArgumentException noPath) {
          // It is somebody else's, and something else.
        }
      }
    }
    return all;
  }

  List<FilePattern> patterns() {
    return patterns;
  }
}
