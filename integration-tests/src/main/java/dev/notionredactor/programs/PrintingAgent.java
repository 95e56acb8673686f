package dev.notionredactor.programs;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/** Another agent, which prints a key whenever a class is loaded, wherever that happens. */
public final class PrintingAgent implements ClassFileTransformer {

  private PrintingAgent() {}

  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new PrintingAgent());
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytecode) {
    System.out.println(
        "loading " + Program.key() + " " + name + (isInWrite() ? " in a write" : ""));
    return null;
  }

  private static boolean isInWrite() {
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      String method = frame.getMethodName();
      boolean writes = method.startsWith("write") || method.startsWith("implWrite");
      if (writes && frame.getClassName().startsWith("java.io.")) {
        return true;
      }
    }
    return false;
  }
}
