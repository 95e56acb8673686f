package dev.notionredactor.agent.hook;

/**
 * Looks for some names in class files, before anything is made of those: most classes that are
 * called exceptions declare none of the methods that have hook points, and a program loads
 * hundreds. Immutable; who has one has this class loaded before any exception is.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.4">The
 *     constant pool</a>
 */
final class NameSearch {

  /** Where the number of constants stands, behind the magic number and the version. */
  private static final int COUNT = 8;

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  /** How many bytes a constant has behind its kind; negative if there is no such kind. */
  private static final byte[] SIZES = {
    -1, 2, -1, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, -1, -1, 3, 2, 4, 4, 2, 2
  };

  private final String[] names;

  /** For these, of ASCII. */
  NameSearch(String... names) {
    this.names = names.clone();
  }

  /** Whether one of the constants is one of the names; true as well if it can't be read. */
  boolean mayFindIn(byte[] classFile) {
    try {
      int at = COUNT + 2;
      for (int left = number(classFile, COUNT) - 1; left > 0; left--) {
        int kind = classFile[at++];
        int size = kind < SIZES.length ? SIZES[kind] : -1;
        if (size < 0) {
          return true;
        }
        if (kind == UTF8) {
          int length = number(classFile, at);
          if (isName(classFile, at + 2, length)) {
            return true;
          }
          size += length;
        } else if (kind == LONG || kind == DOUBLE) {
          // They count as two.
          left--;
        }
        at += size;
      }
      return false;
    } catch (RuntimeException noClassFile) {
      // Not the class that is thrown: to verify this method, the JVM would have to load it, and it
      // may be the very one that is being loaded.
      return true;
    }
  }

  private boolean isName(byte[] classFile, int from, int length) {
    for (String name : names) {
      int i = name.length() == length ? 0 : -1;
      while (i >= 0 && i < length && classFile[from + i] == name.charAt(i)) {
        i++;
      }
      if (i == length) {
        return true;
      }
    }
    return false;
  }

  private static int number(byte[] classFile, int at) {
    return (classFile[at] & 0xff) << 8 | (classFile[at + 1] & 0xff);
  }
}
