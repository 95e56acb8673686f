package dev.notionredactor.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All forms there are, made of the rows of {@link Family}. */
final class Forms {

  /** A colon, and how it is percent-encoded. */
  private static final String[] COLONS = {":", "%3A", "%3a"};

  private static final int ALIGNMENTS = 3;

  static final Form[] ALL = all();

  /** The longest prefix' number of characters. */
  static final int LONGEST_PREFIX = longestPrefix();

  /** The most characters that a body may be written in and not yet be certain to make a key. */
  static final int LONGEST_UNCERTAIN = longestUncertain();

  /** The forms whose prefix begins with an ASCII character, at its index; null if there is none. */
  private static final Form[][] BY_FIRST = new Form[0x80][];

  /** Likewise, without what is written plainly. */
  private static final Form[][] ENCODED_BY_FIRST = new Form[0x80][];

  /** Likewise for the character a prefix ends in. */
  private static final Form[][] BY_LAST = new Form[0x80][];

  static {
    for (Form form : ALL) {
      addInEitherCase(BY_FIRST, form.prefix.charAt(0), form);
      if (form.encoding != Encoding.PLAIN) {
        addInEitherCase(ENCODED_BY_FIRST, form.prefix.charAt(0), form);
      }
      addInEitherCase(BY_LAST, form.prefix.charAt(form.prefix.length() - 1), form);
    }
  }

  private Forms() {}

  /** The forms whose prefix begins with {@code c}, or null. */
  static Form[] startingWith(int c) {
    return c < BY_FIRST.length ? BY_FIRST[c] : null;
  }

  /** Those of them that are encoded, or null. */
  static Form[] encodedStartingWith(int c) {
    return c < ENCODED_BY_FIRST.length ? ENCODED_BY_FIRST[c] : null;
  }

  /** The forms whose prefix ends in {@code c}, or null. */
  static Form[] endingIn(int c) {
    return c < BY_LAST.length ? BY_LAST[c] : null;
  }

  private static Form[] all() {
    List<Form> forms = new ArrayList<>();
    for (Family family : Family.values()) {
      for (String prefix : family.prefixes()) {
        if (family.shape == Family.Shape.TOKEN) {
          forms.add(Form.plain(family, prefix));
          for (int before = 0; before < ALIGNMENTS; before++) {
            forms.add(Form.base64(family, prefix, before));
          }
          forms.add(Form.hex(family, prefix));
        } else {
          addColons(forms, family, "", prefix);
        }
      }
    }
    return forms.toArray(new Form[0]);
  }

  /** Adds the forms of {@code start + rest}, with each colon of the rest in each of its ways. */
  private static void addColons(List<Form> forms, Family family, String start, String rest) {
    int colon = rest.indexOf(':');
    if (colon < 0) {
      forms.add(Form.plain(family, start + rest));
      return;
    }
    for (String written : COLONS) {
      addColons(
          forms, family, start + rest.substring(0, colon) + written, rest.substring(colon + 1));
    }
  }

  private static int longestPrefix() {
    int longest = 0;
    for (Form form : ALL) {
      longest = Math.max(longest, form.prefix.length());
    }
    return longest;
  }

  private static int longestUncertain() {
    int longest = 0;
    for (Form form : ALL) {
      longest = Math.max(longest, form.writtenLength(Family.CERTAIN_LENGTH));
    }
    return longest;
  }

  private static void addInEitherCase(Form[][] table, char c, Form form) {
    add(table, c, form);
    if (form.encoding == Encoding.HEX && Character.toUpperCase(c) != c) {
      add(table, Character.toUpperCase(c), form);
    }
  }

  /** Adds a form to those at an ASCII character's index. */
  static void add(Form[][] table, char c, Form form) {
    Form[] before = table[c] == null ? new Form[0] : table[c];
    Form[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = form;
    table[c] = after;
  }
}
