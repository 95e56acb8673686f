package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys of which each character is an element of its own, with something between: lists of numbers
 * or characters, hex with separators. What is between stays where it is.
 */
abstract class Elements extends WrittenForm {

  /** A text of which more is read before it is known to be a key is none that anybody writes. */
  static final int LIMIT = 512;

  /** No prefix is written in more characters: seven elements on lines of their own, say. */
  static final int LONGEST_PREFIX = 160;

  /** These may stand between any two elements. */
  static final String BLANKS = " \t\r\n";

  static final Alphabet BLANK = Alphabet.ofAscii(BLANKS);

  /** The most characters of an element. */
  private final int longest;

  /** What elements are made of. */
  private final Alphabet within;

  /** What may be between them. */
  private final Alphabet between;

  /** {@code between}: besides blanks. */
  Elements(String name, int longest, String within, String between) {
    super(name);
    this.longest = longest;
    this.within = Alphabet.of(within);
    this.between = Alphabet.ofAscii(between + BLANKS);
  }

  /** How a single character is written. */
  abstract String write(char c);

  /** In how many ways a row may go on that differ in what the next line may begin with. */
  int ways() {
    return 1;
  }

  /**
   * Adds all that may stand between two elements.
   *
   * @param from the nodes behind the first, one for each of {@link #ways}
   * @param to those before the second
   * @param inBody whether the second is of a body, which may begin a line; else it is of a prefix,
   *     or all are in one line
   */
  abstract void separate(Acceptor.Builder builder, int[] from, int[] to, boolean inBody);

  /** What usually stands between two elements. */
  abstract String separator();

  /**
   * How some characters look in a row of elements, wherever they stand in it: one or more patterns,
   * and for each what may be at each of its phases. None if keys are not found by these.
   *
   * <p>A key of as few elements as possible must have ten characters or more in a row that fit,
   * wherever those begin of which one in a stride is looked at ({@link EncodedSearch}). Lines of
   * eight elements and more have.
   */
  abstract String[][] patterns();

  /**
   * The same for rows of fewer elements, which stand for some characters.
   *
   * @param characters each once or more
   */
  String[][] patternsOf(String characters) {
    return patterns();
  }

  /** Whether these go on as they are: all elements of a row have as many characters. */
  boolean isRegular() {
    return true;
  }

  /** What may stand to the left of an underscore that is an element; empty if none is. */
  abstract String leftOfUnderscore();

  /** What may be between two elements. */
  final String between() {
    return between.members();
  }

  /** The last character before {@code at} that is of an element, or an index before the lowest. */
  final <T> int before(TextKind<T> kind, T text, int lowest, int at) {
    int before = Offset.startBefore(kind, text, lowest, at) - 1;
    while (before >= lowest && between.contains(kind.at(text, before))) {
      before--;
    }
    return before;
  }

  @Override
  final List<Form> forms(Family family, String prefix) {
    return Collections.singletonList(new Form(family, this, write(prefix.charAt(0)), prefix, 0));
  }

  /** Reads elements of any prefix or body, from behind one. */
  final Acceptor row(Family family) {
    return row(family.alphabet.members() + "_");
  }

  /** Reads elements of a line that stand for these characters, from behind one. */
  final Acceptor row(String characters) {
    Acceptor.Builder builder = new Acceptor.Builder(Family.ACCESS_TOKEN);
    int[] behind = states(builder);
    addElements(builder, behind, characters, false);
    return builder.startingIn(behind[0], behind[0], behind[behind.length - 1], 0);
  }

  private int[] states(Acceptor.Builder builder) {
    int[] states = new int[ways()];
    for (int way = 0; way < states.length; way++) {
      states[way] = builder.state();
    }
    return states;
  }

  /** Reads a prefix from its first element, and then a body. */
  @Override
  final Acceptor acceptor(Form form) {
    Acceptor.Builder builder = new Acceptor.Builder(form.family);
    String prefix = form.decodedPrefix;
    int[] from = states(builder);
    int start = from[0];
    int[] behind = null;
    for (int i = 0; i < prefix.length(); i++) {
      if (behind != null) {
        from = states(builder);
        separate(builder, behind, from, false);
      }
      behind = add(builder, from, prefix.charAt(i));
    }
    addElements(builder, behind, form.family.alphabet.members(), true);
    return builder.startingIn(start, behind[0], behind[behind.length - 1], LIMIT);
  }

  /** Adds any number of elements, each with what is between before it. */
  private void addElements(Acceptor.Builder builder, int[] behind, String members, boolean inBody) {
    int[] next = states(builder);
    separate(builder, behind, next, inBody);
    for (int way = 0; way < next.length; way++) {
      Map<String, Integer> nodes = new HashMap<>();
      char[] all = members.toCharArray();
      for (char c : all) {
        onEnd(builder, within(builder, next[way], c, nodes), c, behind[way], c);
      }
    }
  }

  /**
   * Adds an element of a prefix.
   *
   * @return the nodes behind it, which are the last
   */
  private int[] add(Acceptor.Builder builder, int[] from, char c) {
    int[] within = new int[from.length];
    for (int way = 0; way < from.length; way++) {
      within[way] = within(builder, from[way], c, new HashMap<>());
    }
    int[] behind = states(builder);
    for (int way = 0; way < from.length; way++) {
      onEnd(builder, within[way], c, behind[way], Acceptor.NOTHING);
    }
    return behind;
  }

  /**
   * Adds all but the last character of an element.
   *
   * @param nodes the nodes within elements that begin alike
   * @return the node behind these
   */
  private int within(Acceptor.Builder builder, int from, char c, Map<String, Integer> nodes) {
    String written = write(c);
    int at = from;
    for (int i = 1; i < written.length(); i++) {
      String start = written.substring(0, i);
      Integer known = nodes.get(start);
      if (known == null) {
        known = builder.state();
        nodes.put(start, known);
        on(builder, at, written.charAt(i - 1), known, Acceptor.NOTHING);
      }
      at = known;
    }
    return at;
  }

  /** Adds the last character of an element. */
  private void onEnd(Acceptor.Builder builder, int within, char c, int behind, int complete) {
    String written = write(c);
    on(builder, within, written.charAt(written.length() - 1), behind, complete);
  }

  private void on(Acceptor.Builder builder, int node, char c, int to, int complete) {
    builder.on(node, c, to, complete);
    if (isOfEitherCase()) {
      builder.on(node, Character.toUpperCase(c), to, complete);
    }
  }

  /** Adds some characters that are none of the key's. */
  static void onLayout(Acceptor.Builder builder, int from, String characters, int to) {
    char[] all = characters.toCharArray();
    for (char c : all) {
      builder.on(from, c, to, Acceptor.LAYOUT);
    }
  }

  /**
   * How far back from {@code to} elements and what is between them may go, at most to {@code
   * lowest}. Ordinary text ends that soon: it has more letters in a row.
   */
  final <T> int startOfRow(TextKind<T> kind, T text, int lowest, int to) {
    return startOfRow(within, kind, text, lowest, to);
  }

  /** The same if elements are made of some characters. */
  final <T> int startOfRow(Alphabet within, TextKind<T> kind, T text, int lowest, int to) {
    int at = to;
    int length = 0;
    boolean mayBeOffset = true;
    while (at > lowest) {
      int c = kind.at(text, at - 1);
      if (between.contains(c)) {
        length = 0;
        mayBeOffset = true;
      } else {
        mayBeOffset &= length < Offset.LONGEST && DumpColumns.isHex(c);
        if (!mayBeOffset && (length >= longest || !within.contains(c))) {
          break;
        }
        length++;
      }
      at--;
    }
    return at;
  }

  /** Where what may be one element, or the end of one, begins that ends at {@code to}. */
  final <T> int startOfElement(Alphabet within, TextKind<T> kind, T text, int lowest, int to) {
    int at = to;
    while (at > lowest && to - at < longest && within.contains(kind.at(text, at - 1))) {
      at--;
    }
    return at;
  }

  /** What elements are made of that stand for some characters. */
  Alphabet within(String characters) {
    return within;
  }

  static boolean isBlank(int c) {
    return BLANK.contains(c);
  }

  /**
   * Adds what a row of elements may end in, unless it is the first character of a prefix, and but
   * for blanks behind it.
   *
   * @param firsts the first elements of prefixes: anything may stand before these
   */
  final void addEnds(Set<String> firsts, Endings endings) {
    for (String first : firsts) {
      for (int length = 2; length <= first.length(); length++) {
        String[] characters = new String[length];
        for (int i = 0; i < length; i++) {
          char c = first.charAt(length - 1 - i);
          characters[i] = isOfEitherCase() ? "" + c + Character.toUpperCase(c) : "" + c;
        }
        endings.add(characters);
      }
    }
    addEndsOfRow(String.join("", firsts), endings);
  }

  /**
   * Adds what more than the first element of a prefix may end in.
   *
   * @param starts the characters of first elements
   */
  abstract void addEndsOfRow(String starts, Endings endings);

  /** Whether a row of elements may end in {@code c}. */
  final boolean mayEndIn(int c) {
    return mayEndIn(within, c);
  }

  /** Whether a row of elements may end in {@code c}, if these are made of some characters. */
  final boolean mayEndIn(Alphabet within, int c) {
    return between.contains(c) || within.contains(c);
  }

  @Override
  final Alphabet written(Family family) {
    return between;
  }

  @Override
  final int longestWritten(Form form, int decoded) {
    return LIMIT;
  }

  @Override
  final String write(Form form, String plain) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      written.append(i == 0 ? "" : separator()).append(write(plain.charAt(i)));
    }
    return written.toString();
  }

  @Override
  final boolean isSpread() {
    return true;
  }
}
