package dev.notionredactor.mask;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Recognises in the texts of an event that there was a key before somebody else redacted it: the
 * agent, or another component. For those who only ask whether an event holds a key, and have to be
 * answered the same whoever came before them.
 *
 * <p>An application's classes know nothing of the agent, which may have another mask, be of another
 * version, or come later. But what it does it does to whoever reads: so what it redacts is read
 * with a made-up key in it, until that comes back masked.
 *
 * <p>Thread-safe.
 */
public final class EarlierMasks {

  private static final String PREFIX = "ntn_";

  /**
   * As long as keys are today, so that its mask is all there. Made at run time: no class file is to
   * hold what looks like a key.
   */
  private static final String KEY = PREFIX.concat("01234567890ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi");

  /** What components write does not change with each configuration; nobody has more. */
  private static final int MOST = 16;

  private static final MaskShape DEFAULT = MaskShape.ofTemplate(Mask.DEFAULT_TEMPLATE);

  /** What components of this library write into events. */
  private static volatile MaskShape[] written = {};

  /** An exception is read by its own hook points, whatever becomes of a library's. */
  private final Throwable throwable = new Throwable(KEY);

  private final Supplier<String> getter;

  /** May be too short to be known by their shape. */
  private final Supplier<String[]> ofKnownValues;

  /** That of who asks, if text is not like it by chance; null otherwise. */
  private final MaskShape own;

  /** Null until the agent has shown it. */
  private volatile MaskShape agents;

  /**
   * Those in a library's events.
   *
   * @param getter a getter of an event that was given {@link #key()}
   * @param ownMask what the redactor of who asks makes of that
   * @param masks what it makes of the values that are known to it: the agent knows the same
   */
  public EarlierMasks(Supplier<String> getter, String ownMask, Supplier<String[]> masks) {
    this.getter = getter;
    MaskShape shape = MaskShape.ofExample(KEY, PREFIX, ownMask);
    this.own = shape == null || !shape.isDistinct() ? null : shape;
    this.ofKnownValues = masks;
  }

  /** A made-up key, always the same instance. */
  public static String key() {
    return KEY;
  }

  /**
   * Takes note that a component writes a mask into events from now on.
   *
   * @param mask what it makes of {@link #key()}
   */
  public static synchronized void add(String mask) {
    MaskShape shape = MaskShape.ofExample(KEY, PREFIX, mask);
    if (shape == null || written.length == MOST) {
      return;
    }
    for (MaskShape known : written) {
      if (known.isIn(mask)) {
        return;
      }
    }
    MaskShape[] longer = Arrays.copyOf(written, written.length + 1);
    longer[written.length] = shape;
    written = longer;
  }

  /**
   * Whether there is a mask in a text, or what stands for a text that could not be redacted.
   *
   * @param text not null
   */
  public boolean areIn(CharSequence text) {
    if (DEFAULT.isIn(text) || (own != null && own.isIn(text)) || Withheld.isIn(text)) {
      return true;
    }
    for (MaskShape each : written) {
      if (each.isIn(text)) {
        return true;
      }
    }
    if (own != null && isOfKnownValueIn(text)) {
      return true;
    }
    MaskShape shown = agents();
    return shown != null && shown.isIn(text);
  }

  private boolean isOfKnownValueIn(CharSequence text) {
    for (String mask : ofKnownValues.get()) {
      if (MaskShape.indexOf(text, mask, 0) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A getter that nobody redacts returns what it was given, the same instance. */
  private MaskShape agents() {
    MaskShape known = agents;
    if (known == null) {
      known = shapeOf(getter.get());
      if (known == null) {
        known = shapeOf(throwable.getMessage());
      }
      agents = known;
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality")
  private static MaskShape shapeOf(String shown) {
    return shown == KEY || shown == null || Withheld.isIn(shown)
        ? null
        : MaskShape.ofExample(KEY, PREFIX, shown);
  }
}
