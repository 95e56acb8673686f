package dev.notionredactor.demo;

import dev.notionredactor.demo.app.LeakyApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Runs the leaking program without and with the agent, and reports what each run showed. */
public final class Demo {

  private Demo() {}

  /**
   * Arguments: the Java to run the program on, the agent's jar, a directory for what is recorded,
   * and "color" or "plain".
   */
  public static void main(String[] args) throws InterruptedException {
    String java = args[0];
    String agent = "-javaagent:" + args[1];
    Path directory = Paths.get(args[2]);
    Style style = args[3].equals("color") ? Style.COLOR : Style.PLAIN;

    Keys keys = new Keys(new Random());
    Report report;
    try (NotionStub notion = new NotionStub(keys)) {
      Path logs = Files.createDirectory(directory.resolve("without"));
      Recording without = Recording.of(command(java, logs, notion), keys, logs);
      Path logsWith = Files.createDirectory(directory.resolve("with"));
      Recording with = Recording.of(command(java, logsWith, notion, agent), keys, logsWith);
      report = new Report(without, with, new KeyFinder(keys.all()));
    } catch (IOException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(Report.PROVES_NOTHING);
      return;
    }
    report.lines(style).forEach(System.out::println);
    System.exit(report.exitStatus());
  }

  /** The program has this one's class path. */
  private static List<String> command(
      String java, Path logs, NotionStub notion, String... jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(Arrays.asList(jvmOptions));
    command.add("-Dlogs=" + logs);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LeakyApp.class.getName());
    command.add(notion.baseUrl());
    return command;
  }
}
