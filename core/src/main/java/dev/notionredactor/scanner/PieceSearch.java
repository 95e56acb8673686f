package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Finds pieces of known keys: so many characters of a body in a row, wherever something has cut the
 * key, as they are and in base64 and hex. Immutable.
 *
 * <p>Of each way to write a body, all windows of four characters are noted; then one window in a
 * stride is enough to notice a piece. Around it, the piece is as long as text and body agree.
 *
 * <p>The first three characters of a piece stay: any text may end in some that may be the start of
 * one, and a stream must not hold that back.
 */
final class PieceSearch implements Search, TailSearch, Glance {

  /** How many characters of a piece stay where they are. */
  static final int SHOWN = 3;

  /** The least number of characters of a body that are found by themselves. */
  static final int SHORTEST = 12;

  /** Bodies that repeat themselves more often are made up, and would slow the search down. */
  private static final int MOST_REPEATS = 4;

  private final WindowNotes<Written> notes;

  private final int stride;

  private final int longest;

  /** What pieces are made of. */
  private final Alphabet characters;

  /** One way in which a body may be written. */
  private static final class Written {
    final String text;
    final KnownText known;

    /** The least number of characters in which a piece is written. */
    final int shortest;

    Written(String text, KnownText known, int shortest) {
      this.text = text;
      this.known = known;
      this.shortest = shortest;
    }
  }

  /** {@code before}: null if there is no other search. */
  private PieceSearch(PieceSearch before, List<Written> more) {
    int shortest = before == null ? Integer.MAX_VALUE : before.stride + WindowNotes.SIZE - 1;
    int longest = before == null ? 0 : before.longest;
    StringBuilder characters = new StringBuilder(before == null ? "" : before.characters.members());
    int windows = 0;
    for (Written written : more) {
      windows += written.text.length();
    }
    notes = before == null ? new WindowNotes<>(windows) : before.notes.copyFor(windows);
    for (Written written : more) {
      notes.add(written, written.text, written.text.length() - WindowNotes.SIZE + 1);
      shortest = Math.min(shortest, written.shortest);
      longest = Math.max(longest, written.text.length());
      characters.append(written.text);
    }
    this.stride = shortest - WindowNotes.SIZE + 1;
    this.longest = longest;
    this.characters = Alphabet.of(characters.toString()).inOrder();
  }

  /**
   * A search for pieces of some keys, and of those of another search.
   *
   * @param before null if there is no other search
   * @return null if there is none of which pieces are found
   */
  static PieceSearch of(PieceSearch before, Collection<KnownKey> keys) {
    List<Written> more = new ArrayList<>();
    for (KnownKey key : keys) {
      if (!repeatsItself(key.body)) {
        addAll(key, more);
      }
    }
    return more.isEmpty() ? before : new PieceSearch(before, more);
  }

  private static void addAll(KnownKey key, List<Written> all) {
    KnownText piece = KnownText.pieceOf(key);
    all.add(new Written(key.body, piece.in(WrittenForms.PLAIN), SHORTEST));
    for (int before = 0; before < Base64.ALIGNMENTS; before++) {
      // The least of it that does not depend on the neighbours, wherever the piece begins.
      int encoded = SHORTEST * Base64.GROUP / 3 - 1;
      all.add(new Written(Base64.encode(key.body, before), piece.in(WrittenForms.BASE64), encoded));
    }
    String hex = Hex.encode(key.body);
    KnownText inHex = piece.in(WrittenForms.HEX);
    all.add(new Written(hex, inHex, 2 * SHORTEST));
    all.add(new Written(hex.toUpperCase(Locale.ROOT), inHex, 2 * SHORTEST));
  }

  static boolean repeatsItself(String body) {
    for (int i = 0; i <= body.length() - WindowNotes.SIZE; i++) {
      String window = body.substring(i, i + WindowNotes.SIZE);
      int repeats = 0;
      for (int at = i; at >= 0; at = body.indexOf(window, at + 1)) {
        repeats++;
      }
      if (repeats > MOST_REPEATS) {
        return true;
      }
    }
    return false;
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    for (int probe = from + stride - 1; probe <= to - WindowNotes.SIZE; probe += stride) {
      WindowNotes.Note<Written> note = notes.at(kind, text, probe);
      if (note != null) {
        Match match = matchAround(kind, text, floor, from, probe, to, note);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  /** The first and, of those, the longest piece that has its window at {@code probe}. */
  private static <T> Match matchAround(
      TextKind<T> kind,
      T text,
      int floor,
      int from,
      int probe,
      int to,
      WindowNotes.Note<Written> first) {
    int bestStart = Integer.MAX_VALUE;
    int bestEnd = 0;
    Written best = null;
    for (WindowNotes.Note<Written> note = first; note != null; note = note.next) {
      int end = end(note, kind, text, probe, to);
      int start = end - probe < WindowNotes.SIZE ? end : start(note, kind, text, floor, probe);
      boolean isFirst = start < bestStart || (start == bestStart && end > bestEnd);
      if (start >= from && end - start >= note.string.shortest && isFirst) {
        bestStart = start;
        bestEnd = end;
        best = note.string;
      }
    }
    return best == null ? null : new Match(best.known, bestStart + SHOWN, bestEnd);
  }

  /** How far a text goes on as a body does, if the window at {@code at} is that of a note. */
  private static <T> int end(
      WindowNotes.Note<Written> note, TextKind<T> kind, T text, int at, int to) {
    String body = note.string.text;
    int most = Math.min(to - at, body.length() - note.place);
    int length = 0;
    while (length < most && kind.at(text, at + length) == body.charAt(note.place + length)) {
      length++;
    }
    return at + length;
  }

  /** From where on it did. */
  private static <T> int start(
      WindowNotes.Note<Written> note, TextKind<T> kind, T text, int floor, int at) {
    String body = note.string.text;
    int most = Math.min(at - floor, note.place);
    int length = 0;
    while (length < most
        && kind.at(text, at - length - 1) == body.charAt(note.place - length - 1)) {
      length++;
    }
    return at - length;
  }

  /** Pieces may overlap, but none begins where another does. */
  @Override
  public int after(Match match) {
    return match.start - SHOWN + 1;
  }

  @Override
  public <T> boolean isClean(TextKind<T> kind, T text, int from, int to, UndecidedTail tail) {
    return !mayHold(kind.at(text, to - 1)) && next(kind, text, from, from, to) == null;
  }

  /**
   * Adds the longest end of the text that may go on as a piece. One of three characters or fewer
   * waits for nothing.
   */
  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    if (!mayHold(kind.at(text, to - 1))) {
      return;
    }
    int start = to;
    while (start > floor && to - start < SHOWN && characters.contains(kind.at(text, start - 1))) {
      start--;
    }
    int window = to - WindowNotes.SIZE;
    KnownText piece = null;
    WindowNotes.Note<Written> note = window < floor ? null : notes.at(kind, text, window);
    for (; note != null; note = note.next) {
      boolean mayGoOn = note.place + WindowNotes.SIZE < note.string.text.length();
      if (mayGoOn && end(note, kind, text, window, to) == to) {
        int begun = start(note, kind, text, floor, window);
        if (begun < start) {
          start = begun;
          piece = note.string.known;
        }
      }
    }
    tail.addStarted(start);
    if (piece != null) {
      int body = Math.max(start + SHOWN, lowestBody);
      tail.add(null, piece, body, body);
    }
  }

  /** Whether a piece may hold {@code c}. */
  boolean mayHold(int c) {
    return characters.contains(c);
  }

  /** The most characters in which a body is written. */
  int longest() {
    return longest;
  }
}
