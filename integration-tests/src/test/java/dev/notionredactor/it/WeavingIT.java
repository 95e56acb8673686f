package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.LoadingProgram;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.TraceClassVisitor;

/** Classes of the JDK get their hook points without ASM, and are what ASM would make of them. */
class WeavingIT {

  private static final String ASM = "bytebuddy.jar.asm.ClassReader";
  private static final String BRIDGE = "NotionRedactorBridge";

  /** Where a class file has the last byte of its version. */
  private static final int MAJOR_VERSION = 7;

  /** Less than in any JDK, and more than the six that each start changes. */
  private static final int SOME = 8;

  @TempDir Path directory;

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  /** They would take a fifth of the start. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void smallProgramsLoadNoAsm(Jdk jdk) throws Exception {
    String logback =
        loaded(
            new ForkedJvm(jdk).classPath(Library.newest(Library.LOGBACK, jdk).jars()),
            "ch.qos.logback.classic.spi.LoggingEvent");
    assertTrue(logback.contains(ASM));
    String small = loaded(new ForkedJvm(jdk), "java.lang.Object");
    assertTrue(small.contains("dev.notionredactor.agent.hook.HookTransformer"));
    assertEquals(
        "", small.lines().filter(line -> line.contains(ASM)).collect(Collectors.joining()));
  }

  /** What the JVM says that it loads. */
  private static String loaded(ForkedJvm jvm, String type) throws Exception {
    return jvm.agent()
        .option("-verbose:class")
        .input(type.getBytes(StandardCharsets.US_ASCII))
        .run(LoadingProgram.class.getName())
        .out();
  }

  /** The JVM takes it on trust otherwise. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void theVerifierAgrees(Jdk jdk) throws Exception {
    byte[] names = HookedClasses.names(List.of());
    Result control = new ForkedJvm(jdk).input(names).run(LoadingProgram.class.getName());
    Result verified =
        new ForkedJvm(jdk)
            .agent()
            .option("-Xverify:all")
            .input(names)
            .run(LoadingProgram.class.getName());
    assertEquals(0, verified.status(), verified::err);
    List<String> lines = verified.out().lines().filter(line -> !line.contains("-Xverify")).toList();
    assertEquals(control.out().lines().toList(), lines);
    assertTrue(lines.stream().anyMatch(line -> line.endsWith(": loaded")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void classesAreWhatAsmWouldMakeOfThem(Jdk jdk) throws Exception {
    URL agent = AgentClasses.in(directory).toUri().toURL();
    List<String> compared = new ArrayList<>();
    try (JdkClasses classes = new JdkClasses(jdk);
        URLClassLoader loader = new URLClassLoader(new URL[] {agent}, null)) {
      ClassFileTransformer transformer = transformer(loader);
      for (String name : HookedClasses.ofRows()) {
        byte[] bytes = classes.read(name);
        if (bytes == null) {
          continue;
        }
        // Of the boot loader, or of any other.
        byte[] patched = transformer.transform(null, name, null, null, bytes.clone());
        byte[] rewritten = transformer.transform(loader, name, null, null, bytes.clone());
        assertEquals(text(rewritten), text(patched), name);
        if (patched != null) {
          assertTrue(text(patched).contains(BRIDGE), name);
          assertFalse(text(bytes).contains(BRIDGE), name);
          compared.add(name);
        }
      }
    }
    assertTrue(compared.size() > SOME, compared::toString);
  }

  private static ClassFileTransformer transformer(ClassLoader loader) throws Exception {
    Class<?> hookPoints = loader.loadClass("dev.notionredactor.agent.hook.HookPoints");
    Class<?> report = loader.loadClass("dev.notionredactor.agent.install.Report");
    Class<?> streams = loader.loadClass("dev.notionredactor.agent.hook.StreamClasses");
    Object points =
        hookPoints
            .getConstructor(Collection.class, boolean.class, boolean.class)
            .newInstance(List.of(), true, true);
    Object said =
        report
            .getConstructor(OutputStream.class, boolean.class)
            .newInstance(new ByteArrayOutputStream(), false);
    return (ClassFileTransformer)
        loader
            .loadClass("dev.notionredactor.agent.hook.HookTransformer")
            .getConstructor(hookPoints, streams, report)
            .newInstance(
                points,
                streams
                    .getConstructor(hookPoints, Instrumentation.class, report)
                    .newInstance(points, null, said),
                said);
  }

  /** All that is in a class file, but for how much room methods want: a patch may want more. */
  private static String text(byte[] bytes) {
    if (bytes == null) {
      return "";
    }
    byte[] readable = bytes.clone();
    // One that the library reads, whatever is to come.
    readable[MAJOR_VERSION] = Opcodes.V17;
    StringWriter text = new StringWriter();
    new ClassReader(readable).accept(new TraceClassVisitor(new PrintWriter(text)), 0);
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("    MAX"))
        .collect(Collectors.joining("\n"));
  }
}
