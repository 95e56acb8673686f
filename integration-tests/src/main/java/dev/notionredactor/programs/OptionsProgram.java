package dev.notionredactor.programs;

import dev.notionredactor.options.RedactorOptions;
import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;

/** Shows the system property {@code text}, by way of what its argument names. */
public final class OptionsProgram {

  private OptionsProgram() {}

  public static void main(String[] arguments) {
    String text = "text: " + System.getProperty("text");
    switch (arguments[0]) {
      case "logback":
        LoggerFactory.getLogger("program").error(text);
        break;
      case "log4j2":
        LogManager.getLogger("program").error(text);
        break;
      case "library":
        System.out.println(new RedactorOptions().withProcess().redactor().redact(text));
        break;
      default:
        System.out.println(text);
    }
  }
}
