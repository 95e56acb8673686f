package dev.notionredactor.benchmarks;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** RE2/J: regular expressions in linear time, in Java. */
final class Re2j extends Peer {

  private final Pattern pattern = Pattern.compile(KEY + "{16,}");

  Re2j(List<Sample> samples) {
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
