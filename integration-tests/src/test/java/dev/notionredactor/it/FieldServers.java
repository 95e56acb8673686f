package dev.notionredactor.it;

import java.nio.file.Path;
import java.util.List;

/** The table of servers that are published as a whole. */
final class FieldServers {

  private static final Path UNPACKED = Library.DIRECTORY.resolve("field");

  private static final String SH = "sh";

  static final List<FieldServer> ALL =
      List.of(
          new FieldServer(
                  "Jetty 12.0.15", UNPACKED.resolve("jetty-home-12.0.15"), FieldNeighbour.JACOCO)
              .before("{java}", "-jar", "{home}/start.jar", "--add-modules=http,requestlog")
              .command(
                  "{java}",
                  "{options}",
                  "-jar",
                  "{home}/start.jar",
                  "jetty.http.host=127.0.0.1",
                  "jetty.http.port={port}")
              .page("/?token={key}"),
          new FieldServer(
                  "Tomcat 10.1.59",
                  UNPACKED.resolve("apache-tomcat-10.1.59"),
                  FieldNeighbour.DATADOG)
              .copied()
              .before(
                  "sed",
                  "-i",
                  "-e",
                  "s/port=\"8080\"/port=\"{port}\" address=\"127.0.0.1\"/",
                  "-e",
                  "s/port=\"8005\"/port=\"-1\"/",
                  "{home}/conf/server.xml")
              .command(SH, "{home}/bin/catalina.sh", "run")
              .optionsIn("CATALINA_OPTS")
              .page("/?token={key}"),
          wildFly(),
          new FieldServer(
                  "Payara Micro 6.2025.10",
                  UNPACKED.resolve("payara-micro.jar"),
                  FieldNeighbour.JACOCO)
              .before("mkdir", "{base}/accesslog")
              .command(
                  "{java}",
                  "{options}",
                  "-jar",
                  "{home}",
                  "--port",
                  "{port}",
                  "--nocluster",
                  "--nohostaware",
                  "--accesslog",
                  "{base}/accesslog",
                  "--rootdir",
                  "{base}/root")
              .page("/?token={key}")
              .buffered("ready in"),
          new FieldServer(
                  "GlassFish 7.0.0", UNPACKED.resolve("glassfish7"), FieldNeighbour.OPEN_TELEMETRY)
              .copied()
              .before(
                  SH,
                  "-c",
                  "cd {home}/glassfish/domains/domain1/config; "
                      + "sed -i -e 's/<http-service>/<http-service access-logging-enabled=\"true\">/'"
                      + " -e 's/port=\"8080\"/port=\"{port}\" address=\"127.0.0.1\"/'"
                      + " -e 's/port=\"8181\"/port=\"{port+1}\"/'"
                      + " -e 's/port=\"4848\"/port=\"{port+2}\"/'"
                      + " -e 's/port=\"3700\"/port=\"{port+3}\"/'"
                      + " -e 's/port=\"3820\"/port=\"{port+6}\"/'"
                      + " -e 's/port=\"3920\"/port=\"{port+7}\"/'"
                      + " -e 's/port=\"8686\"/port=\"{port+4}\"/'"
                      + " -e 's/value=\"7676\"/value=\"{port+5}\"/' domain.xml; "
                      + "for option; do sed -i"
                      + " \"s|<jvm-options>-Xmx512m|<jvm-options>$option</jvm-options>&|\""
                      + " domain.xml; done",
                  SH,
                  "{options}")
              .command(SH, "{home}/bin/asadmin", "start-domain", "--verbose")
              .page("/?token={key}")
              .buffered("startup time"),
          new FieldServer(
                  "Keycloak 26.5.6", UNPACKED.resolve("keycloak-26.5.6"), FieldNeighbour.NEW_RELIC)
              .copied()
              .command(
                  SH,
                  "{home}/bin/kc.sh",
                  "start-dev",
                  "--http-host=127.0.0.1",
                  "--http-port={port}",
                  "--http-access-log-enabled=true",
                  "--log=console,file")
              .optionsIn("JAVA_OPTS_APPEND")
              .page(
                  "/realms/master/protocol/openid-connect/auth?response_type=code&client_id={key}"),
          new FieldServer(
                  "Artemis 2.40.0",
                  UNPACKED.resolve("apache-artemis-2.40.0"),
                  FieldNeighbour.OPEN_TELEMETRY)
              .before(
                  SH,
                  "{home}/bin/artemis",
                  "create",
                  "--silent",
                  "--user=admin",
                  "--password=admin",
                  "--allow-anonymous",
                  "--no-amqp-acceptor",
                  "--no-mqtt-acceptor",
                  "--no-stomp-acceptor",
                  "--no-hornetq-acceptor",
                  "--no-autotune",
                  "--http-port={port}",
                  "--default-port={port+1}",
                  "broker")
              .before(
                  "sed", "-i", "/logger.audit.*level/s/OFF/INFO/", "broker/etc/log4j2.properties")
              .before(
                  "sed",
                  "-i",
                  "s|</web>|<request-log filename=\"{base}/broker/log/request.log\"/>&|",
                  "broker/etc/bootstrap.xml")
              .command(SH, "broker/bin/artemis", "run")
              .optionsIn("JAVA_ARGS_APPEND")
              .page("/console/jolokia/version?token={key}")
              .then(
                  SH,
                  "broker/bin/artemis",
                  "producer",
                  "--destination=queue://token.{key}",
                  "--message-count=1",
                  "--message=token={key}",
                  "--url=tcp://127.0.0.1:{port+1}"),
          new FieldServer(
                  "Karaf 4.4.8", UNPACKED.resolve("apache-karaf-4.4.8"), FieldNeighbour.ASPECTJ)
              .copied()
              .before(
                  SH,
                  "-c",
                  "cd {home}/etc; sed -i 's/^sshPort.*/sshPort={port}/' org.apache.karaf.shell.cfg;"
                      + " sed -i 's/1099/{port+1}/; s/44444/{port+2}/'"
                      + " org.apache.karaf.management.cfg")
              // All commands are there only when all bundles are.
              .command(
                  SH,
                  "-c",
                  "(until grep -qs 'Done.$' {home}/data/log/karaf.log; do sleep 0.1; done;"
                      + " printf '%s\\n' 'log:log token={key}' 'echo token={key}' 'log:display'"
                      + " '{key}' 'shutdown -f') | {home}/bin/karaf")
              .optionsIn("EXTRA_JAVA_OPTS"));

  private FieldServers() {}

  static FieldServer wildFly() {
    return new FieldServer(
            "WildFly 36.0.1", UNPACKED.resolve("wildfly-36.0.1.Final"), FieldNeighbour.ELASTIC)
        .copied()
        .before(
            SH,
            "{home}/bin/jboss-cli.sh",
            "--commands=embed-server,/subsystem=undertow/server=default-server"
                + "/host=default-host/setting=access-log:add(pattern=\"%r\"),"
                + "/system-property=token:add(value={key}),"
                + "/core-service=management/access=audit/logger=audit-log"
                + ":write-attribute(name=enabled,value=true),"
                + "stop-embedded-server")
        // What it has logged just now is without an agent.
        .before("rm", "-r", "{home}/standalone/log", "{home}/standalone/data")
        .command(SH, "{home}/bin/standalone.sh", "-Djboss.socket.binding.port-offset={offset}")
        .optionsIn("PREPEND_JAVA_OPTS")
        .page("/?token={key}");
  }
}
