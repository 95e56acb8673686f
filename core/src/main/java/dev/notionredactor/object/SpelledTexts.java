package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Failures;

/**
 * Redacts {@link SpelledText}s wherever they are in the JDK's own containers, which are looked into
 * without asking anything for its text. Immutable and thread-safe.
 */
public final class SpelledTexts extends ContainerWalk {

  private final SpelledText texts;

  /** One that redacts as {@code redactor} does. */
  public SpelledTexts(Redactor redactor) {
    this.texts = new SpelledText(redactor);
  }

  /**
   * Redacts an object.
   *
   * @param object may be null; is not changed
   * @return the same instance if nothing in it spells a key, or if it changes meanwhile; else a
   *     copy
   */
  @Override
  public Object redact(Object object) {
    if (!SpelledText.mayBeIn(object)) {
      return object;
    }
    try {
      return redactGiven(object);
    } catch (RuntimeException thrown) {
      if (!Failures.meanNotPrintable(thrown)) {
        throw thrown;
      }
      return object;
    }
  }

  /** The same for objects, each by itself; may be null. */
  public Object[] redactEach(Object[] objects) {
    return redactGiven(objects, null);
  }

  /**
   * Redacts what a text shows of objects.
   *
   * @param text as a logging library made it, element by element
   * @param objects may be null
   * @return the same instance if nothing in the objects spells a key
   */
  public String redactShown(String text, Object... objects) {
    if (!SpelledText.mayBeInAny(objects)) {
      return text;
    }
    Shown shown = new Shown(texts, text);
    for (Object object : objects) {
      shown.redact(object);
    }
    return shown.text;
  }

  @Override
  protected Object visit(Object object) {
    return SpelledText.mayBeIn(object) ? texts.redact(object) : object;
  }

  /** Looks for all of them, and replaces none but in the text. */
  private static final class Shown extends ContainerWalk {

    private final SpelledText texts;
    private String text;

    Shown(SpelledText texts, String text) {
      this.texts = texts;
      this.text = text;
    }

    @Override
    public Object redact(Object object) {
      return redactGiven(object);
    }

    @Override
    protected Object visit(Object object) {
      Object copy = SpelledText.mayBeIn(object) ? texts.redact(object) : object;
      if (copy != object) {
        text = text.replace(SpelledText.shown(object), SpelledText.shown(copy));
      }
      return object;
    }
  }
}
