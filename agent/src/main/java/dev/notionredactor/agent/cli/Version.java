package dev.notionredactor.agent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;

@CommandLine.Command(name = "version", description = "Print the version.")
final class Version implements Callable<Integer>, CommandLine.IVersionProvider {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Such as {@code notion-redactor 1.2.3}. */
  static String line() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "notion-redactor " + (version == null ? "(not packaged)" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(line());
    return 0;
  }
}
