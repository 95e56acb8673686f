package dev.notionredactor.forms;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;

/** Sends keys to a server, and receives some, with a client that logs all bytes that it sees. */
public final class WiretapProgram {

  private static final long PATIENCE_SECONDS = 20;

  private WiretapProgram() {}

  private enum Client {
    REACTOR_NETTY {
      @Override
      void send(Keys keys, int port) {
        wiretapped()
            .headers(headers -> headers.set("Authorization", "Bearer " + keys.access()))
            .post()
            .uri("http://127.0.0.1:" + port + PATH)
            .send(ByteBufFlux.fromString(Mono.just(keys.json())))
            .responseContent()
            .aggregate()
            .asString()
            .block();
      }
    },

    WEB_CLIENT {
      @Override
      void send(Keys keys, int port) {
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(wiretapped()))
            .build()
            .post()
            .uri("http://127.0.0.1:" + port + PATH)
            .header("Authorization", "Bearer " + keys.access())
            .bodyValue(keys.json())
            .retrieve()
            .bodyToMono(String.class)
            .block();
      }
    },

    VERTX {
      @Override
      void send(Keys keys, int port) throws Exception {
        Vertx vertx = Vertx.vertx();
        vertx
            .createHttpClient(new HttpClientOptions().setLogActivity(true))
            .request(HttpMethod.POST, port, "127.0.0.1", PATH)
            .compose(request -> sent(request, keys))
            .compose(HttpClientResponse::body)
            .toCompletionStage()
            .toCompletableFuture()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        vertx.close().toCompletionStage().toCompletableFuture().get();
      }

      private io.vertx.core.Future<HttpClientResponse> sent(HttpClientRequest request, Keys keys) {
        request.putHeader("Authorization", "Bearer " + keys.access());
        return request.send(Buffer.buffer(keys.json()));
      }
    };

    private static final String PATH = "/v1/oauth/token";

    abstract void send(Keys keys, int port) throws Exception;

    private static HttpClient wiretapped() {
      return HttpClient.create().keepAlive(false).wiretap(true);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Client client = Client.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    client.send(Keys.given(), Integer.parseInt(arguments[1]));
    // Event loops go on otherwise.
    System.exit(0);
  }
}
