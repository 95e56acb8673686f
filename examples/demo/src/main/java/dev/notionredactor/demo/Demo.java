package dev.notionredactor.demo;

import dev.notionredactor.demo.app.LeakyApp;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Runs the leaking program without and with the agent, and reports what each run showed. */
public final class Demo {

  private Demo() {}

  /** Arguments: the agent's jar, a directory for what is recorded, "color" or "plain". */
  public static void main(String[] args) throws IOException, InterruptedException {
    String agent = "-javaagent:" + args[0];
    Path directory = Paths.get(args[1]);
    Style style = args[2].equals("color") ? Style.COLOR : Style.PLAIN;

    Keys keys = new Keys(new Random());
    Report report;
    try (NotionStub notion = new NotionStub(keys)) {
      List<String> none = Collections.emptyList();
      List<String> withAgent = Collections.singletonList(agent);
      String url = notion.baseUrl();
      Recording without =
          Recording.of(LeakyApp.class, url, none, keys, directory.resolve("without"));
      Recording with =
          Recording.of(LeakyApp.class, url, withAgent, keys, directory.resolve("with"));
      report = new Report(without, with, new KeyFinder(keys.all()));
    } catch (IOException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(Report.PROVES_NOTHING);
      return;
    }
    report.lines(style).forEach(System.out::println);
    System.exit(report.exitStatus());
  }
}
