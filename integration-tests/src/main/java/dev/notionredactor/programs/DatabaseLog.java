package dev.notionredactor.programs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** What databases and their drivers write of statements. */
enum DatabaseLog {
  H2("H2", "org.h2.Driver", "jdbc:h2:{base};TRACE_LEVEL_FILE=3", ".trace.db"),
  HSQLDB(
      "HSQLDB",
      "org.hsqldb.jdbc.JDBCDriver",
      "jdbc:hsqldb:file:{base};hsqldb.sqllog=3",
      ".sql.log"),
  DERBY(
      "Derby",
      "org.apache.derby.impl.jdbc.EmbedConnection",
      "jdbc:derby:memory:d;create=true",
      ".log"),
  P6SPY("p6spy", "com.p6spy.engine.spy.P6SpyDriver", "jdbc:p6spy:h2:mem:p6spy", ".log"),
  P6SPY_BATCH(
      "p6spy, BatchFileLogger",
      "com.p6spy.engine.spy.P6SpyDriver",
      "jdbc:p6spy:h2:mem:p6spy",
      ".log");

  private final String title;

  /** One of its classes. */
  private final String type;

  private final String url;

  /** What follows the database's path in the name of the log. */
  private final String suffix;

  DatabaseLog(String title, String type, String url, String suffix) {
    this.title = title;
    this.type = type;
    this.url = url;
    this.suffix = suffix;
  }

  /** Runs statements, some with a key, if it is there. */
  void writeIfThere() throws Exception {
    if (!Program.exists(type)) {
      return;
    }
    // Beside the files that are looked at: a database may hold keys.
    File base = new File(Program.file("").getParentFile(), name());
    configure(base);
    if (type.startsWith("com.p6spy")) {
      // It may have read what was set for another.
      Class<?> manager = Class.forName("com.p6spy.engine.spy.P6ModuleManager");
      manager.getMethod("reload").invoke(manager.getMethod("getInstance").invoke(null));
    }
    try (Connection connection = DriverManager.getConnection(url.replace("{base}", "" + base));
        Statement statement = connection.createStatement()) {
      begin("statement", statement);
      statement.execute("values ('" + Program.key() + "')");
      begin("parameter", statement);
      try (PreparedStatement prepared =
          connection.prepareStatement("values (cast(? as varchar(200)))")) {
        prepared.setString(1, Program.key());
        prepared.execute();
      }
      begin("exception", statement);
      fail(statement);
    }
    Files.copy(new File(base + suffix).toPath(), Program.file(title + ".txt").toPath());
  }

  private void configure(File base) throws IOException {
    String log = base + suffix;
    System.setProperty("derby.stream.error.file", log);
    System.setProperty("derby.stream.error.logSeverityLevel", "0");
    System.setProperty("derby.language.logStatementText", "true");
    // Beside the file, this one has its settings by name.
    System.setProperty("p6spy.config.logfile", log);
    System.setProperty(
        "p6spy.config.logMessageFormat", "com.p6spy.engine.spy.appender.CustomLineFormat");
    System.setProperty("p6spy.config.customLogMessageFormat", "%(category) %(sql)");
    System.setProperty(
        "p6spy.config.appender",
        "com.p6spy.engine.spy.appender."
            + (this == P6SPY_BATCH ? "BatchFileLogger" : "FileLogger"));
  }

  private static void begin(String place, Statement statement) throws SQLException {
    statement.execute("values ('" + Program.mark(place) + "')");
  }

  private static void fail(Statement statement) {
    try {
      statement.execute("select '" + Program.key() + "' from nothing");
      throw new AssertionError();
    } catch (SQLException meant) {
      // Its message holds the key.
    }
  }
}
