package dev.notionredactor.programs;

import dev.notionredactor.KnownValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a secret that it has come by, and prints and logs it before, then, and when it is over. */
public final class GivenValuesProgram {

  private static final Logger LOGGER = LoggerFactory.getLogger("program");

  private GivenValuesProgram() {}

  public static void main(String[] arguments) {
    String secret = System.getProperty("secret");
    show("before", secret);
    System.out.println("taken: " + KnownValues.add("FROM_A_VAULT", secret));
    show("then", secret);
    System.out.println("retired: " + KnownValues.retire("FROM_A_VAULT"));
    show("after", secret);
  }

  private static void show(String when, String secret) {
    System.out.println("printed " + when + " " + secret);
    LOGGER.info("logged {} {}", when, secret);
  }
}
