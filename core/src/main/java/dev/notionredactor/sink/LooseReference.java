package dev.notionredactor.sink;

import java.lang.ref.WeakReference;

/** What a {@link LooseSink} leads to. */
final class LooseReference<S> extends WeakReference<S> {

  /** What this refers to while it is to be kept alive, else null; is never read. */
  @SuppressWarnings("UnusedVariable")
  private S held;

  LooseReference(S sink) {
    super(sink);
  }

  void hold(boolean hold) {
    held = hold ? get() : null;
  }
}
