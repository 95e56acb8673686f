package dev.notionredactor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key in another form, with something between its characters that is none of it. What is between
 * is taken out, and the rest looked at as that form.
 *
 * @param within the form without gaps
 * @param start what its prefix is written as, in small letters if its case does not matter
 * @param characters what its keys are written in
 * @param gap what may be between two of them
 * @param isPlain whether that is the plain form
 * @param isSpelled whether the prefix is spelled otherwise; then there are no gaps in it
 * @param usual how many characters the bodies of today's keys have
 */
record GappedForm(
    OracleForm within,
    String start,
    Pattern characters,
    Pattern gap,
    boolean isPlain,
    boolean isSpelled,
    int usual)
    implements OracleForm {

  private static final String BREAK = "(?:\r?\n|(?:\\\\r)?\\\\n|(?:\\\\\\\\r)?\\\\\\\\n)[ \t>|]*";

  private static final String COLOUR =
      "(?:\u001b|\\\\u001[bB]|\\\\x1[bB]|\\\\033|\\\\e)\\[[0-9;?]{0,23}[mK]";

  private static final String INVISIBLE =
      "[\u200b-\u200f\u2060\ufeff\u00ad]|\u00c2\u00ad|\u00e2\u0080[\u008b-\u008f]"
          + "|\u00e2\u0081\u00a0|\u00ef\u00bb\u00bf";

  private static final String ENCODED_WORD = "\\?=[ \t\r\n]*=\\?[A-Za-z0-9-]{1,23}\\?[QqBb]\\?";

  private static final Pattern BREAKS = Pattern.compile(BREAK);

  /** A bracket is looked at apart. */
  private static final Pattern ALL =
      Pattern.compile(
          String.join(
              "|",
              "=" + BREAK,
              BREAK,
              COLOUR,
              INVISIBLE,
              ENCODED_WORD,
              "<wbr>|&shy;|&#173;|&#8203;",
              "[\\[\\]]"));

  private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9_]*");

  private static final Pattern IN_BASE64 = Pattern.compile("[A-Za-z0-9+/_-]*");

  /** The forms of a prefix. */
  static List<GappedForm> formsOf(String prefix) {
    int usual = usual(prefix);
    List<GappedForm> forms = new ArrayList<>();
    PlainForm plain = new PlainForm(prefix);
    forms.add(new GappedForm(plain, prefix, ALPHANUMERIC, ALL, true, false, usual));
    forms.add(new GappedForm(plain, prefix, ALPHANUMERIC, ALL, true, true, usual));
    HexForm hex = new HexForm(prefix);
    forms.add(new GappedForm(hex, hex.encodedPrefix(), IN_BASE64, BREAKS, false, false, usual));
    for (int before = 0; before < 3; before++) {
      Base64Form base64 = new Base64Form(prefix, before);
      forms.add(
          new GappedForm(base64, base64.encodedPrefix(), IN_BASE64, BREAKS, false, false, usual));
    }
    return forms;
  }

  /** Whether a key may go on behind a gap: if it is shorter than today's. */
  static boolean mayGoOn(Occurrence key) {
    if (key.form() instanceof PlainForm plain) {
      return key.length() < usual(plain.prefix());
    }
    if (key.form() instanceof HexForm hex) {
      return key.length() < usual(hex.prefix());
    }
    return key.form() instanceof Base64Form base64 && key.length() < usual(base64.prefix());
  }

  static int usual(String prefix) {
    return prefix.equals("secret_") ? 43 : 46;
  }

  /** What is found at one place: a key, its end, and whether both are sure. */
  private static final class Found {
    final StringBuilder characters = new StringBuilder();

    /** What is written before the body. */
    String prefix;

    /** Where in the text each of them stands. */
    final List<Integer> places = new ArrayList<>();

    final List<Integer> rows = new ArrayList<>();

    /** How many of the characters are of the key for sure; with what is known of it. */
    int accepted;

    Occurrence key;

    int gaps;
    int gapsAccepted;
    boolean open;

    /** Whether the next line would have gone on with it if it ended elsewhere. */
    boolean nearly;
  }

  @Override
  public int indexIn(String text, int from) {
    for (int i = next(text, from); i >= 0; i = next(text, i + 1)) {
      if (find(text, i) != null) {
        return i;
      }
    }
    return -1;
  }

  /** Where a prefix may begin next; or -1. */
  private int next(String text, int from) {
    if (isSpelled) {
      Matcher spelled = TestKeys.prefixIn(text, from, start);
      return spelled == null ? -1 : spelled.start();
    }
    for (int i = from; i < text.length(); i++) {
      if (isAt(0, text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAt(int index, char c) {
    return start.charAt(index) == (within instanceof HexForm && c < 0x80 ? lower(c) : c);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  @Override
  public Occurrence at(String text, int start) {
    Found found = find(text, start);
    int body = found.places.get(found.prefix.length() - 1) + 1;
    int end = found.accepted == 0 ? body : found.places.get(found.accepted - 1) + 1;
    boolean isKey = found.key != null && found.key.isKey() && found.gapsAccepted > 0;
    return new Occurrence(
        this,
        start,
        body,
        end,
        isKey && hasRow(found, found.accepted),
        isPlain ? found.prefix : "",
        found.key == null ? 0 : found.key.length(),
        found.key == null ? () -> "" : found.key.fingerprint());
  }

  @Override
  public int waitsFrom(String text, Occurrence occurrence) {
    return find(text, occurrence.start()).open ? occurrence.body() : Integer.MAX_VALUE;
  }

  /** Whether something in a text is no key because of where a word ends that another may mask. */
  boolean isNearlyIn(String text) {
    for (int i = indexIn(text, 0); i >= 0; i = indexIn(text, i + 1)) {
      if (find(text, i).nearly) {
        return true;
      }
    }
    return false;
  }

  /** The mask of a key, in the places of its characters from an index on. */
  String flowing(String text, Occurrence key, int from, String mask, boolean fills) {
    Found found = find(text, key.start());
    StringBuilder flowing = new StringBuilder();
    int written = 0;
    for (int i = from; i < key.end(); i++) {
      if (i >= key.body() && !found.places.contains(i)) {
        flowing.append(text.charAt(i));
      } else if (fills) {
        flowing.append(mask.charAt(written++));
      } else if (written++ == 0) {
        flowing.append(mask);
      }
    }
    return flowing.toString();
  }

  /** How many characters of a key stand at an index or behind it. */
  int count(String text, Occurrence key, int from) {
    Found found = find(text, key.start());
    int inPrefix = Math.max(0, key.body() - from);
    return inPrefix
        + (int)
            found.places.stream()
                .filter(place -> place >= key.body() && place >= from && place < key.end())
                .count();
  }

  /** Null if there is no whole prefix, or nothing is in or behind it that may be a gap. */
  private Found find(String text, int start) {
    Found found = new Found();
    found.prefix = this.start;
    boolean wrapped = false;
    boolean bracketed = false;
    int lengthBefore = 0;
    int brackets = 0;
    int at = start;
    if (isSpelled) {
      found.prefix = TestKeys.prefix(text.substring(start));
      if (found.prefix.equals(this.start) || !TestKeys.decoded(found.prefix).equals(this.start)) {
        return null;
      }
      for (; at < start + found.prefix.length(); at++) {
        found.characters.append(text.charAt(at));
        found.places.add(at);
      }
    }
    while (true) {
      int rowFrom = at;
      Matcher row = characters.matcher(text).region(at, text.length());
      row.lookingAt();
      found.rows.add(found.characters.length());
      int prefixLeft = Math.max(0, found.prefix.length() - found.characters.length());
      for (; at < row.end(); at++) {
        int index = found.characters.length();
        if (index < found.prefix.length() && !isAt(index, text.charAt(at))) {
          return null;
        }
        found.characters.append(text.charAt(at));
        found.places.add(at);
        if (isPlain && index >= found.prefix.length() && text.charAt(at) == '_') {
          found.characters.setLength(index);
          found.places.remove(index);
          break;
        }
      }
      boolean inBody = found.characters.length() >= found.prefix.length();
      if (inBody) {
        Occurrence soFar = within.at(found.characters.toString(), 0);
        boolean ended = soFar.end() < found.characters.length() || at < row.end();
        int behind = soFar.end() - 1;
        at = Math.max(rowFrom, Math.min(at, found.places.get(behind) + 1));
        found.characters.setLength(soFar.end());
        while (found.places.size() > soFar.end()) {
          found.places.remove(found.places.size() - 1);
        }
        String word = text.substring(Math.min(at, rowFrom + prefixLeft), at);
        boolean looks =
            isPlain
                ? soFar.length() <= usual + 16 && looksLikeKey(word)
                : soFar.length() - lengthBefore >= 8;
        boolean lineSays = looks || soFar.length() == usual;
        boolean bracketSays = looks || text.startsWith("]", at);
        boolean goesOn = (!wrapped || lineSays) && (!bracketed || bracketSays);
        found.nearly = !goesOn;
        if (goesOn) {
          found.accepted = soFar.end();
          found.key = soFar;
          found.gapsAccepted = found.gaps;
        }
        if (at == text.length() && !ended) {
          found.open =
              bracketed || (wrapped ? !isPlain || soFar.length() <= usual + 16 : found.gaps > 0);
          break;
        }
        wrapped &= !goesOn;
        bracketed &= !goesOn;
        if (ended || soFar.length() >= usual) {
          break;
        }
      }
      Gap gap = gap(text, at, brackets, inBody);
      if (gap == null || (gap.wraps && isPlain && inBody && endsInWord(found, text, rowFrom, at))) {
        break;
      }
      found.gaps++;
      boolean opens = brackets == 0 && gap.brackets == 1;
      if (!wrapped && !bracketed && (gap.wraps || opens)) {
        lengthBefore = inBody ? within.at(found.characters.toString(), 0).length() : 0;
      }
      wrapped |= gap.wraps;
      bracketed = (bracketed || opens) && gap.brackets == 1;
      brackets = gap.brackets;
      at = gap.end;
      if (gap.open || at == text.length()) {
        found.open = true;
        break;
      }
    }
    if (found.gaps == 0 || found.characters.length() < found.prefix.length()) {
      return null;
    }
    int body = found.places.get(found.prefix.length() - 1) + 1;
    int withoutGap = body - found.prefix.length();
    if (isPlain && withoutGap > start && text.startsWith(this.start, withoutGap)) {
      return null;
    }
    found.open &= hasRow(found, -1);
    return found;
  }

  /** Whether there is a gap in the prefix of a key. */
  boolean hasGapInPrefix(String text, Occurrence key) {
    return key.body() - key.start() != find(text, key.start()).prefix.length();
  }

  /** A word at a line's end is none of a key's. */
  private boolean endsInWord(Found found, String text, int rowFrom, int at) {
    String body = found.characters.substring(found.prefix.length());
    int bodyFrom = found.places.get(found.prefix.length() - 1) + 1;
    String word = text.substring(Math.max(rowFrom, bodyFrom), Math.max(at, bodyFrom));
    return body.length() >= 3 && body.matches("[^0-9]*") && word.matches("[A-Z]*[a-z]*");
  }

  /** A base64 or hex key is looked for by its rows: the first or the second has to be long. */
  private boolean hasRow(Found found, int end) {
    if (isPlain) {
      return true;
    }
    List<Integer> rows = new ArrayList<>(found.rows);
    int last = end < 0 ? found.characters.length() : end;
    rows.add(last);
    for (int row = 0; row < 2; row++) {
      if (row + 1 < rows.size() && Math.min(last, rows.get(row + 1)) - rows.get(row) >= 26) {
        return true;
      }
    }
    // What is open may still become so long in its first two.
    return end < 0 && found.rows.size() < 3 && found.open;
  }

  private record Gap(int end, boolean open, boolean wraps, int brackets) {}

  /** All that stands at an index and is between two characters. */
  private Gap gap(String text, int from, int bracketsBefore, boolean mayHoldWord) {
    int at = from;
    int brackets = bracketsBefore;
    boolean wraps = false;
    while (at < text.length()) {
      Matcher matcher = gap.matcher(text).region(at, text.length());
      if (!mayHoldWord && text.charAt(at) == '?') {
        break;
      }
      if (!matcher.lookingAt()) {
        if (matcher.hitEnd()) {
          return new Gap(text.length(), true, wraps, brackets);
        }
        break;
      }
      String one = matcher.group();
      if (one.equals("[") || one.equals("]")) {
        if (!(one.equals("[") ? brackets == 0 : brackets == 1)) {
          break;
        }
        brackets++;
      }
      wraps |= one.matches("(?s)[\r\n\\\\].*") && !one.matches("(?s).*\\[.*");
      at = matcher.end();
    }
    return at == from ? null : new Gap(at, at == text.length(), wraps, brackets);
  }

  private static boolean looksLikeKey(String word) {
    int changes = 0;
    for (int i = 1; i < word.length(); i++) {
      String two = word.substring(i - 1, i + 1);
      if (two.matches("[a-z][A-Z0-9]|[A-Z][0-9]|[0-9][A-Za-z]")) {
        changes++;
      }
    }
    boolean mixed = word.matches(".*[a-z].*") && word.matches(".*[A-Z].*");
    return mixed && word.length() >= 8 && changes * 4 >= word.length();
  }
}
