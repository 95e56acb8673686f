package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;

/**
 * Redacts texts that come again and again with one event after the other: the names of loggers and
 * threads, the templates of messages. Those that were clean are known by identity when they come
 * again.
 *
 * <p>Thread-safe, and forgetful at times: names may take each other's place. Throws nothing.
 */
public final class NameRedactor {

  /** A power of two. */
  private static final int PLACES = 256;

  /** Longer ones are not worth keeping alive. */
  private static final int LONGEST = 256;

  private final Redactor redactor;

  /** Null without a redactor: where options are wrong no name is redacted. */
  private volatile Clean clean;

  /** Names that are clean by one policy. */
  private static final class Clean {
    final Object policy;
    final String[] names = new String[PLACES];

    Clean(Object policy) {
      this.policy = policy;
    }
  }

  /** A redactor of names, as {@code redactor} redacts them. */
  public NameRedactor(Redactor redactor) {
    this.redactor = redactor;
    // Now, so that the class is not loaded in the middle of an event.
    this.clean = redactor == null ? null : new Clean(RedactorAccess.policy(redactor));
  }

  /**
   * Redacts a name.
   *
   * @param name may be null
   * @return the same instance if it holds no key
   */
  @SuppressWarnings("ReferenceEquality") // To compare contents takes as long as to look for keys.
  public String redact(String name) {
    if (name == null || name.length() > LONGEST) {
      return redactor.redact(name);
    }
    int place = name.hashCode() & (PLACES - 1);
    String[] names = clean();
    if (names[place] == name) {
      return name;
    }
    String redacted = redactor.redact(name);
    if (redacted == name) {
      names[place] = name;
    }
    return redacted;
  }

  /** To be had before a name is redacted, which may then be by a later policy. */
  private String[] clean() {
    Clean last = clean;
    Object policy = RedactorAccess.policy(redactor);
    if (last.policy != policy) {
      last = new Clean(policy);
      clean = last;
    }
    return last.names;
  }
}
