package dev.notionredactor.programs;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/** Another agent, which loads each class of ours that it is shown, before that is defined. */
public final class LoadingAgent implements ClassFileTransformer {

  private final ThreadLocal<Boolean> loading = new ThreadLocal<>();

  private LoadingAgent() {}

  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new LoadingAgent());
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytecode) {
    if (redefined != null
        || !name.startsWith("dev/notionredactor/agent/handler/")
        || loading.get() != null) {
      return null;
    }
    loading.set(true);
    try {
      Class.forName(name.replace('/', '.'), /* initialize= */ false, loader);
    } catch (ClassNotFoundException | LinkageError notHere) {
      // Then it goes on as ever.
    } finally {
      loading.remove();
    }
    return null;
  }
}
