package dev.notionredactor.benchmarks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code java.util.regex}, as masking by a logging layout's replacement uses it. */
final class JavaRegex extends Peer {

  private final Pattern pattern = Pattern.compile(KEY + "{16,}");

  JavaRegex(List<Sample> samples) {
    super(samples);
  }

  @Override
  int count(String text) {
    int keys = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      keys++;
    }
    return keys;
  }
}
