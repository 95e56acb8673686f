package dev.notionredactor.agent.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.agent.Report;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

class HookTransformerTest {

  private static final String EVENT = "ch/qos/logback/classic/spi/LoggingEvent";
  private static final String HANDLER = "java/util/logging/StreamHandler";
  private static final int NEWER_THAN_ANY = 99;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final HookTransformer transformer =
      new HookTransformer(new HookPoints(Set.of()), new Report(said, /* verbose= */ false));

  @Test
  void otherClassesAreLeftAlone() {
    assertNull(transform("java/lang/String", new byte[0]));
    assertNull(transform(null, new byte[0]));
    assertEquals("", said());
  }

  @Test
  void aClassWithoutTheHookedMethodsIsReported() {
    assertNotNull(transform(EVENT, classWith(Opcodes.V1_8)));
    assertTrue(said().contains("notion-redactor: not masking Logback (" + EVENT.replace('/', '.')));
    assertTrue(said().contains("getFormattedMessage): not found in this version"), said());
  }

  /** The class has the method, but in it nothing of what the advice is about. */
  @Test
  void aMethodWithoutTheHookedCallIsReported() {
    assertNotNull(transform(HANDLER, classWith(Opcodes.V1_8, HANDLER)));
    assertEquals(
        "notion-redactor: not masking java.util.logging (java.util.logging.StreamHandler.*): not"
            + " found in this version"
            + System.lineSeparator(),
        said());
  }

  @Test
  void whatIsMissingIsReportedOnce() {
    transform(EVENT, classWith(Opcodes.V1_8));
    String once = said();
    transform(EVENT, classWith(Opcodes.V1_8));
    assertEquals(once, said());
  }

  @Test
  void aClassThatCannotBeReadIsReportedAndLeftAlone() {
    assertNull(transform(EVENT, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    assertTrue(said().startsWith("notion-redactor: not masking Logback ("), said());
  }

  @Test
  void aClassFileOfANewerJavaKeepsItsVersion() {
    byte[] woven = transform(EVENT, classWith(NEWER_THAN_ANY));
    assertEquals(NEWER_THAN_ANY, woven[7]);
  }

  @Test
  void groupsThatAreOffHaveNoHookPoints() {
    HookPoints points = new HookPoints(Set.of(Group.LOGBACK));
    assertNull(points.in(EVENT));
    assertNotNull(points.in("java/util/logging/LogRecord"));
  }

  private byte[] transform(String name, byte[] bytecode) {
    return transformer.transform(null, name, null, null, bytecode);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static byte[] classWith(int version) {
    return classWith(version, EVENT);
  }

  /** A class with one method, {@code void publish()}. */
  private static byte[] classWith(int version, String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "publish", "()V", null, null);
    method.visitCode();
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 1);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
