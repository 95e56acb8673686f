package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.UnexpectedClassProgram;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property 8: a class that is not as its hook point expects is named on standard error, once; the
 * application runs on, and all other hook points do, too.
 */
class UnexpectedClassIT {

  private static final String APPENDER = "ch.qos.logback.core.OutputStreamAppender";
  private static final String LAYOUT = "ch.qos.logback.classic.html.HTMLLayout";
  private static final String BYTES = "([B)V";
  private static final String OTHER = "(Ljava/io/Serializable;)V";
  private static final int PUBLIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL;

  @TempDir Path directory;
  private final String key = TestKeys.randomAccessToken();
  private Path doctored;

  @BeforeEach
  void makeDirectory() throws IOException {
    doctored = Files.createDirectory(directory.resolve("doctored"));
  }

  static Stream<Library> versions() {
    return Library.LOGBACK.stream().filter(logback -> logback.runsOn(Jdk.current()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void methodByAnotherName(Library logback) throws Exception {
    put(APPENDER, renamed(bytesOf(APPENDER, logback), /* withAnother= */ false));
    assertReported(APPENDER + ".writeBytes): not found in this version", APPENDER, logback);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void methodThatTakesAnother(Library logback) throws Exception {
    put(APPENDER, renamed(bytesOf(APPENDER, logback), /* withAnother= */ true));
    assertReported(APPENDER + ".writeBytes): not found in this version", APPENDER, logback);
  }

  /** The application meets the same error as ever, if it needs the class. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void unreadableClass(Library logback) throws Exception {
    byte[] bytes = bytesOf(LAYOUT, logback);
    // In the constant pool.
    Arrays.fill(bytes, 10, 100, (byte) 99);
    put(LAYOUT, bytes);
    assertReported(LAYOUT + "): java.lang.", LAYOUT, logback);
  }

  private void assertReported(String beginning, String loaded, Library logback) throws Exception {
    Result control = run(new ForkedJvm(Jdk.current()), loaded, logback);
    Result actual = run(new ForkedJvm(Jdk.current()).agent(), loaded, logback);
    assertEquals(0, actual.status());
    assertMasked(key, control.out(), actual.out());
    assertMasked(key, control.files().get("nested.log"), actual.files().get("nested.log"));
    assertEquals("", control.err());
    String report = "notion-redactor: not masking Logback (" + beginning;
    assertTrue(actual.err().startsWith(report), actual::err);
    assertEquals(1, actual.err().lines().count(), actual::err);
  }

  private Result run(ForkedJvm jvm, String loaded, Library logback) throws Exception {
    List<Path> classPath = new ArrayList<>(List.of(doctored));
    classPath.addAll(logback.jars());
    return jvm.classPath(classPath)
        .option("-Dlogback.configurationFile=logback-nested.xml")
        .option("-Dkey=" + key)
        .run(UnexpectedClassProgram.class.getName(), loaded);
  }

  private void put(String type, byte[] bytes) throws IOException {
    Path file = doctored.resolve(type.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] bytesOf(String type, Library library) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : library.jars()) {
      urls.add(jar.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), null);
        InputStream in = loader.getResourceAsStream(type.replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  /**
   * The same class, but for its {@code writeBytes(byte[])}, which has another name.
   *
   * @param withAnother whether there is a {@code writeBytes(Serializable)}, which calls it
   */
  private static byte[] renamed(byte[] bytecode, boolean withAnother) {
    ClassReader reader = new ClassReader(bytecode);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean hooked = name.equals("writeBytes") && descriptor.equals(BYTES);
            if (hooked && withAnother) {
              delegate(super.visitMethod(PUBLIC, name, OTHER, null, exceptions));
            }
            MethodVisitor next =
                super.visitMethod(
                    hooked ? PUBLIC : access,
                    hooked ? "writeAll" : name,
                    descriptor,
                    signature,
                    exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
              @Override
              public void visitMethodInsn(
                  int op, String owner, String called, String type, boolean itf) {
                if (!called.equals("writeBytes") || !type.equals(BYTES)) {
                  super.visitMethodInsn(op, owner, called, type, itf);
                } else if (withAnother) {
                  super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, called, OTHER, itf);
                } else {
                  super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "writeAll", BYTES, itf);
                }
              }
            };
          }

          private void delegate(MethodVisitor method) {
            method.visitCode();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitTypeInsn(Opcodes.CHECKCAST, "[B");
            method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, reader.getClassName(), "writeAll", BYTES, false);
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }
}
