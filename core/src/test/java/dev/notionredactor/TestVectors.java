package dev.notionredactor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code vectors.txt}; its head explains how it is written. */
public final class TestVectors {

  /** Starts the name of the group of the vectors that follow. */
  private static final String GROUP = "## ";

  private final Map<String, String> knownValues = new LinkedHashMap<>();
  private final List<TestVector> vectors = new ArrayList<>();
  private final Set<String> reasons = new HashSet<>();
  private String group = "";

  private TestVectors() {}

  /** The vectors of the file. */
  public static TestVectors read() {
    try (InputStream file = TestVectors.class.getResourceAsStream("vectors.txt")) {
      return of(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestVectors of(String file) {
    TestVectors vectors = new TestVectors();
    String withoutComments =
        file.lines()
            .filter(line -> !line.startsWith("#") || line.startsWith(GROUP))
            .collect(Collectors.joining("\n"));
    for (String paragraph : withoutComments.split("\n\\s*\n", -1)) {
      if (!paragraph.isBlank()) {
        vectors.addParagraph(paragraph.strip().lines().map(String::strip).toList());
      }
    }
    return vectors;
  }

  /** In the order of the file. */
  public List<TestVector> all() {
    return vectors;
  }

  /** What a redactor must know for the vectors to hold: values by name, as they are given. */
  public Map<String, String> knownValues() {
    return knownValues;
  }

  private void addParagraph(List<String> lines) {
    try {
      if (lines.get(0).startsWith(GROUP)) {
        startGroup(lines);
      } else if (lines.get(0).startsWith("known ")) {
        lines.forEach(this::addKnownValue);
      } else {
        addCase(lines);
      }
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException(wrong.getMessage() + ", at: " + lines.get(0), wrong);
    }
  }

  private void startGroup(List<String> lines) {
    if (lines.size() != 1) {
      throw new IllegalArgumentException("an empty line is wanted after the name of a group");
    }
    group = value("##", lines.get(0));
  }

  private void addKnownValue(String line) {
    String[] definition = value("known", line).split(" = ", 2);
    knownValues.put(definition[0], new VectorText(knownValues).expand(definition[1]));
  }

  private void addCase(List<String> lines) {
    if (!reasons.add(lines.get(0))) {
      throw new IllegalArgumentException("this reason was given before");
    }
    vectors.add(lines.size() == 2 ? negative(lines) : positive(lines));
  }

  private TestVector negative(List<String> lines) {
    String written = value("stays", lines.get(1));
    String text = new VectorText(knownValues).expand(written);
    return new TestVector(group, lines.get(0), written, text, text, Set.of());
  }

  private TestVector positive(List<String> lines) {
    if (lines.size() != 3) {
      throw new IllegalArgumentException("a case has two lines or three");
    }
    VectorText expander = new VectorText(knownValues);
    String written = value("text", lines.get(1));
    String text = expander.expand(written);
    String shown = expander.expandShown(value("shown", lines.get(2)), text);
    if (expander.keys().isEmpty()) {
      throw new IllegalArgumentException("no key in it");
    }
    return new TestVector(group, lines.get(0), written, text, shown, expander.keys());
  }

  private static String value(String word, String line) {
    if (!line.startsWith(word + " ")) {
      throw new IllegalArgumentException("'" + word + "' expected: " + line);
    }
    return line.substring(word.length()).strip();
  }
}
