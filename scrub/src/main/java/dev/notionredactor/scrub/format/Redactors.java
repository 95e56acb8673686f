package dev.notionredactor.scrub.format;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.FoundKey;
import dev.notionredactor.finding.MetKeys;
import dev.notionredactor.scanner.KnownValue;

/**
 * What masks: texts as they want it who use the command, all else with masks as long as what they
 * replace. Immutable, but for the keys that are met.
 */
public final class Redactors {

  /** Signs that would spoil a line. */
  private static final String CONTROL = "[\\p{Cntrl}\\u2028\\u2029]";

  private final Redactor text;
  private final Redactor binary;
  private final boolean fills;
  private final MetKeys met;

  /**
   * Both kinds.
   *
   * @param text for texts
   * @param binary for what must keep its length
   * @param fills whether texts keep theirs, too
   * @param met where to remember the keys that are found
   */
  public Redactors(Redactor text, Redactor binary, boolean fills, MetKeys met) {
    this.text = text;
    this.binary = binary;
    this.fills = fills;
    this.met = met;
  }

  /** The same, knowing the keys that were met so far. */
  public Redactors knowingThose() {
    return new Redactors(
        RedactorAccess.knowing(text, met.values()),
        RedactorAccess.knowing(binary, met.values()),
        fills,
        met);
  }

  /** What may be shown of a name or message: without a key, and in one line. */
  String shown(String text) {
    return binary.redact(text).replaceAll(CONTROL, "?");
  }

  /** Whether whole keys were met. */
  public boolean hasMetKeys() {
    return !met.values().isEmpty();
  }

  /** Whether there were more than are remembered. */
  public boolean metTooMany() {
    return met.tooMany();
  }

  Redactor text() {
    return text;
  }

  Redactor binary() {
    return binary;
  }

  /** Whether a text keeps its length. */
  boolean fills() {
    return fills;
  }

  /** Remembers a key; {@code decoded}: the key. */
  void meet(FoundKey key, byte[] decoded) {
    met.add(key, decoded);
  }

  /** Masks a key, and pieces of it, in texts from now on; {@code decoded}: null of a piece. */
  void learn(FoundKey key, byte[] decoded) {
    KnownValue known = decoded == null ? null : met.add(key, decoded);
    if (known == null) {
      return;
    }
    try {
      text.addKnownValue(known.name(), known.value());
    } catch (IllegalArgumentException unsuitable) {
      // With this mask only whole keys are found.
    }
  }

  /** How often redaction failed so far. */
  long failures() {
    return text.failures() + binary.failures();
  }
}
