package dev.notionredactor.agent.cli;

import dev.notionredactor.options.Option;
import dev.notionredactor.scrub.Main;
import dev.notionredactor.scrub.ScrubCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar notion-redactor-agent.jar}: help, and the commands. */
@Command(
    name = "notion-redactor",
    header = "Keeps Notion API keys out of everything a JVM prints or logs.",
    subcommands = {
      Attach.class,
      StatusCommand.class,
      ScrubCommand.class,
      Fingerprint.class,
      Version.class,
      CommandLine.HelpCommand.class
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "java -javaagent:notion-redactor-agent.jar[=option=value,...] -jar app.jar",
      "       java -jar notion-redactor-agent.jar COMMAND"
    },
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n")
public final class CommandLineMain implements Runnable {

  private static final String OPTIONS = "agentOptions";
  private static final String EXAMPLES = "examples";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private CommandLineMain() {}

  /** Runs a command and exits with its status: 0, 1 if it failed, 2 if it was not understood. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine command = Main.commandLine(new CommandLineMain());
    command.getHelpSectionMap().put(OPTIONS, CommandLineMain::agentOptions);
    command.getHelpSectionMap().put(EXAMPLES, help -> help.createHeading(examples()));
    List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
    sections.add(OPTIONS);
    sections.add(EXAMPLES);
    command.setHelpSectionKeys(sections);
    return command;
  }

  @Override
  public void run() {
    spec.commandLine().getOut().println(Version.line());
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static String agentOptions(CommandLine.Help help) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (Option option : Option.values()) {
      rows.put(
          "  " + option.key() + "=" + option.defaultValue(),
          option.help() + " Also -D" + option.property() + " or " + option.variable() + ".");
    }
    return help.createHeading("%nAgent options:%n") + help.createTextTable(rows);
  }

  private static String examples() {
    return "%nExamples:%n"
        + "  java -javaagent:notion-redactor-agent.jar -jar app.jar%n"
        + "  java -jar notion-redactor-agent.jar attach 4711%n"
        + "  java -jar notion-redactor-agent.jar status 4711%n"
        + "  java -jar notion-redactor-agent.jar scrub app.log > safe-to-attach.log%n"
        + "  echo \"$NOTION_API_KEY\" | java -jar notion-redactor-agent.jar fingerprint%n"
        + "  native-program 2>&1 | java -jar notion-redactor-agent.jar scrub%n";
  }
}
