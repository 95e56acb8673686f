package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Windows;

/** How elements in a row look, four characters at a time. Immutable. */
final class RowPattern {

  /** The number of their form, for whoever looks for these. */
  final int form;

  private final Windows windows;
  private final long bits;

  /** Whether all elements of a row have as many characters, so that it recurs. */
  private final boolean isRegular;

  /** The least number of characters, of those not below a window's, after which it recurs. */
  private final int step;

  /** Adds what may stand at each phase of a pattern to the windows. */
  RowPattern(int form, Windows windows, String[] phases, boolean isRegular) {
    this.isRegular = isRegular;
    int period = phases.length;
    int shift = windows.pattern(period);
    for (int phase = 0; phase < period; phase++) {
      for (char c : phases[phase].toCharArray()) {
        windows.add(c, shift, period, phase);
      }
    }
    this.form = form;
    this.windows = windows;
    this.bits = ((1L << period) - 1) << shift;
    this.step = (Windows.SIZE + period - 1) / period * period;
  }

  /**
   * Whether the text at {@code probe} looks so, and goes on so to one side or the other; to the
   * right if it does not recur.
   */
  <T> boolean isAround(TextKind<T> kind, T text, int floor, int probe, long fitting, int to) {
    long fits = fitting & bits;
    if (fits == 0) {
      return false;
    }
    return isRegular
        ? fitsAround(windows, kind, text, floor, probe, step, 1, fits, to) != 0
        : fits(kind, text, probe + Windows.SIZE, to);
  }

  private <T> boolean fits(TextKind<T> kind, T text, int at, int to) {
    return at + Windows.SIZE <= to && (kind.fit(text, windows, at) & bits) != 0;
  }

  /**
   * Of what fits at {@code probe} that which goes on, to one side or the other, as it does in the
   * shortest run that a key makes.
   *
   * @param step a multiple of its period
   * @param count how many windows are looked at to either side
   */
  static <T> long fitsAround(
      Windows windows,
      TextKind<T> kind,
      T text,
      int floor,
      int probe,
      int step,
      int count,
      long fits,
      int to) {
    long right = fits;
    for (int next = probe + step; right != 0 && next <= probe + count * step; next += step) {
      right &= next + Windows.SIZE <= to ? kind.fit(text, windows, next) : 0;
    }
    long left = fits;
    for (int before = probe - step; left != 0 && before >= probe - count * step; before -= step) {
      left &= before >= floor ? kind.fit(text, windows, before) : 0;
    }
    return right | left;
  }
}
