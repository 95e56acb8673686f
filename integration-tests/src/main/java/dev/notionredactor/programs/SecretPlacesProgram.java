package dev.notionredactor.programs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

/** Prints what is in variables, and what is in files. */
public final class SecretPlacesProgram {

  private SecretPlacesProgram() {}

  /** Names of variables, and paths of files. */
  public static void main(String[] arguments) throws Exception {
    for (String each : arguments) {
      String value = System.getenv(each);
      byte[] content = value != null ? new byte[0] : Files.readAllBytes(Paths.get(each));
      System.out.println(
          each + ": " + (value != null ? value : new String(content, StandardCharsets.UTF_8)));
    }
  }
}
