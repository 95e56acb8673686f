package dev.notionredactor.agent.cli;

import dev.notionredactor.agent.install.AttachOutcome;
import dev.notionredactor.agent.install.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a JVM says of the agent in it. Immutable. */
final class TargetStatus {

  private final Properties said;

  private TargetStatus(Properties said) {
    this.said = said;
  }

  /** Asks, and changes nothing. */
  static TargetStatus of(TargetJvm jvm) throws AttachFailure {
    return new TargetStatus(jvm.agentProperties());
  }

  boolean isProtected() {
    return saysMore() || outcome() == AttachOutcome.PROTECTED || outcome() == AttachOutcome.IN_PART;
  }

  /** Whether it is of a version that says what it covers. */
  boolean saysMore() {
    return said.getProperty(Status.VERSION) != null;
  }

  private AttachOutcome outcome() {
    return AttachOutcome.of(said);
  }

  /** Null if it is not known. */
  String version() {
    return said.getProperty(Status.VERSION);
  }

  /** Null if it is not known. */
  String started() {
    return said.getProperty(Status.STARTED);
  }

  long failures() {
    return Long.parseLong(said.getProperty(Status.FAILURES, "0"));
  }

  /** How many there were. */
  long findingCount() {
    return Long.parseLong(said.getProperty(Status.FINDINGS, "0"));
  }

  /** How often each key was masked, for each sink. */
  List<TargetFinding> findings() {
    List<TargetFinding> findings = new ArrayList<>();
    for (String each : numbered(Status.FINDING)) {
      String[] parts = each.split("\n", -1);
      if (parts.length == Status.FINDING_PARTS) {
        findings.add(new TargetFinding(parts));
      }
    }
    return findings;
  }

  SortedMap<String, String> options() {
    return all(Status.OPTION);
  }

  /** How many of each group are in place, by the group's key. */
  SortedMap<String, Long> hookPoints() {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Map.Entry<String, String> each : all(Status.HOOK_POINTS).entrySet()) {
      counts.put(each.getKey(), Long.valueOf(each.getValue()));
    }
    return counts;
  }

  /** What is not masked, and why. */
  Collection<String> shortcomings() {
    return numbered(Status.SHORTCOMING);
  }

  private Collection<String> numbered(String prefix) {
    SortedMap<Integer, String> inOrder = new TreeMap<>();
    for (Map.Entry<String, String> each : all(prefix).entrySet()) {
      inOrder.put(Integer.valueOf(each.getKey()), each.getValue());
    }
    return inOrder.values();
  }

  private SortedMap<String, String> all(String prefix) {
    SortedMap<String, String> all = new TreeMap<>();
    for (String name : said.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        all.put(name.substring(prefix.length()), said.getProperty(name));
      }
    }
    return all;
  }

  /** In one or two words. */
  @Override
  public String toString() {
    return isProtected() ? "protected" : "not protected";
  }
}
