package dev.notionredactor.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Another agent, or appenders of a vendor.
 *
 * @param jar that of the agent, without {@code .jar}; null if it is none
 * @param jars what else is on the class path
 * @param options by which it sends to a server; {@code {port}} stands for that of the server
 * @param environment the same as variables
 * @param sent the libraries whose events it sends, as {@code NeighbourProgram} knows them, each
 *     with texts that then are found, in which {@code {key}} stands for the key
 */
record Neighbour(
    String name,
    String jar,
    List<String> jars,
    List<String> options,
    Map<String, String> environment,
    Map<String, List<String>> sent) {

  private static final String URL = "http://127.0.0.1:{port}";

  private static final List<String> NAMES =
      List.of("Bearer {key}", "Holder[{key}", "of.{key}", "thread-{key}");
  private static final List<String> NO_THREADS =
      List.of("Bearer {key}", "Holder[{key}", "of.{key}");
  private static final List<String> EXCEPTIONS = List.of("Bearer {key}", "own {key}");

  static Neighbour openTelemetry(String name, String jar) {
    return new Neighbour(
        name,
        jar,
        List.of(),
        openTelemetryOptions(),
        Map.of(),
        Map.of(
            "SPANS", EXCEPTIONS,
            "LOGBACK", NAMES,
            "LOG4J2", NAMES,
            "JUL", NO_THREADS,
            "RELOAD4J", NAMES,
            "JBOSS", NAMES));
  }

  static Neighbour applicationInsights() {
    String settings =
        "{'instrumentation':{'logging':{'level':'INFO'}},'sampling':{'percentage':100},"
            + "'selfDiagnostics':{'destination':'console','level':'ERROR'}}";
    return new Neighbour(
        "Application Insights",
        "applicationinsights-agent",
        List.of(),
        List.of(
            "-Dapplicationinsights.connection.string=InstrumentationKey="
                + "00000000-0000-0000-0000-000000000000;IngestionEndpoint="
                + (URL + "/;LiveEndpoint=" + URL + "/")),
        Map.of(
            "APPLICATIONINSIGHTS_CONFIGURATION_CONTENT",
            settings.replace('\'', '"'),
            "APPLICATIONINSIGHTS_STATSBEAT_DISABLED_ALL",
            "true"),
        openTelemetry("", null).sent);
  }

  static Neighbour elastic() {
    return new Neighbour(
        "Elastic",
        "elastic-apm-agent",
        List.of(),
        List.of(
            "-Delastic.apm.server_url=" + URL,
            "-Delastic.apm.log_sending=true",
            "-Delastic.apm.api_request_time=1s",
            "-Delastic.apm.central_config=false",
            "-Delastic.apm.cloud_provider=NONE",
            "-Delastic.apm.log_level=ERROR",
            "-Delastic.apm.enable_experimental_instrumentations=true",
            "-Delastic.apm.application_packages=dev.notionredactor"),
        Map.of(),
        // It does not know JBoss LogManager; and of java.util.logging see NeighboursIT.
        Map.of(
            "SPANS", EXCEPTIONS,
            "LOGBACK", NAMES,
            "LOG4J2", NAMES,
            "RELOAD4J", with(NAMES, "\"token\":\"{key}")));
  }

  /** Takes no server but one by HTTPS; its certificate is to be in {@code {certificate}}. */
  static Neighbour newRelic() {
    String prefix = "-Dnewrelic.config.";
    List<String> options =
        new ArrayList<>(
            List.of(
                "host=localhost",
                "port={port}",
                "ca_bundle_path={certificate}",
                "license_key=abcdef7890123456789012345678901234567890",
                "app_name=program",
                "sync_startup=true",
                "send_data_on_exit=true",
                "send_data_on_exit_threshold=0",
                "log_file_name=STDOUT",
                "log_level=severe",
                "application_logging.forwarding.max_samples_stored=10000",
                "application_logging.forwarding.context_data.enabled=true"));
    for (String cloud : new String[] {"aws", "azure", "gcp", "pcf"}) {
      options.add("utilization.detect_" + cloud + "=false");
    }
    options.replaceAll(prefix::concat);
    List<String> context = with(NAMES, "\"context.token\":\"{key}");
    return new Neighbour(
        "New Relic",
        "newrelic/newrelic",
        List.of(),
        options,
        Map.of(),
        Map.of(
            "LOGBACK", context,
            "LOG4J2", context,
            "JUL", NO_THREADS,
            "RELOAD4J", context,
            "JBOSS", context));
  }

  static Neighbour datadog() {
    return new Neighbour(
        "Datadog",
        "dd-java-agent",
        List.of(),
        List.of(
            "-Ddd.trace.agent.url=" + URL,
            "-Ddd.trace.otel.enabled=true",
            "-Ddd.logs.injection=true",
            "-Ddd.agentless.log.submission.enabled=true",
            "-Ddd.agentless.log.submission.url=" + URL,
            "-Ddd.app.logs.collection.enabled=true",
            "-Ddd.jmxfetch.enabled=false",
            "-Ddd.instrumentation.telemetry.enabled=false",
            "-Ddd.remote_config.enabled=false",
            "-Ddd.profiling.enabled=false",
            "-Ddd.trace.startup.logs=false"),
        Map.of("DD_API_KEY", "none"),
        Map.of("SPANS", EXCEPTIONS, "LOGBACK", NAMES, "LOG4J2", NAMES));
  }

  /** Appenders, and a handler of {@code java.util.logging}. */
  static Neighbour sentry() {
    return new Neighbour(
        "Sentry",
        null,
        List.of("sentry", "sentry-logback", "sentry-log4j2", "sentry-jul"),
        List.of(
            "-Dlogback.configurationFile=logback-sentry.xml",
            "-Dlog4j2.configurationFile=log4j2-sentry.xml",
            "-Djava.util.logging.config.file="
                + ForkedJvm.PROGRAMS.resolve("jul-sentry.properties"),
            "-Dsentry.context-tags=token",
            // Of more than 30 events that wait, it drops some.
            "-Dplace.millis=100"),
        Map.of("SENTRY_DSN", "http://public@127.0.0.1:{port}/1"),
        Map.of(
            "LOGBACK", with(NAMES, "\"params\":[\"Holder[{key}"),
            "LOG4J2", with(NAMES, "\"token\":\"{key}"),
            "JUL",
                with(
                    NO_THREADS,
                    "\"params\":[\"Holder[{key}",
                    "\"formatted\":\"token Holder[{key}")));
  }

  private static List<String> with(List<String> texts, String... more) {
    List<String> all = new ArrayList<>(texts);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static List<String> openTelemetryOptions() {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Dotel.logs.exporter=otlp",
                "-Dotel.traces.exporter=otlp",
                "-Dotel.metrics.exporter=none",
                "-Dotel.exporter.otlp.protocol=http/protobuf",
                "-Dotel.exporter.otlp.endpoint=" + URL));
    String prefix = "-Dotel.instrumentation.";
    options.add(prefix + "java-util-logging.experimental-log-attributes=true");
    for (String library : new String[] {"logback-appender", "log4j-appender", "jboss-logmanager"}) {
      options.add(prefix + library + ".experimental-log-attributes=true");
      options.add(prefix + library + ".experimental.capture-mdc-attributes=*");
      options.add(prefix + library + ".experimental.capture-marker-attribute=true");
      options.add(prefix + library + ".experimental.capture-map-message-attributes=true");
      options.add(prefix + library + ".experimental.capture-arguments=true");
    }
    return options;
  }

  @Override
  public String toString() {
    return name;
  }
}
