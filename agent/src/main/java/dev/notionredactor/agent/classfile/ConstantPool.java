package dev.notionredactor.agent.classfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The constants of a class file, to which others can be added. Not thread-safe.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.4">The
 *     constant pool</a>
 */
final class ConstantPool {

  /** Where the number of constants stands, behind the magic number and the version. */
  static final int COUNT = 8;

  static final int UTF8 = 1;
  static final int LONG = 5;
  static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;

  /**
   * As what texts are read: only those of ASCII are compared, and of others each byte is written as
   * it was.
   */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /** How many there can be. */
  private static final int MOST = 0xffff;

  /** How many bytes a constant has behind its kind; negative if there is no such kind. */
  private static final byte[] SIZES = {
    -1, 2, -1, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, -1, -1, 3, 2, 4, 4, 2, 2
  };

  private final byte[] file;

  /** Where each constant begins, with its kind. */
  private final int[] starts;

  private final int end;

  /** Those that are known as texts. */
  private final String[] texts;

  private final Bytes added = new Bytes();
  private final Map<String, Integer> addedTexts = new HashMap<>();
  private final Map<Long, Integer> addedReferences = new HashMap<>();
  private int count;

  /**
   * Reads them.
   *
   * @throws RuntimeException if the bytes are not of a class file, or of one with other constants
   */
  ConstantPool(byte[] file) {
    this.file = file;
    count = Bytes.u2(file, COUNT);
    starts = new int[count];
    texts = new String[count];
    int at = COUNT + 2;
    for (int i = 1; i < count; i++) {
      starts[i] = at;
      int kind = file[at];
      int size = size(kind);
      if (size < 0) {
        throw new IllegalArgumentException("constant of kind " + kind);
      }
      at += 1 + size;
      if (kind == UTF8) {
        at += Bytes.u2(file, at - 2);
      } else if (isTwo(kind)) {
        i++;
      }
    }
    end = at;
  }

  /**
   * How many bytes a constant has behind its kind, but for those of a text behind its length;
   * negative if there is no such kind.
   */
  static int size(int kind) {
    return kind >= 0 && kind < SIZES.length ? SIZES[kind] : -1;
  }

  /** Whether a constant counts as two. */
  static boolean isTwo(int kind) {
    return kind == LONG || kind == DOUBLE;
  }

  /** Where the file's own end. */
  int end() {
    return end;
  }

  /** A text. */
  String text(int index) {
    String text = texts[index];
    if (text == null) {
      int at = starts[index] + 1;
      text = new String(file, at + 2, Bytes.u2(file, at), BYTES);
      texts[index] = text;
    }
    return text;
  }

  /** The internal name of a class; null for 0, which stands for none. */
  String className(int index) {
    return index == 0 ? null : text(reference(index, 0));
  }

  /** The class that a field or a method is said to be of. */
  String owner(int member) {
    return className(reference(member, 0));
  }

  String name(int member) {
    return text(reference(reference(member, 1), 0));
  }

  String descriptor(int member) {
    return text(reference(reference(member, 1), 1));
  }

  boolean isOfInterface(int member) {
    return file[starts[member]] == INTERFACE_METHOD;
  }

  /** Which constant another one names, as its first or its second. */
  private int reference(int index, int which) {
    return Bytes.u2(file, starts[index] + 1 + 2 * which);
  }

  int addText(String text) {
    Integer known = addedTexts.get(text);
    if (known != null) {
      return known;
    }
    added.put1(UTF8);
    added.put2(text.length());
    added.put(text.getBytes(BYTES));
    int index = next(1);
    addedTexts.put(text, index);
    return index;
  }

  int addClass(String name) {
    return add(CLASS, addText(name), 0);
  }

  int addField(String owner, String name, String descriptor) {
    return addMember(FIELD, owner, name, descriptor);
  }

  /** A method of a class, not of an interface. */
  int addMethod(String owner, String name, String descriptor) {
    return addMember(METHOD, owner, name, descriptor);
  }

  int addLong(long value) {
    added.put1(LONG);
    added.put4((int) (value >> Integer.SIZE));
    added.put4((int) value);
    return next(2);
  }

  private int addMember(int kind, String owner, String name, String descriptor) {
    int type = addClass(owner);
    return add(kind, type, add(NAME_AND_TYPE, addText(name), addText(descriptor)));
  }

  /** One that names another, and perhaps a second; 0 is none. */
  private int add(int kind, int first, int second) {
    Long key = (long) kind << Integer.SIZE | (long) first << Short.SIZE | second;
    Integer known = addedReferences.get(key);
    if (known != null) {
      return known;
    }
    added.put1(kind);
    added.put2(first);
    if (second != 0) {
      added.put2(second);
    }
    int index = next(1);
    addedReferences.put(key, index);
    return index;
  }

  /** The index of what was added, which counts as one or two. */
  private int next(int counts) {
    int index = count;
    count += counts;
    if (count > MOST) {
      throw new IllegalArgumentException("too many constants");
    }
    return index;
  }

  /** Writes all of them, behind their number. */
  void writeTo(Bytes out) {
    out.put2(count);
    out.put(file, COUNT + 2, end);
    out.put(added);
  }
}
