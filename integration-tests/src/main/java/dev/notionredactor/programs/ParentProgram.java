package dev.notionredactor.programs;

import java.io.File;
import java.io.InputStream;

/** Starts another JVM, which inherits its output, or gives its own to this one. */
public final class ParentProgram {

  private ParentProgram() {}

  /** Whether the child inherits; and the child's own child, if there is to be one. */
  public static void main(String[] arguments) throws Exception {
    System.out.println("parent " + Program.key());
    System.out.flush();
    boolean inherits = arguments[0].equals("inherits");
    ProcessBuilder child =
        new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-Dkey=" + Program.key(),
            "-cp",
            System.getProperty("java.class.path"),
            ChildProgram.class.getName());
    if (inherits) {
      child.inheritIO();
    }
    Process process = child.start();
    process.getOutputStream().close();
    int bytes = 0;
    try (InputStream out = process.getInputStream()) {
      while (out.read() >= 0) {
        bytes++;
      }
    }
    System.out.println(bytes > 0 ? "the child has written to the parent" : "");
    System.exit(process.waitFor());
  }
}
