package dev.notionredactor.programs;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.tools.ant.BuildLogger;
import org.apache.tools.ant.DefaultLogger;
import org.apache.tools.ant.Project;
import org.apache.tools.ant.XmlLogger;

/** Ant's log of a build, as {@code -logger} or {@code -listener} and {@code -logfile} say. */
final class AntLog {

  private AntLog() {}

  static void write() throws IOException {
    Project project = new Project();
    project.init();
    project.setUserProperty("XmlLogger.file", Program.file("Ant, XmlLogger.txt").getPath());
    XmlLogger xml = new XmlLogger();
    xml.setMessageOutputLevel(Project.MSG_INFO);
    project.addBuildListener(xml);
    try (PrintStream file = new PrintStream(Program.file("Ant, DefaultLogger.txt"), "UTF-8")) {
      BuildLogger plain = new DefaultLogger();
      plain.setMessageOutputLevel(Project.MSG_INFO);
      plain.setOutputPrintStream(file);
      plain.setErrorPrintStream(file);
      project.addBuildListener(plain);
      project.fireBuildStarted();
      project.log(Program.mark("message"));
      project.log("token " + Program.key());
      project.log(Program.mark("exception"));
      project.log("failed", new IOException("Bearer " + Program.key()), Project.MSG_ERR);
      project.fireBuildFinished(new IOException("Bearer " + Program.key()));
    }
  }
}
