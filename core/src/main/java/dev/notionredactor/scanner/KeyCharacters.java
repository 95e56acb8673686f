package dev.notionredactor.scanner;

/** The characters that prefixes and bodies are made of, in any encoding. */
public final class KeyCharacters {

  private static final String OTHERS = "_.%-+/:";

  private static final boolean[] MEMBERS = new boolean[0x80];

  static {
    for (int c = 0; c < MEMBERS.length; c++) {
      MEMBERS[c] = Alphabet.ALPHANUMERIC.contains(c) || OTHERS.indexOf(c) >= 0;
    }
  }

  private KeyCharacters() {}

  /** Whether {@code c} may stand in a key that is found by its shape. */
  public static boolean contains(int c) {
    return c < MEMBERS.length && MEMBERS[c];
  }
}
