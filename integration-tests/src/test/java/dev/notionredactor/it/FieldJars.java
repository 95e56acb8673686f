package dev.notionredactor.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of platforms that are published as jars alone, each with the class path and the program
 * of a module below {@code integration-tests/field}.
 */
final class FieldJars {

  private static final Path MODULES = Path.of(System.getProperty("applications"), "field");

  private static final String SH = "sh";

  private static final String CLASS_PATH = "{home}/target/classes:{home}/target/libraries/*";

  private static final String PROGRAMS = "dev.notionredactor.field.";

  static final List<FieldServer> ALL =
      List.of(
          kafka("Kafka 3.9.1", "kafka-3.9", FieldNeighbour.DATADOG),
          kafka("Kafka 4.0.0", "kafka-4.0", FieldNeighbour.OPEN_TELEMETRY),
          jars(
                  "ZooKeeper 3.9.5",
                  "zookeeper",
                  FieldNeighbour.ELASTIC,
                  "-Dzookeeper.audit.enable=true",
                  "-cp",
                  CLASS_PATH,
                  "org.apache.zookeeper.server.quorum.QuorumPeerMain",
                  "zoo.cfg")
              .before(
                  SH,
                  "-c",
                  "printf '%s\\n' dataDir={base}/zookeeper clientPort={port+1}"
                      + " clientPortAddress=127.0.0.1 admin.serverPort={port}"
                      + " admin.serverAddress=127.0.0.1 > zoo.cfg")
              .page("/commands/ruok")
              .then(
                  "{java}",
                  "-cp",
                  CLASS_PATH,
                  "org.apache.zookeeper.ZooKeeperMain",
                  "-server",
                  "127.0.0.1:{port+1}",
                  "create",
                  "/token-{key}",
                  "value"),
          jars(
              "Spark 3.5.7",
              "spark",
              FieldNeighbour.NEW_RELIC,
              "--add-opens=java.base/java.lang=ALL-UNNAMED",
              "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
              "--add-opens=java.base/java.nio=ALL-UNNAMED",
              "--add-opens=java.base/java.util=ALL-UNNAMED",
              "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
              "-cp",
              "{home}/target/libraries/*",
              "org.apache.spark.deploy.SparkSubmit",
              "--master=local[1]",
              "--conf=spark.ui.enabled=false",
              "--conf=spark.driver.host=127.0.0.1",
              "--name=name-{key}",
              "--class=" + PROGRAMS + "SparkProgram",
              "{home}/target/field-spark.jar",
              "{key}"),
          jars(
                  "Quarkus 3.33.2",
                  "quarkus",
                  FieldNeighbour.OPEN_TELEMETRY,
                  "-Dquarkus.http.port={port}",
                  "-jar",
                  "{home}/target/quarkus-app/quarkus-run.jar")
              .page("/?token={key}"),
          jars(
                  "Micronaut 4.10.8",
                  "micronaut",
                  FieldNeighbour.SPLUNK,
                  "-Dmicronaut.server.port={port}",
                  "-cp",
                  CLASS_PATH,
                  PROGRAMS + "MicronautProgram")
              .page("/?token={key}"),
          jars(
                  "Vert.x 5.0.7",
                  "vertx",
                  FieldNeighbour.APPLICATION_INSIGHTS,
                  "-cp",
                  CLASS_PATH,
                  PROGRAMS + "VertxProgram",
                  "{port}")
              .page("/?token={key}"),
          jars(
                  "Helidon 4.5.0",
                  "helidon",
                  FieldNeighbour.OPEN_TELEMETRY,
                  "-Dserver.features.access-log.format=common",
                  "-cp",
                  CLASS_PATH,
                  "{home}/src/launched/HelidonProgram.java",
                  "{port}")
              .since(21)
              .page("/{key}?token={key}"),
          jars(
                  "Hazelcast 5.5.0",
                  "hazelcast",
                  FieldNeighbour.NEW_RELIC,
                  "-cp",
                  CLASS_PATH,
                  PROGRAMS + "HazelcastProgram",
                  "{port}",
                  "{key}")
              .racing(),
          jars(
                  "Ignite 2.16.0",
                  "ignite",
                  FieldNeighbour.DATADOG,
                  "--add-opens=java.base/java.io=ALL-UNNAMED",
                  "--add-opens=java.base/java.lang=ALL-UNNAMED",
                  "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                  "--add-opens=java.base/java.nio=ALL-UNNAMED",
                  "--add-opens=java.base/java.util=ALL-UNNAMED",
                  "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                  "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                  "--add-opens=java.management/com.sun.jmx.mbeanserver=ALL-UNNAMED",
                  "-Djava.net.preferIPv4Stack=true",
                  "-DIGNITE_HOME={base}",
                  "-cp",
                  CLASS_PATH,
                  PROGRAMS + "IgniteProgram",
                  "{port}",
                  "{key}")
              .racing(),
          jars(
              "Scala 3.3.7",
              "languages",
              FieldNeighbour.ASPECTJ,
              "-cp",
              CLASS_PATH,
              "dotty.tools.MainGenericRunner",
              "-usejavacp",
              "{home}/target/classes/script.scala",
              "{key}"),
          jars(
              "Groovy 5.0.8",
              "languages",
              FieldNeighbour.ELASTIC,
              // Elastic's agent prints arguments, before ours is there if it comes first.
              "-Dkey={key}",
              "-cp",
              CLASS_PATH,
              "groovy.ui.GroovyMain",
              "{home}/target/classes/script.groovy"),
          jars(
              "Clojure 1.12.3",
              "languages",
              FieldNeighbour.SPLUNK,
              "-cp",
              CLASS_PATH,
              "clojure.main",
              "{home}/target/classes/script.clj",
              "{key}"),
          jars(
              "GraalJS 23.1.8",
              "languages",
              FieldNeighbour.APPLICATION_INSIGHTS,
              "-cp",
              CLASS_PATH,
              PROGRAMS + "JavaScriptProgram",
              "{home}/target/classes/script.js",
              "{key}"),
          jars(
              "Swing",
              "languages",
              FieldNeighbour.DATADOG,
              "-Djava.awt.headless=true",
              "-cp",
              CLASS_PATH,
              PROGRAMS + "WindowsProgram",
              "{key}"));

  private FieldJars() {}

  /** A platform that is published as jars alone: the words behind the options of the JVM. */
  private static FieldServer jars(
      String name, String module, FieldNeighbour neighbour, String... words) {
    List<String> command = new ArrayList<>(List.of("{java}", "{options}"));
    command.addAll(List.of(words));
    return new FieldServer(name, MODULES.resolve(module), neighbour)
        .command(command.toArray(new String[0]));
  }

  private static FieldServer kafka(String name, String module, FieldNeighbour neighbour) {
    return jars(
            name,
            module,
            neighbour,
            "-cp",
            CLASS_PATH,
            PROGRAMS + "KafkaProgram",
            "server.properties",
            "127.0.0.1:{port}",
            "http://127.0.0.1:{port+2}",
            "{key}")
        .before(
            SH,
            "-c",
            "(cat {home}/target/classes/server.properties; printf '%s\\n'"
                + " listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{port+1}"
                + " controller.quorum.voters=1@127.0.0.1:{port+1} log.dirs={base}/kafka)"
                + " > server.properties")
        .before(
            "{java}",
            "-cp",
            CLASS_PATH,
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id=AAAAAAAAAAAAAAAAAAAAAA",
            "--config=server.properties")
        .racing();
  }
}
