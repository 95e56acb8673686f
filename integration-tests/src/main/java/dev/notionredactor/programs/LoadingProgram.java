package dev.notionredactor.programs;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads, verifies and initialises the classes that standard input names, and says what became of
 * each. If it is to pause, it does so afterwards, and then says that it got there.
 */
public final class LoadingProgram {

  private LoadingProgram() {}

  public static void main(String[] arguments) throws Exception {
    List<String> names = new ArrayList<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String name; (name = in.readLine()) != null; ) {
      names.add(name);
    }
    for (String name : names) {
      System.out.println(name + ": " + load(name));
    }
    if (arguments.length > 0) {
      Program.pause();
      System.out.println("after the pause");
    }
  }

  private static String load(String name) {
    try {
      Class.forName(name, true, LoadingProgram.class.getClassLoader());
      return "loaded";
    } catch (ClassNotFoundException | LinkageError notLoaded) {
      // Not what it says: two runs of the same verifier may word it differently.
      return notLoaded.getClass().getName();
    }
  }
}
