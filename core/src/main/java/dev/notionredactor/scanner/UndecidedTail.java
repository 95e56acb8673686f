package dev.notionredactor.scanner;

/**
 * What at the end of a text can't be decided as long as it is unknown how the text goes on. Found
 * by {@link Scanner#examineEnd}, and used again for every write, so that none has to make one.
 */
public final class UndecidedTail {

  /** From where on what was written may still matter: the start of a prefix, say. */
  public int from;

  /** Where the longest start of a prefix begins that the text ends in. */
  public int startedPrefix;

  /**
   * Where the first body begins that goes on to the end and is not yet a key, or the first known
   * value that has only begun; {@link Integer#MAX_VALUE} if there is none.
   */
  public int undecidedBody;

  /** Where the first prefix of an undecided body begins, which may be that of a later one. */
  public int undecidedStart;

  /** From where on all waits, whether it is of a key or not; else {@link Integer#MAX_VALUE}. */
  public int heldFrom;

  /** Of the first undecided body, what {@link BodyWithGaps} knows. */
  private int known;

  private Form undecidedForm;

  /** Where the prefix of the first undecided body begins. */
  private int undecidedPrefix;

  /** Null if what is undecided is in one piece. */
  private Match undecidedPieces;

  /** Used again and again. */
  private DumpRows dumpRows;

  /** Likewise. */
  private ElementRow elementRow;

  private KnownText undecidedKnown;
  private int to;

  /** Forgets what was found. The next text ends at {@code end}. */
  void begin(int end) {
    to = end;
    from = end;
    startedPrefix = end;
    undecidedBody = Integer.MAX_VALUE;
    undecidedStart = Integer.MAX_VALUE;
    undecidedPieces = null;
    heldFrom = Integer.MAX_VALUE;
  }

  /** As if the next text was found to end in the start of a prefix, of so many characters. */
  public void beginWithin(int end, int started) {
    begin(end);
    addStarted(end - started);
  }

  /** Whether something is undecided. */
  public boolean isUndecided() {
    return undecidedBody < Integer.MAX_VALUE;
  }

  /** What is undecided, as if it were a key already. */
  public Match undecided() {
    if (undecidedPieces != null) {
      return undecidedPieces;
    }
    if (undecidedForm == null) {
      return new Match(undecidedKnown, undecidedBody, to);
    }
    boolean hasGaps = (known & BodyWithGaps.PENDING) != 0;
    return hasGaps
        ? Match.withGaps(
            undecidedForm,
            undecidedPrefix,
            undecidedBody,
            to,
            (known & BodyWithGaps.IN_PREFIX) != 0)
        : new Match(undecidedForm, undecidedPrefix, undecidedBody, to, to);
  }

  /** Whether nothing speaks for it that what is undecided goes on. */
  public boolean mayEnd() {
    return (known & BodyWithGaps.MAY_END) != 0;
  }

  /** Takes note of an undecided body; {@code known}: see {@link BodyWithGaps}. */
  void add(Form form, int start, int body, int known) {
    add(form, null, start, body, known);
  }

  /** Takes note of the longest start of a prefix. */
  void startPrefix(int start) {
    startedPrefix = start;
    addStarted(start);
  }

  /** Takes note of a prefix that has only begun, and that stays whatever follows. */
  void addStarted(int start) {
    from = Math.min(from, start);
  }

  /** Takes note of what is undecided; the first is remembered. */
  void add(Form form, KnownText known, int start, int body) {
    add(form, known, start, body, 0);
  }

  private void add(Form form, KnownText text, int start, int body, int known) {
    from = Math.min(from, start);
    boolean staysAnyway =
        (form != null && form.writtenForm.isSpread()) || (known & BodyWithGaps.IN_PREFIX) != 0;
    undecidedStart = Math.min(undecidedStart, staysAnyway ? body : start);
    // What is known of the same body and its gaps is more.
    if (body < undecidedBody || (body == undecidedBody && known != 0)) {
      undecidedForm = form;
      undecidedPrefix = start;
      undecidedKnown = text;
      undecidedBody = body;
      undecidedPieces = null;
      this.known = known;
    }
  }

  /** Likewise of what is not in one piece. */
  void add(Match pieces) {
    int before = undecidedBody;
    add(pieces.form, null, pieces.start, pieces.body);
    if (pieces.body < before) {
      undecidedPieces = pieces;
    }
  }

  /** Whether what is undecided is not in one piece. */
  public boolean isInPieces() {
    return undecidedPieces != null;
  }

  /** Takes note of what more of it there is; or of what is undecided, if nothing was. */
  void goOn(Match pieces) {
    if (undecidedPieces == null) {
      add(pieces);
    } else {
      undecidedPieces = undecidedPieces.with(pieces, pieces.body);
    }
  }

  /** Takes note that all waits that stands at {@code at} and behind it. */
  void hold(int at) {
    heldFrom = Math.min(heldFrom, at);
  }

  /** Up to where all is decided. */
  public int decidedTo() {
    return Math.min(undecidedBody, heldFrom);
  }

  /** For who looks for rows of elements, of which some characters matter. */
  ElementRow elementRow(int reach) {
    if (elementRow == null || elementRow.reach < reach) {
      elementRow = new ElementRow(reach);
    }
    return elementRow;
  }

  /** For who looks for rows of dumps. */
  DumpRows dumpRows() {
    if (dumpRows == null) {
      dumpRows = new DumpRows();
    }
    return dumpRows;
  }
}
