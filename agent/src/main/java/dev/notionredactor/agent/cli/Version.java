package dev.notionredactor.agent.cli;

import dev.notionredactor.agent.Agent;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import picocli.CommandLine;

@CommandLine.Command(
    name = "version",
    description = "Print the version and the commit it was built from.")
final class Version implements Callable<Integer>, CommandLine.IVersionProvider {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Such as {@code notion-redactor 1.2.3 (commit bce5f86)}. */
  static String line() {
    URL source = Agent.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      JarURLConnection jar = (JarURLConnection) new URL("jar:" + source + "!/").openConnection();
      Attributes manifest = jar.getMainAttributes();
      return "notion-redactor "
          + manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)
          + " (commit "
          + manifest.getValue("Implementation-Commit")
          + ")";
    } catch (IOException noJar) {
      return "notion-redactor (not packaged)";
    }
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
