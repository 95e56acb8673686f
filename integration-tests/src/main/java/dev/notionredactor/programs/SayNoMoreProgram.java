package dev.notionredactor.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Tells which of the exceptions that it is given say something by methods of their own. */
public final class SayNoMoreProgram {

  private SayNoMoreProgram() {}

  public static void main(String[] methods) throws IOException, ReflectiveOperationException {
    BufferedReader names =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    String name;
    while ((name = names.readLine()) != null) {
      Class<?> type = Class.forName(name);
      for (String method : methods) {
        if (type.getMethod(method).getDeclaringClass() != Throwable.class) {
          System.out.println(name + "." + method);
        }
      }
    }
  }
}
