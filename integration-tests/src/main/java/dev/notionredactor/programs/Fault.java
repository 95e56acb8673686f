package dev.notionredactor.programs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What can go wrong in a scanner. One that was made to fail calls {@link #in} with every text. */
public enum Fault {
  EXCEPTION {
    @Override
    void happen() {
      throw new IllegalStateException("injected");
    }
  },

  STACK_OVERFLOW {
    @Override
    @SuppressWarnings("InfiniteRecursion")
    void happen() {
      happen();
      happen();
    }
  },

  OUT_OF_MEMORY {
    @Override
    void happen() {
      throw new IllegalStateException("had room for " + new long[Integer.MAX_VALUE].length);
    }
  },

  LINKAGE {
    @Override
    void happen() {
      throw new NoClassDefFoundError("injected");
    }
  };

  private static final Fault[] ALL = values();

  /** A text with a key in which the scanner fails. */
  public String textWith(String key) {
    // What follows is looked at together with the end of the text, where the marker is not.
    char[] space = new char[1000];
    Arrays.fill(space, ' ');
    return marker() + new String(space) + key + ".";
  }

  private String marker() {
    return "fault:" + name().toLowerCase(Locale.ROOT) + ":";
  }

  /** Fails if {@code text[from, to)} asks for it. */
  public static void in(Object text, int from, int to) {
    String part =
        text instanceof byte[]
            ? new String((byte[]) text, from, to - from, StandardCharsets.ISO_8859_1)
            : text instanceof char[]
                ? new String((char[]) text, from, to - from)
                : ((CharSequence) text).subSequence(from, to).toString();
    for (Fault fault : ALL) {
      if (part.contains(fault.marker())) {
        fault.happen();
      }
    }
  }

  abstract void happen();
}
