package dev.notionredactor.examples;

import dev.notionredactor.Redactor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;

/** Masks keys in texts and streams of its own. */
public final class Main {

  private static final Redactor REDACTOR = Redactor.create();

  private Main() {}

  /** Takes a key, and shows texts that hold it. */
  public static void main(String[] arguments) throws IOException {
    String key = arguments[0];
    System.out.println(REDACTOR.redact("Authorization: Bearer " + key));

    // In two halves: a stream finds it all the same.
    PrintStream out = REDACTOR.wrap(System.out);
    out.print("Your new token: " + key.substring(0, 20));
    out.println(key.substring(20));
    out.flush();

    StringWriter ticket = new StringWriter();
    try (Writer writer = REDACTOR.wrap(ticket)) {
      writer.write("It fails with " + key + ", please help.");
    }
    System.out.println(ticket);

    // A secret that is no Notion key.
    Redactor own = Redactor.builder().knownValue("DATABASE", "correct horse battery").build();
    System.out.println(own.redact("jdbc:h2:mem:x;PASSWORD=correct horse battery"));
  }
}
