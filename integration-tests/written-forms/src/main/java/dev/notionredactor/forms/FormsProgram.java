package dev.notionredactor.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what all producers write, each after a line that names it. */
public final class FormsProgram {

  private FormsProgram() {}

  public static void main(String[] arguments) throws Exception {
    Keys keys = Keys.given();
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.putAll(SeparatedHex.producers());
    producers.putAll(Dumps.producers());
    producers.putAll(Lists.producers());
    producers.putAll(Escapes.producers());
    producers.putAll(Mails.producers());
    producers.putAll(Failures.producers());
    producers.putAll(Wraps.producers());
    for (Map.Entry<String, Producer> producer : producers.entrySet()) {
      System.out.println("--- " + producer.getKey() + " ---");
      System.out.println(producer.getValue().write(keys));
    }
  }
}
