package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;
import dev.notionredactor.programs.HttpAnswerProgram;
import dev.notionredactor.programs.LanguageServerProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protocols on standard output that say how long what follows is: the other side can still read
 * them where a key was masked.
 */
class FramesIT {

  private static final String WITHOUT_FILL = "=mask={prefix}[REDACTED:{fingerprint}]";

  /** How often the server is asked after it was asked for the key. */
  private static final int MORE = 10;

  private final String key = TestKeys.randomAccessToken();

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdksOfLsp4j")
  void languageServer(Jdk jdk) throws Exception {
    List<String> control = replies(new ForkedJvm(jdk));
    assertEquals(1 + MORE, control.size());
    List<String> masked = replies(new ForkedJvm(jdk).agent());
    KeyAssertions.assertMasked(key, String.join("\n", control), String.join("\n", masked));
    assertNotEquals(
        1 + MORE, replies(new ForkedJvm(jdk).agent(ForkedJvm.AGENT + WITHOUT_FILL)).size());
  }

  static Stream<Jdk> jdksOfLsp4j() {
    return Matrix.of(Jdk.all().stream().filter(jdk -> jdk.feature() >= 11).toList()).stream();
  }

  private List<String> replies(ForkedJvm jvm) throws Exception {
    StringBuilder requests = new StringBuilder();
    for (int id = 0; id <= MORE; id++) {
      String name = id == 0 ? "token" : "name" + id;
      String request =
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + id
              + ",\"method\":\"hover\",\"params\":[\""
              + name
              + "\"]}";
      requests.append("Content-Length: ").append(request.length()).append("\r\n\r\n");
      requests.append(request);
    }
    String out =
        jvm.classPath(List.of(jar("org.eclipse.lsp4j.jsonrpc-1.0.0"), jar("gson-2.11.0")))
            .option("-Dkey=" + key)
            .input(requests.toString().getBytes(UTF_8))
            .run(LanguageServerProgram.class.getName())
            .out();
    List<String> replies = new ArrayList<>();
    MessageJsonHandler json =
        new MessageJsonHandler(
            Map.of("hover", JsonRpcMethod.request("hover", String.class, String.class)));
    json.setMethodProvider(id -> "hover");
    StreamMessageProducer client =
        new StreamMessageProducer(
            new ByteArrayInputStream(out.getBytes(ISO_8859_1)), json, (message, issues) -> {});
    try {
      client.listen(message -> replies.add((String) ((ResponseMessage) message).getResult()));
    } catch (MessageIssueException lost) {
      // And with it all that follows.
    }
    return replies;
  }

  private static Path jar(String name) {
    return Library.DIRECTORY.resolve(name + ".jar");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void httpAnswer(Jdk jdk) throws Exception {
    String control = received(new ForkedJvm(jdk));
    String masked = received(new ForkedJvm(jdk).agent());
    KeyAssertions.assertMasked(key, control, masked);
    assertThrows(
        IOException.class,
        () -> received(new ForkedJvm(jdk).agent(ForkedJvm.AGENT + WITHOUT_FILL)));
  }

  /** What a client gets of the answer that a program wrote to its standard output. */
  private String received(ForkedJvm jvm) throws Exception {
    byte[] answer =
        jvm.option("-Dkey=" + key)
            .run(HttpAnswerProgram.class.getName())
            .out()
            .getBytes(ISO_8859_1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answered =
          CompletableFuture.runAsync(
              () -> {
                try (Socket client = server.accept()) {
                  readRequest(client);
                  client.getOutputStream().write(answer);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      String received =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
              .body();
      answered.get();
      return received;
    }
  }

  private static void readRequest(Socket client) throws IOException {
    StringBuilder request = new StringBuilder();
    while (!request.toString().endsWith("\r\n\r\n")) {
      request.append((char) client.getInputStream().read());
    }
  }
}
