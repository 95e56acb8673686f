package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Place;
import java.nio.charset.StandardCharsets;

/** For what is scrubbed: where it stands, what masks it, and who is told. Immutable. */
public final class Scope {

  private final Redactors redactors;
  private final Limits limits;
  private final Budget budget;
  private final Hearer hearer;
  private final boolean countsLines;
  private final Place place;
  private final int depth;

  private Scope(
      Redactors redactors,
      Limits limits,
      Budget budget,
      Hearer hearer,
      boolean countsLines,
      Place place,
      int depth) {
    this.redactors = redactors;
    this.limits = limits;
    this.budget = budget;
    this.hearer = hearer;
    this.countsLines = countsLines;
    this.place = place;
    this.depth = depth;
  }

  /**
   * For a file.
   *
   * @param packed how many bytes it has
   * @param countsLines whether it matters in which line of a text a key stands
   */
  public static Scope of(
      Redactors redactors,
      Limits limits,
      Hearer hearer,
      boolean countsLines,
      Place place,
      long packed) {
    Budget budget = new Budget(packed, limits.ratio);
    return new Scope(redactors, limits, budget, hearer, countsLines, place, 0);
  }

  /** For what is packed in this; with a name, as an entry of an archive has. */
  Scope in(byte[] name) throws Refusal {
    return deeper(place.entry(shown(name)));
  }

  /** For what is packed in this. */
  Scope unpacked() throws Refusal {
    return deeper(place);
  }

  private Scope deeper(Place in) throws Refusal {
    if (depth == limits.depth) {
      throw new Refusal(
          in,
          "more than " + limits.depth + " archives are in one another; --max-depth allows more");
    }
    return new Scope(redactors, limits, budget, hearer, countsLines, in, depth + 1);
  }

  /** For the same, told to somebody else. */
  Scope telling(Hearer other) {
    return new Scope(redactors, limits, budget, other, /* countsLines= */ false, place, depth);
  }

  /** A name as it may be shown. */
  String shown(byte[] name) {
    return shown(new String(name, StandardCharsets.UTF_8));
  }

  /** The same of a text. */
  String shown(String name) {
    return redactors.shown(name);
  }

  Refusal refusal(String reason) {
    return new Refusal(place, reason);
  }

  Refusal refusal(String reason, Throwable cause) {
    return new Refusal(place, reason, cause);
  }

  Redactors redactors() {
    return redactors;
  }

  Hearer hearer() {
    return hearer;
  }

  boolean countsLines() {
    return countsLines;
  }

  Place place() {
    return place;
  }

  void unpacked(long bytes) throws Refusal {
    budget.use(bytes, place);
  }
}
