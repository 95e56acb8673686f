package dev.notionredactor.agent.hook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.agent.install.Report;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

class HookTransformerTest {

  private static final String EVENT = "ch/qos/logback/classic/spi/LoggingEvent";
  private static final String APPENDER = "ch/qos/logback/core/OutputStreamAppender";
  private static final String HANDLER = "java/util/logging/StreamHandler";
  private static final int NEWER_THAN_ANY = 99;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Report report = new Report(said, /* verbose= */ false);
  private final HookPoints hookPoints = new HookPoints(Set.of(), false, false);
  private final HookTransformer transformer =
      new HookTransformer(hookPoints, new StreamClasses(hookPoints, null, report), report);

  @Test
  void otherClassesAreLeftAlone() {
    assertNull(transform("java/lang/String", new byte[0]));
    assertNull(transform(null, new byte[0]));
    assertEquals("", said());
  }

  @Test
  void aClassWithoutTheHookedMethodsIsReported() {
    assertNull(transform(EVENT, classWith(Opcodes.V1_8)));
    assertTrue(said().contains("notion-redactor: not masking Logback (" + EVENT.replace('/', '.')));
    assertTrue(said().contains("getFormattedMessage): not found in this version"), said());
  }

  /** Logback's appenders up to 1.1: not they write bytes, but their encoders. */
  @Test
  void aMethodThatOlderVersionsDoWithoutIsReportedOfNewerOnesAlone() {
    assertNull(transform(APPENDER, classWith(Opcodes.V1_8, APPENDER)));
    assertEquals("", said());
    int access = Opcodes.ACC_PUBLIC;
    assertNull(transform(APPENDER, classWith(Opcodes.V1_8, APPENDER, access, "setImmediateFlush")));
    assertTrue(said().contains("writeBytes): not found in this version"), said());
  }

  /** Nothing shows without them, so it is not said that something is not masked. */
  @Test
  void whatOnlyTellsEventsApartIsNotReported() {
    String logger = "ch/qos/logback/classic/Logger";
    assertNull(transform(logger, classWith(Opcodes.V1_8, logger)));
    assertEquals("", said());
  }

  /** The class has the method, but in it nothing of what the advice is about. */
  @Test
  void aMethodWithoutTheHookedCallIsReported() {
    assertNull(transform(HANDLER, classWith(Opcodes.V1_8, HANDLER)));
    assertEquals(
        "notion-redactor: not masking java.util.logging (java.util.logging.StreamHandler.*): not"
            + " found in this version"
            + System.lineSeparator(),
        said());
  }

  /** They call the method of the same name, and must hand on what that takes. */
  @Test
  void bridgeMethodsAreLeftAlone() {
    int bridge = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;
    assertNull(transform(EVENT, classWith(Opcodes.V1_8, EVENT, bridge, "getMessage")));
    assertTrue(said().contains("getMessage): not found in this version"), said());
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
  void anExceptionThatOverridesNothingIsLeftAlone() {
    String name = "some/OddException";
    assertNull(transform(name, classWith(Opcodes.V1_8, name)));
    assertEquals("", said());
  }

  @Test
  void aClassFileOfANewerJavaKeepsItsVersion() {
    byte[] woven =
        transform(EVENT, classWith(NEWER_THAN_ANY, EVENT, Opcodes.ACC_PUBLIC, "getMessage"));
    assertEquals(NEWER_THAN_ANY, woven[7]);
  }

  /** Another agent wrote the method anew; whether the class is being loaded or was before. */
  @Test
  void hookPointsThatAreGoneArePutBack() {
    byte[] without = classWith(Opcodes.V1_8, EVENT, Opcodes.ACC_PUBLIC, "getMessage");
    byte[] with = transform(EVENT, without);
    assertArrayEquals(with, transformer.apply(EVENT, without.clone()));
  }

  /** What it left in place is not done twice. */
  @Test
  void hookPointsThatAreThereStayAsTheyAre() {
    byte[] with =
        transform(EVENT, classWith(Opcodes.V1_8, EVENT, Opcodes.ACC_PUBLIC, "getMessage"));
    byte[] changed = with.clone();
    assertSame(with, transformer.apply(EVENT, with));
    assertSame(changed, transformer.apply(EVENT, changed));
    assertNull(transform(EVENT, changed));
  }

  @Test
  void whatOtherAgentsMakeOfOtherClassesIsLeftAlone() {
    byte[] bytecode = {1};
    assertSame(bytecode, transformer.apply("java/lang/String", bytecode));
    assertSame(bytecode, transformer.apply(String.class, bytecode));
    assertEquals("", said());
  }

  @Test
  void groupsThatAreOffHaveNoHookPoints() {
    HookPoints points = new HookPoints(Set.of(HookGroup.LOGBACK), false, false);
    assertNull(points.in(EVENT));
    assertNotNull(points.in("java/util/logging/LogRecord"));
  }

  private byte[] transform(String name, byte[] bytecode) {
    return transformer.transform(getClass().getClassLoader(), name, null, null, bytecode);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static byte[] classWith(int version) {
    return classWith(version, EVENT);
  }

  private static byte[] classWith(int version, String name) {
    return classWith(version, name, Opcodes.ACC_PUBLIC, "publish");
  }

  /** A class with one method, which returns a string, and that is null. */
  private static byte[] classWith(int version, String name, int access, String methodName) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor method =
        writer.visitMethod(access, methodName, "()Ljava/lang/String;", null, null);
    method.visitCode();
    method.visitInsn(Opcodes.ACONST_NULL);
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(1, 1);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
