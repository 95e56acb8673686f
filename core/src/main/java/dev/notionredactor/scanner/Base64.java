package dev.notionredactor.scanner;

import java.util.ArrayList;
import java.util.List;

/**
 * Base64 by the standard or the URL-safe alphabet of RFC 4648, at each of three alignments: a group
 * of four characters stands for three bytes, of which up to two may come before the key.
 */
final class Base64 extends WrittenForm {

  static final int ALIGNMENTS = 3;

  /** The number of characters in a group. */
  static final int GROUP = 4;

  private static final int BITS = 6;

  private static final char[] CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray();

  private static final char[] URL_SAFE = {'-', '_'};

  static final Alphabet WRITTEN =
      Alphabet.of(String.valueOf(CHARACTERS) + String.valueOf(URL_SAFE));

  Base64() {
    super("base64");
  }

  /** The character of the standard alphabet for six bits. */
  static char character(int six) {
    return CHARACTERS[six];
  }

  /** The same of the URL-safe alphabet. */
  static char urlSafe(int six) {
    int others = CHARACTERS.length - URL_SAFE.length;
    return six < others ? character(six) : URL_SAFE[six - others];
  }

  /**
   * The base64 characters, of the standard alphabet, that {@code text} alone determines if so many
   * bytes of a group stand before it: those all of whose bits are its own.
   */
  static String encode(String text, int before) {
    StringBuilder characters = new StringBuilder();
    int end = 8 * text.length();
    for (int bit = Math.floorMod(-8 * before, BITS); bit + BITS <= end; bit += BITS) {
      int first = text.charAt(bit / 8);
      int second = bit / 8 + 1 < text.length() ? text.charAt(bit / 8 + 1) : 0;
      characters.append(character((first << 8 | second) >> (10 - bit % 8) & 0x3f));
    }
    return characters.toString();
  }

  @Override
  List<Form> forms(Family family, String prefix) {
    List<Form> forms = new ArrayList<>();
    for (int before = 0; before < ALIGNMENTS; before++) {
      String written = encode(prefix, before);
      // How many characters of the group stand before what is written.
      int phase = (8 * before + BITS - 1) / BITS;
      forms.add(new Form(family, this, written, prefix, phase));
    }
    return forms;
  }

  /**
   * At each phase of a group but the first, the last bits of the character before matter: there is
   * a state for each value that they can have.
   */
  @Override
  Acceptor acceptor(Form form) {
    return new States(form).acceptor();
  }

  private static final class States {

    private final Form form;
    private final Acceptor.Builder builder;

    /** Between two groups. */
    private final int between;

    /** Within a group, by the phase of the next character and the bits before that. */
    private final int[][] within = {null, new int[0x40], new int[0x10], new int[0x4]};

    States(Form form) {
      this.form = form;
      this.builder = new Acceptor.Builder(form.family);
      this.between = builder.state();
    }

    Acceptor acceptor() {
      char[] members = form.family.alphabet.members().toCharArray();
      for (char c : members) {
        int six = c >> 2;
        if (within[1][six] == 0) {
          onSix(between, six, within(1, six), Acceptor.NOTHING);
        }
      }
      // For what can come in the middle of a group, whatever the group began with.
      for (int phase = 1; phase < GROUP; phase++) {
        for (char c : members) {
          on(within(phase, c >> (BITS - left(phase))), phase, c, c);
        }
      }
      return builder.startingIn(start());
    }

    private int within(int phase, int bits) {
      if (within[phase][bits] == 0) {
        within[phase][bits] = builder.state();
      }
      return within[phase][bits];
    }

    /**
     * In a state in which the first bits of {@code c} have been read, adds how the rest of {@code
     * c} is read, with whatever may come behind it in the same character.
     */
    private void on(int state, int phase, char c, int read) {
      int left = left(phase);
      int known = (c & ((1 << (BITS - left)) - 1)) << left;
      for (int following = 0; following < 1 << left; following++) {
        int next = phase == GROUP - 1 ? between : within(phase + 1, following);
        onSix(state, known | following, next, read);
      }
    }

    /** If a group is cut by the start of the body, what comes first still ends the prefix. */
    private int start() {
      int phase = phaseOfBody(form);
      if (phase == 0) {
        return between;
      }
      String prefix = form.decodedPrefix;
      char last = prefix.charAt(prefix.length() - 1);
      int start = builder.state();
      on(start, phase, last, Acceptor.NOTHING);
      return start;
    }

    /** How many bits of the character at a phase belong to what follows the one it completes. */
    private static int left(int phase) {
      return 2 * (GROUP - 1 - phase);
    }

    private void onSix(int state, int six, int next, int read) {
      char character = CHARACTERS[six];
      builder.on(state, character, next, read);
      char urlSafe = urlSafe(six);
      if (urlSafe != character) {
        builder.on(state, urlSafe, next, read);
      }
    }
  }

  private static int phaseOfBody(Form form) {
    return (form.phase + form.prefix.length()) & (GROUP - 1);
  }

  @Override
  int longestWritten(Form form, int decoded) {
    int phase = phaseOfBody(form);
    // The first bits of the first character belong to the prefix.
    return (8 * decoded + 2 * phase + BITS - 1) / BITS;
  }

  @Override
  String write(Form form, String plain) {
    for (int before = 0; before < ALIGNMENTS; before++) {
      if (encode(form.decodedPrefix, before).equals(form.prefix)) {
        return encode(plain, before);
      }
    }
    throw new IllegalArgumentException(form + " is of another written form");
  }

  @Override
  Gaps gaps() {
    return Gaps.BREAKS;
  }

  @Override
  Alphabet written(Family family) {
    return WRITTEN;
  }
}
