package dev.notionredactor.mask;

import dev.notionredactor.scanner.KeyReader;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Match;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.text.TextKind;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * What stands in a key's place: a template with the placeholders {@code {prefix}}, {@code
 * {fingerprint}} and, at its end, {@code {fill}}. Immutable.
 *
 * <p>A mask that fills is as long as what it replaces, whatever that is: what is missing is filled
 * up, and what is too much is left out.
 */
public final class Mask {

  /** {@code ntn_[REDACTED:3f9a1c2b]***************************}. */
  public static final String DEFAULT_TEMPLATE = "{prefix}[REDACTED:{fingerprint}]{fill}";

  /** What fills a mask up; in no key that is found by its shape. */
  public static final char FILLING = '*';

  /**
   * No mask of a key that was found by its shape is longer, but for what fills it up: the longest
   * template has room for 25 prefixes, of which none has more than 32 characters.
   */
  public static final int LONGEST = 1024;

  private final String written;
  private final Template template;

  /** Null until somebody asks. */
  private volatile Mask inLength;

  private Mask(String written, Template template) {
    this.written = written;
    this.template = template;
  }

  /**
   * The mask that {@code template} describes.
   *
   * @throws IllegalArgumentException if the template is empty, too long, not printable ASCII, has
   *     an unknown placeholder or {@code {fill}} anywhere but at its end, or could write what is
   *     itself a key, alone or with the text around
   */
  public static Mask of(String template) {
    Template parsed = Template.of(template);
    if (template.equals(DEFAULT_TEMPLATE)) {
      // It is known to be right, and every start would wait for it to be found out again.
      return new Mask(template, parsed);
    }
    TemplateCheck check = new TemplateCheck(parsed);
    if (check.startsLikeKey()) {
      throw parsed.invalid(
          "must start, after "
              + Template.PREFIX
              + " if it has it there, with what is in no key: neither a letter nor a digit nor one"
              + " of _ . % - + / :");
    }
    if (check.makesKey()) {
      throw parsed.invalid("would write what is itself a key, or makes one of the text beside it");
    }
    return new Mask(template, parsed);
  }

  /**
   * The first known value that this mask does not go with: by its name the mask would make a key or
   * show a known value, or it is one that the mask writes at any rate.
   *
   * @param known those that the mask goes with, as long as there are no others
   * @param more those of which that is not known
   * @param scanner for all of them
   * @return null if there is none
   */
  public KnownValue unsuitable(
      Collection<KnownValue> known, List<KnownValue> more, Scanner scanner) {
    return new TemplateCheck(template).unsuitable(known, more, scanner);
  }

  /**
   * One that is always as long as what it replaces: the same, filled up or cut, as far as that is
   * possible; itself if it is one.
   */
  public Mask inLength() {
    if (template.fills) {
      return this;
    }
    Mask made = inLength;
    if (made == null) {
      try {
        made = of(written + Template.FILL);
      } catch (IllegalArgumentException notToBeCut) {
        made = of(DEFAULT_TEMPLATE);
      }
      inLength = made;
    }
    return made;
  }

  /**
   * Whether the key's own prefix stays where it stands and the mask replaces its body alone, so
   * that a stream can let a prefix pass before it knows what follows.
   */
  public boolean keepsPrefix() {
    return template.keepsPrefix;
  }

  /** What {@code {fingerprint}} stands for, of an ASCII key. */
  public static String fingerprint(String key) {
    return Fingerprint.of(key.getBytes(StandardCharsets.US_ASCII));
  }

  /** What shows that a text was masked by this mask, which may know these values. */
  public Traces traces(Collection<KnownValue> known) {
    return new Traces(template, known);
  }

  /** Where the part of a match that the mask replaces begins. */
  int replacedFrom(Match match) {
    return template.keepsPrefix || match.keepsPrefix() ? match.body : match.start;
  }

  /**
   * Writes what stands in place of {@code length} characters of a match in {@code text}.
   *
   * @return the key's fingerprint; null of a known value
   */
  public <T> String write(Match match, TextKind<T> kind, T text, int length, Output out) {
    if (match.isKnownValue()) {
      write("", match.shown(), length, out);
      return null;
    }
    return match.hasGaps()
        ? writeAroundGaps(match, kind, text, length, out)
        : write(match.reader(kind, text), length, out);
  }

  /** Lets what stands in place of the last {@code length} characters flow around the gaps. */
  private <T> String writeAroundGaps(
      Match match, TextKind<T> kind, T text, int length, Output out) {
    int from = Math.max(replacedFrom(match), match.end - length);
    KeyReader key = match.reader(kind, text);
    String fingerprint = Fingerprint.of(key.key());
    String mask =
        template.fills
            ? template.render(
                key.plainPrefix(), fingerprint, around(match, kind, text, from, "", null))
            : template.render(key.plainPrefix(), fingerprint);
    around(match, kind, text, from, mask, out);
    return fingerprint;
  }

  /** Writes what stands in place of what comes of a key with gaps behind a mask of it. */
  <T> void goOnAroundGaps(Match match, TextKind<T> kind, T text, int from, Output out) {
    around(match, kind, text, from, "", out);
  }

  /**
   * Writes a mask, and what fills it up, in place of the characters of a key from an index on.
   *
   * @param out where to; null if the characters shall only be counted
   * @return how many there are
   */
  private <T> int around(Match match, TextKind<T> kind, T text, int from, String mask, Output out) {
    int count = Math.max(0, match.body - from);
    goOn(mask, 0, count, out);
    KeyReader spans = match.readerOfBody(kind, text);
    for (int at = match.body; at < match.end; ) {
      int end = spans.readSpan(kind, text, at, match.end);
      int visible = Math.max(at, from);
      if (visible < end && !spans.isInGap()) {
        goOn(mask, count, end - visible, out);
        count += end - visible;
      } else if (visible < end && out != null) {
        out.text(kind, text, visible, end);
      }
      at = end;
    }
    return count;
  }

  /** Writes what stands in place of so many characters, of which some are written already. */
  private void goOn(String mask, int written, int length, Output out) {
    if (out == null || length == 0) {
      return;
    }
    if (!template.fills) {
      if (written == 0 && !mask.isEmpty()) {
        out.mask(mask);
      }
      return;
    }
    int from = Math.min(written, mask.length());
    int to = Math.min(written + length, mask.length());
    if (to > from) {
      out.mask(mask.substring(from, to));
    }
    goOn(length - (to - from), out);
  }

  /**
   * Writes what stands in place of {@code length} characters of a key that has been read.
   *
   * @return its fingerprint
   */
  public String write(KeyReader key, int length, Output out) {
    String fingerprint = Fingerprint.of(key.key());
    write(key.plainPrefix(), fingerprint, length, out);
    return fingerprint;
  }

  /** Writes what is in a text from one index to another, the pieces of a match masked in it. */
  <T> void writePieces(Match match, TextKind<T> kind, T text, int from, int to, Output out) {
    int at = from;
    for (int i = 0; i < match.spans.length; i += 2) {
      int start = Math.min(to, match.spans[i]);
      if (start > at) {
        out.text(kind, text, at, start);
        at = start;
      }
      int end = Math.min(to, match.spans[i + 1]);
      if (end > at) {
        out.fill(end - at);
        at = end;
      }
    }
  }

  private void write(String prefix, String fingerprint, int length, Output out) {
    if (template.fills) {
      String mask = template.render(prefix, fingerprint, length);
      if (!mask.isEmpty()) {
        out.mask(mask);
      }
      goOn(length - mask.length(), out);
    } else {
      out.mask(template.render(prefix, fingerprint));
    }
  }

  /** Writes what stands in place of so many more characters, behind a mask that is written. */
  public void goOn(int length, Output out) {
    if (template.fills && length > 0) {
      out.fill(length);
    }
  }
}
