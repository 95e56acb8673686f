package dev.notionredactor.agent.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.util.TraceClassVisitor;

class ClassPatchTest {

  private static final String BRIDGE = "some/Bridge";
  private static final byte NEWEST = 99;
  private static final int MAJOR_VERSION = 7;

  /** So many of a hundred classes have no switch, nor anything else that is not known. */
  private static final int MOST = 80;

  /** Every class of the JDK's main packages, changed wherever advice can change it. */
  @Test
  void classesAreWhatAsmWouldMakeOfThem() throws IOException {
    int patched = 0;
    List<Path> files = classFiles();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      ClassPatch patch;
      try {
        patch = new ClassPatch(bytes, /* visitsCalls= */ true);
        patch.accept(new Everywhere(patch));
      } catch (IllegalArgumentException left) {
        continue;
      }
      ClassReader reader = new ClassReader(bytes);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new Everywhere(writer), 0);
      assertEquals(text(writer.toByteArray()), text(patch.toByteArray()), file.toString());
      patched++;
    }
    assertTrue(patched * 100 > files.size() * MOST, patched + " of " + files.size());
  }

  @Test
  void nothingIsChangedIfNothingIsAdded() throws IOException {
    for (Path file : classFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes[MAJOR_VERSION] < Opcodes.V1_7) {
        assertThrows(
            IllegalArgumentException.class, () -> new ClassPatch(bytes, /* visitsCalls= */ true));
        continue;
      }
      ClassPatch patch = new ClassPatch(bytes, /* visitsCalls= */ true);
      patch.accept(new ClassVisitor(Opcodes.ASM9, patch) {});
      assertEquals(text(bytes), text(patch.toByteArray()), file.toString());
    }
  }

  /** The code of a method may be longer than a jump by two bytes goes. */
  @Test
  void aJumpThatWouldBeTooFarIsRefused() {
    byte[] near = withJumpOver(Short.MAX_VALUE - 100);
    byte[] far = withJumpOver(Short.MAX_VALUE - 2);
    ClassPatch patch = new ClassPatch(near, /* visitsCalls= */ false);
    patch.accept(new Everywhere(patch));
    ClassPatch refusing = new ClassPatch(far, /* visitsCalls= */ false);
    assertThrows(IllegalArgumentException.class, () -> refusing.accept(new Everywhere(refusing)));
  }

  @Test
  void codeThatWouldBeTooLongIsRefused() {
    byte[] longest = withJumpOver(Short.MAX_VALUE - 100, Short.MAX_VALUE + 100 - 8);
    ClassPatch patch = new ClassPatch(longest, /* visitsCalls= */ false);
    assertThrows(IllegalArgumentException.class, () -> patch.accept(new Everywhere(patch)));
  }

  @Test
  void whatIsNoClassFileIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(classFiles().get(0));
    for (int length : new int[] {0, 9, 100, bytes.length / 2}) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(
          RuntimeException.class,
          () -> {
            ClassPatch patch = new ClassPatch(cut, /* visitsCalls= */ false);
            patch.accept(new Everywhere(patch));
          });
    }
    byte[] unknown = bytes.clone();
    unknown[ConstantPool.COUNT + 2] = NEWEST;
    assertThrows(
        IllegalArgumentException.class, () -> new ClassPatch(unknown, /* visitsCalls= */ false));
  }

  /** What is more than is added here is ASM's to add. */
  @Test
  void advisersThatWantMoreAreRefused() {
    byte[] bytes = withJumpOver(1);
    List<Wish> wishes =
        List.of(
            method -> method.visitIincInsn(0, 1),
            method -> method.visitLdcInsn("text"),
            method -> method.visitInsn(Opcodes.ATHROW),
            method -> method.visitIntInsn(Opcodes.BIPUSH, 1),
            method -> method.visitVarInsn(Opcodes.ALOAD, 9),
            method -> method.visitLabel(new Label()),
            method -> method.visitJumpInsn(Opcodes.GOTO, new Label()),
            method -> method.visitMultiANewArrayInsn("[[I", 2),
            method -> method.visitTryCatchBlock(new Label(), new Label(), new Label(), null),
            method -> method.visitLookupSwitchInsn(new Label(), new int[0], new Label[0]),
            method -> method.visitTableSwitchInsn(0, 0, new Label(), new Label()),
            method -> method.visitInvokeDynamicInsn("a", "()V", null),
            method -> method.visitFrame(Opcodes.F_FULL, 0, new Object[0], 0, new Object[0]),
            method -> method.visitMethodInsn(Opcodes.INVOKEINTERFACE, "A", "b", "()V", true));
    for (Wish wish : wishes) {
      ClassPatch patch = new ClassPatch(bytes, /* visitsCalls= */ false);
      ClassVisitor visitor =
          new ClassVisitor(Opcodes.ASM9, patch) {
            @Override
            public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
              return new MethodVisitor(
                  Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
                @Override
                public void visitCode() {
                  wish.of(mv);
                }
              };
            }
          };
      assertThrows(IllegalArgumentException.class, () -> patch.accept(visitor));
    }
  }

  /** What an adviser wants added. */
  private interface Wish {
    void of(MethodVisitor method);
  }

  private static byte[] withJumpOver(int instructions) {
    return withJumpOver(instructions, 0);
  }

  /** A class with a method that goes past some instructions, to others. */
  private static byte[] withJumpOver(int instructions, int others) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "A", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "a", "(I)V", null, null);
    method.visitCode();
    Label end = new Label();
    method.visitVarInsn(Opcodes.ILOAD, 0);
    method.visitJumpInsn(Opcodes.IFEQ, end);
    method.visitInsn(Opcodes.NOP);
    method.visitVarInsn(Opcodes.ILOAD, 0);
    method.visitVarInsn(Opcodes.ISTORE, 0);
    for (int i = 5; i < instructions; i++) {
      method.visitInsn(Opcodes.NOP);
    }
    method.visitLabel(end);
    for (int i = 0; i < others; i++) {
      method.visitInsn(Opcodes.NOP);
    }
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static List<Path> classFiles() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base/java");
    try (Stream<Path> files = Files.walk(base)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** All that is in a class file, but for how much room methods want: a patch may want more. */
  private static String text(byte[] bytes) {
    byte[] readable = bytes.clone();
    // One that the library reads, whatever is to come.
    readable[MAJOR_VERSION] = Opcodes.V17;
    StringWriter text = new StringWriter();
    new org.objectweb.asm.ClassReader(readable)
        .accept(new TraceClassVisitor(new PrintWriter(text)), 0);
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("    MAX"))
        .collect(Collectors.joining("\n"));
  }

  /** Adds to every method, at its start, to its returns, and to all else that advice looks at. */
  private static final class Everywhere extends ClassVisitor {

    Everywhere(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
        return next;
      }
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitCode() {
          super.visitCode();
          Label on = new Label();
          super.visitInsn(Opcodes.ACONST_NULL);
          super.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/String");
          call("takes", "(Ljava/lang/String;)Z");
          super.visitJumpInsn(Opcodes.IFEQ, on);
          super.visitLdcInsn(Long.MAX_VALUE);
          super.visitInsn(Opcodes.LRETURN);
          super.visitLabel(on);
          super.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
          super.visitInsn(Opcodes.NOP);
        }

        private void call(String method, String types) {
          super.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, method, types, false);
        }

        @Override
        public void visitInsn(int opcode) {
          if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            call("returns", "()V");
          }
          super.visitInsn(opcode);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          call("before", "()V");
          super.visitFieldInsn(opcode, owner, field, type);
          call("behind", "()V");
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String types, boolean isOfInterface) {
          super.visitMethodInsn(opcode, owner, method, types, isOfInterface);
          call("called", "()V");
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
          super.visitVarInsn(opcode, variable);
          if (opcode >= Opcodes.ISTORE && variable <= 0xff) {
            call("stored", "()V");
          }
        }
      };
    }
  }
}
