package dev.notionredactor.agent.classfile;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * The code of one method, to which a visitor adds instructions: at its start, and before or behind
 * those that are visited. All others are copied, and where they refer to one another, moved.
 *
 * <p>Whatever it does not know is refused by a {@code RuntimeException}. Not thread-safe.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.7.3">The
 *     Code attribute</a>
 */
final class CodePatch {

  private static final int HEADER = 8;

  /** How long code may be. */
  private static final int MOST = 0xffff;

  private final byte[] file;
  private final ConstantPool constants;
  private final boolean visitsCalls;

  /** Where the attribute begins that holds it, behind its name and its length. */
  private final int at;

  /** Where the code begins, and how long it is. */
  private final int code;

  private final int length;

  /** Where each instruction goes, with what is added before it; and the end of all. */
  private final int[] moved;

  /** In the order of their places. */
  private final List<Edit> edits = new ArrayList<>();

  /** Of a method whose code's attribute has its content at an index of a class file. */
  CodePatch(byte[] file, ConstantPool constants, int at, boolean visitsCalls) {
    this.file = file;
    this.constants = constants;
    this.at = at;
    this.visitsCalls = visitsCalls;
    this.code = at + HEADER;
    this.length = Bytes.u4(file, at + HEADER - 4);
    this.moved = new int[length + 1];
  }

  /** A place in the code where something is added, or a jump that is to be written anew. */
  private static final class Edit {
    final int at;

    /** Null if it is a jump. */
    final byte[] added;

    Edit(int at, byte[] added) {
      this.at = at;
      this.added = added;
    }
  }

  /**
   * Writes the attribute's content with what is added.
   *
   * @param advised visits the code, and hands on to {@code inserted} what it adds
   */
  void writeTo(Bytes out, MethodVisitor advised, InsertedCode inserted) {
    int variables = Bytes.u2(file, at + 2);
    inserted.begin(variables);
    visit(advised, inserted);
    out.put2(Bytes.u2(file, at) + inserted.stack());
    out.put2(variables);
    out.put4(moved[length]);
    writeCode(out);
    writeTables(out, code + length, inserted.frame());
  }

  private void visit(MethodVisitor advised, InsertedCode inserted) {
    advised.visitCode();
    int more = edit(0, inserted.atStart());
    for (int from = 0; from < length; ) {
      moved[from] = from + more;
      int kind = Instructions.kind(Bytes.u1(file, code + from));
      if (kind <= Instructions.MOST) {
        from += kind;
        continue;
      }
      int size = Instructions.size(kind);
      if (kind == Instructions.JUMP || kind == Instructions.FAR_JUMP) {
        edits.add(new Edit(from, null));
      } else if (visitInstruction(kind, code + from, advised, inserted)) {
        more += edit(from, inserted.before());
        more += edit(from + size, inserted.behind());
      }
      from += size;
    }
    moved[length] = length + more;
    advised.visitMaxs(Bytes.u2(file, at), Bytes.u2(file, at + 2));
    advised.visitEnd();
    if (inserted.behind().length > 0 || moved[length] > MOST) {
      throw new IllegalArgumentException("instructions at the end, or too many");
    }
  }

  /** Notes what is added at a place, and returns how much that is. */
  private int edit(int place, byte[] added) {
    if (added.length > 0) {
      edits.add(new Edit(place, added));
    }
    return added.length;
  }

  /** Has an instruction visited if it is of a kind that advice looks at. */
  private boolean visitInstruction(
      int kind, int from, MethodVisitor advised, InsertedCode inserted) {
    int opcode = Bytes.u1(file, from);
    switch (kind) {
      case Instructions.RETURN:
        inserted.expect(opcode);
        advised.visitInsn(opcode);
        return true;
      case Instructions.FIELD:
        visitMember(opcode, Bytes.u2(file, from + 1), advised, inserted);
        return true;
      case Instructions.CALL:
      case Instructions.INTERFACE_CALL:
        if (visitsCalls) {
          visitMember(opcode, Bytes.u2(file, from + 1), advised, inserted);
        }
        return visitsCalls;
      case Instructions.STORE:
        visitVariable(opcode, Bytes.u1(file, from + 1), advised, inserted);
        return true;
      case Instructions.SHORT_STORE:
        int store = opcode - Instructions.SHORT_STORES;
        int type = Opcodes.ISTORE + store / Instructions.SHORT_VARIABLES;
        visitVariable(type, store % Instructions.SHORT_VARIABLES, advised, inserted);
        return true;
      default:
        return false;
    }
  }

  private void visitMember(int opcode, int member, MethodVisitor advised, InsertedCode inserted) {
    String owner = constants.owner(member);
    String name = constants.name(member);
    String descriptor = constants.descriptor(member);
    inserted.expectMember(opcode, owner, name, descriptor);
    if (opcode <= Opcodes.PUTFIELD) {
      advised.visitFieldInsn(opcode, owner, name, descriptor);
    } else {
      boolean isOfInterface = constants.isOfInterface(member);
      advised.visitMethodInsn(opcode, owner, name, descriptor, isOfInterface);
    }
  }

  private static void visitVariable(
      int opcode, int variable, MethodVisitor advised, InsertedCode inserted) {
    inserted.expectVariable(opcode, variable);
    advised.visitVarInsn(opcode, variable);
  }

  private void writeCode(Bytes out) {
    int written = 0;
    for (Edit edit : edits) {
      out.put(file, code + written, code + edit.at);
      written = edit.at;
      if (edit.added == null) {
        written += writeJump(out, edit.at);
      } else {
        out.put(edit.added);
      }
    }
    out.put(file, code + written, code + length);
  }

  /** Returns how many bytes it has. */
  private int writeJump(Bytes out, int from) {
    int opcode = Bytes.u1(file, code + from);
    int kind = Instructions.kind(opcode);
    out.put1(opcode);
    if (kind == Instructions.FAR_JUMP) {
      out.put4(moved[from + Bytes.u4(file, code + from + 1)] - moved[from]);
    } else {
      int distance = moved[from + (short) Bytes.u2(file, code + from + 1)] - moved[from];
      if (distance != (short) distance) {
        throw new IllegalArgumentException("jump too far");
      }
      out.put2(distance);
    }
    return Instructions.size(kind);
  }

  /** The handlers of exceptions, and the attributes. */
  private void writeTables(Bytes out, int from, int frame) {
    int handlers = Bytes.u2(file, from);
    out.put2(handlers);
    int next = from + 2;
    for (int i = 0; i < handlers; i++) {
      for (int place = 0; place < 3; place++) {
        out.put2(moved[Bytes.u2(file, next)]);
        next += 2;
      }
      out.put2(Bytes.u2(file, next));
      next += 2;
    }
    int attributes = Bytes.u2(file, next);
    int count = out.length();
    out.put2(attributes);
    next += 2;
    boolean hasFrames = false;
    for (int i = 0; i < attributes; i++) {
      String name = constants.text(Bytes.u2(file, next));
      out.put2(Bytes.u2(file, next));
      next += 2;
      int end = next + 4 + Bytes.u4(file, next);
      int start = out.length();
      out.put4(0);
      writeTable(out, name, next + 4, frame);
      out.setLength(start);
      hasFrames |= name.equals(FrameTable.NAME);
      next = end;
    }
    if (frame >= 0 && !hasFrames) {
      out.set2(count, attributes + 1);
      out.put2(constants.addText(FrameTable.NAME));
      int start = out.length();
      out.put4(0);
      FrameTable.writeOne(out, frame);
      out.setLength(start);
    }
  }

  private void writeTable(Bytes out, String name, int from, int frame) {
    switch (name) {
      case FrameTable.NAME:
        new FrameTable(file, moved).writeTo(out, from, frame);
        break;
      case "LineNumberTable":
        writeRows(out, from, /* hasLength= */ false, /* size= */ 4);
        break;
      case "LocalVariableTable":
      case "LocalVariableTypeTable":
        writeRows(out, from, /* hasLength= */ true, /* size= */ 10);
        break;
      default:
        throw new IllegalArgumentException(name);
    }
  }

  /**
   * Rows of some bytes, of which the first two are a place in the code, and the next its length.
   */
  private void writeRows(Bytes out, int from, boolean hasLength, int size) {
    int count = Bytes.u2(file, from);
    int row = out.length() + 2;
    out.put(file, from, from + 2 + size * count);
    int next = from + 2;
    for (int i = 0; i < count; i++) {
      int place = Bytes.u2(file, next);
      out.set2(row, moved[place]);
      if (hasLength) {
        out.set2(row + 2, moved[place + Bytes.u2(file, next + 2)] - moved[place]);
      }
      row += size;
      next += size;
    }
  }
}
