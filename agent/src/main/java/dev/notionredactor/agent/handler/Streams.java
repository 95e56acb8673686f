package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/**
 * The redacting stream of each stream that a hooked method was given to write to, for as long as
 * that one lives: most are given again with the next event. Thread-safe.
 */
final class Streams implements UnaryOperator<OutputStream> {

  private final Redactor redactor;
  private final WeakIdentityMap<OutputStream, OutputStream> redacting = new WeakIdentityMap<>();

  Streams(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  public OutputStream apply(OutputStream stream) {
    OutputStream known = redacting.get(stream);
    if (known == null) {
      known = redactor.wrap(stream);
      redacting.putIfAbsent(stream, known);
    }
    return known;
  }
}
