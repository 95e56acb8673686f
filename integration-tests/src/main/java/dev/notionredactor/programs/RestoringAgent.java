package dev.notionredactor.programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.logging.LogRecord;

/** An agent that puts its own class file in a class' place, whatever others had woven into it. */
public final class RestoringAgent implements ClassFileTransformer {

  private static final String RECORD = "java/util/logging/LogRecord";

  private final byte[] classFile;

  private RestoringAgent(byte[] classFile) {
    this.classFile = classFile;
  }

  public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
    instrumentation.addTransformer(new RestoringAgent(classFile()), /* canRetransform= */ true);
    if ("retransform".equals(arguments)) {
      instrumentation.retransformClasses(LogRecord.class);
    }
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytecode) {
    return RECORD.equals(name) ? classFile.clone() : null;
  }

  private static byte[] classFile() throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = ClassLoader.getSystemResourceAsStream(RECORD + ".class")) {
      for (int b; (b = in.read()) >= 0; ) {
        read.write(b);
      }
    }
    return read.toByteArray();
  }
}
