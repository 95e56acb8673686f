package dev.notionredactor.agent.cli;

import com.grack.nanojson.JsonObject;
import java.time.Instant;

/** How often a key was masked on its way to a sink, in a JVM that was asked. Immutable. */
final class TargetFinding {

  private final String name;
  private final String fingerprint;
  private final String sink;
  private final long count;
  private final Instant first;
  private final Instant last;

  /** {@code parts}: in the order in which the agent says them. */
  TargetFinding(String[] parts) {
    name = parts[0];
    fingerprint = parts[1];
    sink = parts[2];
    count = Long.parseLong(parts[3]);
    first = Instant.ofEpochMilli(Long.parseLong(parts[4]));
    last = Instant.ofEpochMilli(Long.parseLong(parts[5]));
  }

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.put("key", name);
    json.put("fingerprint", fingerprint.isEmpty() ? null : fingerprint);
    json.put("sink", sink);
    json.put("count", count);
    json.put("first", first.toString());
    json.put("last", last.toString());
    return json;
  }

  /** In one line. */
  @Override
  public String toString() {
    return name
        + (fingerprint.isEmpty() ? "" : " " + fingerprint)
        + " in "
        + sink
        + ": "
        + count
        + (count == 1 ? " time, " : " times, last ")
        + last;
  }
}
