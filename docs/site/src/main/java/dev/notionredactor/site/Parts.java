package dev.notionredactor.site;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Output;
import dev.notionredactor.text.TextKind;

/** Tells of what comes out as parts that are masked and parts that are not, in turn. */
final class Parts implements Output {

  private final PageReport report;
  private final StringBuilder part = new StringBuilder();
  private boolean masked;

  Parts(PageReport report) {
    this.report = report;
  }

  @Override
  public <T> void text(TextKind<T> kind, T text, int from, int to) {
    turn(false);
    kind.append(text, from, to, part);
  }

  @Override
  public void mask(String ascii) {
    turn(true);
    part.append(ascii);
  }

  @Override
  public void fill(int count) {
    turn(true);
    for (int i = 0; i < count; i++) {
      part.append(Mask.FILLING);
    }
  }

  /** Tells of the last part. */
  void end() {
    if (part.length() > 0) {
      report.part(part.toString(), masked);
      part.setLength(0);
    }
  }

  private void turn(boolean toMask) {
    if (masked != toMask) {
      end();
      masked = toMask;
    }
  }
}
