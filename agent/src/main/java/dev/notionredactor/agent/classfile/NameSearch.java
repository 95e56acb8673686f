package dev.notionredactor.agent.classfile;

/**
 * Looks for some names in class files, before anything is made of those: most classes that are
 * called exceptions declare none of the methods that have hook points, and a program loads
 * hundreds. Immutable; who has one has this class loaded before any exception is.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.4">The
 *     constant pool</a>
 */
public final class NameSearch {

  private final String[] names;

  /** For these, of ASCII. */
  public NameSearch(String... names) {
    this.names = names.clone();
  }

  /** Whether one of the constants is one of the names; true as well if it can't be read. */
  public boolean mayFindIn(byte[] classFile) {
    try {
      int at = ConstantPool.COUNT + 2;
      for (int left = Bytes.u2(classFile, ConstantPool.COUNT) - 1; left > 0; left--) {
        int kind = classFile[at++];
        int size = ConstantPool.size(kind);
        if (size < 0) {
          return true;
        }
        if (kind == ConstantPool.UTF8) {
          int length = Bytes.u2(classFile, at);
          if (isName(classFile, at + 2, length)) {
            return true;
          }
          size += length;
        } else if (ConstantPool.isTwo(kind)) {
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
}
