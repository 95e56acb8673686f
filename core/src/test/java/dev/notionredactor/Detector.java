package dev.notionredactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A column of docs/detection.md: this project, or a published rule. */
interface Detector {

  /** What the column is headed with. */
  String title();

  /** Whether the key is found in the text as it stands; nothing else there counts. */
  boolean finds(String text, String key);

  /** Whether it is found after what the tool itself decodes was decoded. */
  boolean findsDecoded(String text, String key);

  /** Whether anything is found, as it stands or decoded. */
  boolean findsAny(String text);

  /** Whether it is made for keys such as this. */
  boolean isFor(String key);

  /** This project first. */
  static List<Detector> all(Map<String, String> knownValues) {
    List<Detector> detectors = new ArrayList<>();
    detectors.add(new OwnDetector(KnowingRedactor.of(knownValues)));
    detectors.addAll(List.of(PublishedRule.values()));
    return detectors;
  }
}
