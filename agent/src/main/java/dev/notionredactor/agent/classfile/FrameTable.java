package dev.notionredactor.agent.classfile;

/**
 * What a method's variables and stack hold where it may be jumped to, as the verifier wants to
 * know: the same at other places, with one more at the start, if need be.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.7.4">The
 *     StackMapTable attribute</a>
 */
final class FrameTable {

  static final String NAME = "StackMapTable";

  /** Kinds of frames: up to here, where the kind itself says the place. */
  private static final int SAME = 63;

  private static final int SAME_WITH_ONE = 127;
  private static final int FAR_SAME_WITH_ONE = 247;
  private static final int FAR_SAME = 251;
  private static final int LAST_WITH_MORE = 254;

  /** Kinds of what is in a variable: of an object that has a class, and of one without yet. */
  private static final int OBJECT = 7;

  private static final int NEW = 8;

  private final byte[] file;
  private final int[] moved;
  private int next;

  /**
   * Of one method.
   *
   * @param moved where each instruction goes
   */
  FrameTable(byte[] file, int[] moved) {
    this.file = file;
    this.moved = moved;
  }

  /** Writes a table of one frame that is as at the method's start. */
  static void writeOne(Bytes out, int at) {
    out.put2(1);
    writeSame(out, at);
  }

  private static void writeSame(Bytes out, int distance) {
    if (distance > SAME) {
      out.put1(FAR_SAME);
      out.put2(distance);
    } else {
      out.put1(distance);
    }
  }

  /**
   * Writes this table.
   *
   * @param from where it is in the class file
   * @param added where there is one more frame, that of the start; negative if there is none
   */
  void writeTo(Bytes out, int from, int added) {
    int count = Bytes.u2(file, from);
    next = from + 2;
    int before = -1;
    if (added >= 0) {
      out.put2(count + 1);
      writeSame(out, added);
      before = added;
    } else {
      out.put2(count);
    }
    int place = -1;
    for (int i = 0; i < count; i++) {
      int kind = Bytes.u1(file, next);
      place += distance(kind) + 1;
      int goesTo = moved[place];
      write(out, kind, goesTo - before - 1);
      before = goesTo;
    }
  }

  /** How many bytes are between a frame's place and that of the one before; goes past both. */
  private int distance(int kind) {
    next++;
    if (kind <= SAME) {
      return kind;
    }
    if (kind <= SAME_WITH_ONE) {
      return kind - SAME - 1;
    }
    if (kind < FAR_SAME_WITH_ONE) {
      throw new IllegalArgumentException("frame of kind " + kind);
    }
    next += 2;
    return Bytes.u2(file, next - 2);
  }

  private void write(Bytes out, int kind, int distance) {
    if (kind <= SAME || kind == FAR_SAME) {
      writeSame(out, distance);
    } else if (kind <= FAR_SAME_WITH_ONE) {
      if (distance > SAME) {
        out.put1(FAR_SAME_WITH_ONE);
        out.put2(distance);
      } else {
        out.put1(SAME + 1 + distance);
      }
      writeTypes(out, 1);
    } else {
      out.put1(kind);
      out.put2(distance);
      if (kind > LAST_WITH_MORE) {
        writeCountedTypes(out);
        writeCountedTypes(out);
      } else if (kind > FAR_SAME) {
        writeTypes(out, kind - FAR_SAME);
      }
    }
  }

  private void writeCountedTypes(Bytes out) {
    int count = Bytes.u2(file, next);
    out.put2(count);
    next += 2;
    writeTypes(out, count);
  }

  private void writeTypes(Bytes out, int count) {
    for (int i = 0; i < count; i++) {
      int kind = Bytes.u1(file, next++);
      out.put1(kind);
      if (kind == OBJECT || kind == NEW) {
        int operand = Bytes.u2(file, next);
        // The one is a constant, the other where the object was made.
        out.put2(kind == NEW ? moved[operand] : operand);
        next += 2;
      }
    }
  }
}
