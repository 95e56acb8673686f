package dev.notionredactor.it;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An OpenTelemetry collector on loopback that keeps what it is sent. */
final class OtlpReceiver implements AutoCloseable {

  private final HttpServer server;

  /** All bytes of all requests, read as ISO 8859-1. */
  private final Queue<String> raw = new ConcurrentLinkedQueue<>();

  private final Queue<String> logs = new ConcurrentLinkedQueue<>();
  private final Queue<String> spans = new ConcurrentLinkedQueue<>();
  private final Map<String, Metric> metrics = new ConcurrentHashMap<>();

  OtlpReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receive("/v1/logs", body -> addLogs(ExportLogsServiceRequest.parseFrom(body)));
    receive("/v1/metrics", body -> addMetrics(ExportMetricsServiceRequest.parseFrom(body)));
    receive("/v1/traces", body -> addSpans(ExportTraceServiceRequest.parseFrom(body)));
    server.start();
  }

  String endpoint() {
    return "http:/" + server.getAddress();
  }

  String raw() {
    return String.join("", raw);
  }

  /** The log records as text, each with the logger that it came by. */
  Collection<String> logs() {
    return logs;
  }

  Collection<String> spans() {
    return spans;
  }

  /** What came last of each metric, by its name. */
  Map<String, Metric> metrics() {
    return metrics;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private interface Parser {
    void parse(byte[] body) throws IOException;
  }

  private void receive(String path, Parser parser) {
    server.createContext(
        path,
        exchange -> {
          try (HttpExchange closing = exchange) {
            byte[] body = closing.getRequestBody().readAllBytes();
            raw.add(new String(body, StandardCharsets.ISO_8859_1));
            parser.parse(body);
            closing.sendResponseHeaders(200, -1);
          }
        });
  }

  private void addLogs(ExportLogsServiceRequest request) {
    for (ResourceLogs resource : request.getResourceLogsList()) {
      for (ScopeLogs scope : resource.getScopeLogsList()) {
        for (LogRecord log : scope.getLogRecordsList()) {
          logs.add(text(scope.getScope(), log));
        }
      }
    }
  }

  private void addMetrics(ExportMetricsServiceRequest request) {
    for (ResourceMetrics resource : request.getResourceMetricsList()) {
      for (ScopeMetrics scope : resource.getScopeMetricsList()) {
        for (Metric metric : scope.getMetricsList()) {
          metrics.put(metric.getName(), metric);
        }
      }
    }
  }

  private void addSpans(ExportTraceServiceRequest request) {
    for (ResourceSpans resource : request.getResourceSpansList()) {
      for (ScopeSpans scope : resource.getScopeSpansList()) {
        for (Span span : scope.getSpansList()) {
          spans.add(text(scope.getScope(), span));
        }
      }
    }
  }

  private static String text(InstrumentationScope scope, Message message) {
    return scope.getName() + "\n" + TextFormat.printer().printToString(message);
  }
}
