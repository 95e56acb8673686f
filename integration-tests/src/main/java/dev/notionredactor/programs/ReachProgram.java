package dev.notionredactor.programs;

import com.google.gson.Gson;
import java.io.FileDescriptor;
import java.io.FilterOutputStream;
import java.io.PrintStream;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells how far an application on the class path can reach into the JDK: which packages are open to
 * it, and what some attempts come to. If it is to pause, it does so before.
 */
public final class ReachProgram {

  private ReachProgram() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      Program.pause();
    }
    for (String opened : openPackages()) {
      System.out.println("open: " + opened);
    }
    attempt("String.value", String.class.getDeclaredField("value"));
    attempt("Throwable.detailMessage", Throwable.class.getDeclaredField("detailMessage"));
    attempt("FileDescriptor.fd", FileDescriptor.class.getDeclaredField("fd"));
    attempt("FilterOutputStream.out", FilterOutputStream.class.getDeclaredField("out"));
    attempt("PrintStream.charOut", PrintStream.class.getDeclaredField("charOut"));
    attempt("Thread.exit", Thread.class.getDeclaredMethod("exit"));
    try {
      Object text = new Gson().toJson(new IllegalStateException("why"));
      System.out.println("an exception as JSON: " + text.getClass());
    } catch (RuntimeException refused) {
      System.out.println("an exception as JSON: " + refused.getMessage());
    }
  }

  private static void attempt(String what, AccessibleObject member) {
    try {
      member.setAccessible(true);
      System.out.println(what + ": reached");
    } catch (RuntimeException refused) {
      // What it says besides names the module by its hash.
      System.out.println(what + ": " + refused.getClass().getName());
    }
  }

  /** By reflection, as Java 8 has no modules. */
  private static Set<String> openPackages() throws Exception {
    Set<String> open = new TreeSet<>();
    Method getModule;
    try {
      getModule = Class.class.getMethod("getModule");
    } catch (NoSuchMethodException java8) {
      return open;
    }
    Object mine = getModule.invoke(ReachProgram.class);
    Class<?> module = getModule.getReturnType();
    Class<?> layer = Class.forName("java.lang.ModuleLayer");
    Object boot = layer.getMethod("boot").invoke(null);
    for (Object each : (Collection<?>) layer.getMethod("modules").invoke(boot)) {
      for (Object name : (Collection<?>) module.getMethod("getPackages").invoke(each)) {
        for (String right : new String[] {"isOpen", "isExported"}) {
          if ((Boolean) module.getMethod(right, String.class, module).invoke(each, name, mine)) {
            open.add(each + "/" + name + " " + right);
          }
        }
      }
    }
    return open;
  }
}
