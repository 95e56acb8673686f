package dev.notionredactor;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The contract of detection, mask and streams once more, slow and obvious and sharing no line with
 * the engine, to compare it with. The forms know what stands at one place of a text; here it is
 * decided what becomes of all the places.
 */
final class Oracle {

  private static final String PREFIX = "{prefix}";
  private static final String FINGERPRINT = "{fingerprint}";
  private static final String FILL = "{fill}";
  private static final String LAST_LETTER_OR_DIGIT = "[A-Za-z0-9]([^A-Za-z0-9]*)$";

  private static final Comparator<Occurrence> ORDER =
      comparingInt(Occurrence::body)
          .thenComparing(comparingInt(Occurrence::end).reversed())
          .thenComparing(Occurrence::isKnownValue);

  private final String template;
  private final List<OracleForm> forms = new ArrayList<>();
  private final List<KnownValueForm> knownValues = new ArrayList<>();
  private final List<PieceForm> pieces = new ArrayList<>();

  /**
   * @param knownValues by name
   */
  Oracle(String template, Map<String, String> knownValues) {
    this.template = template;
    for (String prefix : PlainForm.PREFIXES) {
      forms.add(new PlainForm(prefix));
      forms.add(new HexForm(prefix));
      forms.addAll(GappedForm.formsOf(prefix));
      forms.addAll(ElementForm.formsOf(prefix));
      for (int before = 0; before < 3; before++) {
        forms.add(new Base64Form(prefix, before));
      }
    }
    SessionForm.PREFIXES.forEach(prefix -> forms.add(new SessionForm(prefix)));
    knownValues.forEach(
        (name, value) -> this.knownValues.addAll(KnownValueForm.formsOf(name, value)));
    forms.addAll(this.knownValues);
    knownValues.values().forEach(value -> pieces.addAll(PieceForm.formsOf(value)));
    forms.addAll(pieces);
  }

  /** A match that gets a mask, and how far that reaches over matches that begin within it. */
  static final class Masked {
    final Occurrence match;

    /** Where the one before ended. */
    final int after;

    int end;

    /** It and those that are masked with it. */
    final List<Occurrence> all = new ArrayList<>();

    private Masked(Occurrence match, int after) {
      this.match = match;
      this.all.add(match);
      this.after = after;
      this.end = match.end();
    }
  }

  /** Everything that is a key in {@code text}, or may become one, in no order. */
  List<Occurrence> occurrences(String text) {
    List<Occurrence> found = new ArrayList<>();
    for (OracleForm form : forms) {
      for (int i = form.indexIn(text, 0); i >= 0; i = form.indexIn(text, i + 1)) {
        found.add(form.at(text, i));
      }
    }
    return found;
  }

  /** What of {@code text} gets a mask, if only what reaches beyond {@code from} counts. */
  List<Masked> masked(String text, int from) {
    return masked(text, from, text.length());
  }

  /** The same of those whose body begins before {@code limit}. */
  private List<Masked> masked(String text, int from, int limit) {
    List<Occurrence> keys = new ArrayList<>(occurrences(text));
    keys.removeIf(
        occurrence ->
            !occurrence.isKey() || occurrence.end() <= from || occurrence.body() >= limit);
    keys.sort(ORDER);

    List<Masked> masked = new ArrayList<>();
    int at = 0;
    int shapeAt = 0;
    for (Occurrence key : keys) {
      if (key.end() <= at || (!key.isKnownValue() && key.body() < shapeAt)) {
        continue;
      }
      if (key.body() >= at || key.form() instanceof ElementForm) {
        masked.add(new Masked(key, at));
      } else {
        Masked last = masked.get(masked.size() - 1);
        last.end = key.end();
        last.all.add(key);
      }
      at = key.end();
      if (!key.isKnownValue()) {
        shapeAt = at;
      }
    }
    return masked;
  }

  /** Whether there may be a key only once another is masked in which its last word ends. */
  boolean isNearlyIn(String text) {
    return forms.stream().anyMatch(form -> form instanceof GappedForm gap && gap.isNearlyIn(text));
  }

  /** The text with every key masked. */
  String redact(String text) {
    return redact(text, 0);
  }

  /** The text, with what of its keys stands at {@code from} or later masked. */
  String redact(String text, int from) {
    return text.substring(0, from) + render(text, masked(text, from), from, text.length());
  }

  /**
   * What has to have reached the sink once {@code written} is all that was written so far; for
   * templates that keep the prefix.
   */
  String shownSoFar(String written) {
    int waitsFrom = Math.min(openBody(written, masked(written, 0)), openKnownValue(written));
    for (PieceForm piece : pieces) {
      waitsFrom = Math.min(waitsFrom, piece.openFrom(written));
    }
    return render(written, masked(written, 0, waitsFrom), 0, waitsFrom);
  }

  /** Where the first body begins that may go on; the end of the text if there is none. */
  private int openBody(String written, List<Masked> masked) {
    int first = written.length();
    for (Occurrence occurrence : occurrences(written)) {
      int waits = occurrence.form().waitsFrom(written, occurrence);
      if (waits < first && !isDroppedAnyway(occurrence, masked)) {
        first = waits;
      }
    }
    return first;
  }

  /** Whether its mask, if it is or becomes a key, is that of a match before. */
  private static boolean isDroppedAnyway(Occurrence occurrence, List<Masked> masked) {
    boolean withinShape =
        masked.stream()
            .flatMap(one -> one.all.stream())
            .anyMatch(
                key ->
                    !key.isKnownValue()
                        && key.body() < occurrence.body()
                        && occurrence.body() < key.end());
    return withinShape
        || (occurrence.isKey()
            && !GappedForm.mayGoOn(occurrence)
            && masked.stream()
                .noneMatch(
                    one ->
                        one.match.form().equals(occurrence.form())
                            && one.match.start() == occurrence.start()));
  }

  /** Where the first known value begins that may go on; the end of the text if there is none. */
  private int openKnownValue(String written) {
    int start = 0;
    while (!mayBeginKnownValue(written, start)) {
      start++;
    }
    return start;
  }

  private boolean mayBeginKnownValue(String written, int start) {
    return start == written.length()
        || knownValues.stream().anyMatch(value -> value.mayBeginAt(written, start));
  }

  /** {@code text} from {@code from} to {@code to}, and what is masked in it. */
  private String render(String text, List<Masked> masked, int from, int to) {
    StringBuilder rendered = new StringBuilder();
    int at = from;
    for (Masked one : masked) {
      boolean prefixStays =
          template.startsWith(PREFIX)
              || one.match.form() instanceof ElementForm
              || (one.match.form() instanceof GappedForm gapped
                  && gapped.hasGapInPrefix(text, one.match));
      int replacedFrom = prefixStays ? one.match.body() : one.match.start();
      int maskedFrom = Math.max(at, replacedFrom);
      rendered.append(text, at, maskedFrom);
      if (one.match.form() instanceof ElementForm form) {
        rendered.append(
            form.starred(text, one.match.start(), one.match.end())
                .substring(Math.max(at, one.match.body()) - one.match.body()));
      } else if (one.match.form() instanceof GappedForm form) {
        String mask = mask(one.match, form.count(text, one.match, maskedFrom));
        rendered.append(form.flowing(text, one.match, maskedFrom, mask, template.endsWith(FILL)));
      } else {
        rendered.append(mask(one.match, one.match.end() - maskedFrom));
      }
      if (template.endsWith(FILL)) {
        rendered.append("*".repeat(one.end - one.match.end()));
      }
      at = one.end;
    }
    return rendered.append(text, Math.min(at, to), to).toString();
  }

  private String mask(Occurrence key, int length) {
    String rest = template.startsWith(PREFIX) ? template.substring(PREFIX.length()) : template;
    String fingerprint = key.fingerprint().get();
    if (rest.equals(FILL)) {
      return "*".repeat(length);
    }
    if (!rest.endsWith(FILL)) {
      return rest.replace(FINGERPRINT, fingerprint).replace(PREFIX, key.prefix());
    }
    rest = rest.replace(FILL, "").replace(PREFIX, key.prefix());
    int at = rest.indexOf(FINGERPRINT);
    String mask =
        at < 0
            ? cut(
                rest.substring(0, rest.length() - 1), "", rest.substring(rest.length() - 1), length)
            : cut(
                rest.substring(0, at),
                fingerprint,
                rest.substring(at + FINGERPRINT.length()).replace(FINGERPRINT, fingerprint),
                length);
    return mask + "*".repeat(length - mask.length());
  }

  /** A mask of no more than {@code length} characters: one after another is left out. */
  private static String cut(String before, String fingerprint, String after, int length) {
    String whole = before + fingerprint + after;
    if (whole.length() <= length) {
      return whole;
    }
    if (length < 3) {
      return "";
    }
    boolean closes =
        !after.isEmpty() && whole.substring(whole.length() - 1).matches("[^A-Za-z0-9_.%+/:-]");
    String first = whole.substring(0, 1);
    String last = closes ? whole.substring(whole.length() - 1) : "";
    String head = before.substring(Math.min(1, before.length()));
    String shown = fingerprint;
    String tail = closes ? after.substring(0, after.length() - 1) : after;
    while ((first + head + shown + tail + last).length() > length) {
      if (head.matches(".*[A-Za-z0-9].*")) {
        head = head.replaceFirst(LAST_LETTER_OR_DIGIT, "$1");
      } else if (tail.matches(".*[A-Za-z0-9].*")) {
        tail = tail.replaceFirst(LAST_LETTER_OR_DIGIT, "$1");
      } else if (!head.isEmpty()) {
        head = head.substring(0, head.length() - 1);
      } else if (!tail.isEmpty()) {
        tail = tail.substring(0, tail.length() - 1);
      } else {
        shown = shown.substring(0, shown.length() - 1);
      }
    }
    return first + head + shown + tail + last;
  }
}
