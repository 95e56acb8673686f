package dev.notionredactor.forms;

import java.io.ByteArrayInputStream;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

/** Sends keys to a server, and receives some, with Apache's client, which logs what it sends. */
public final class WireLogProgram {

  /** How much of a streamed body goes into the first two events. */
  private static final int EVENTS = 4096 + 8192;

  /** How much of a key goes into the second of them; the rest is in the third. */
  private static final int CUT = 25;

  private WireLogProgram() {}

  public static void main(String[] arguments) throws Exception {
    Keys keys = Keys.given();
    String uri = "http://127.0.0.1:" + arguments[1] + "/v1/oauth/token";
    if (arguments[0].equals("classic")) {
      classic(keys, uri);
    } else {
      asynchronous(keys, uri);
    }
  }

  private static void classic(Keys keys, String uri) throws Exception {
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      HttpPost request = new HttpPost(uri);
      request.setHeader("Authorization", "Bearer " + keys.access());
      String start = "{\"text\":\"";
      String end = "\",\"token\":\"";
      String text = "x".repeat(EVENTS - CUT - start.length() - end.length());
      byte[] body = (start + text + end + keys.access() + "\"}").getBytes();
      request.setEntity(
          new InputStreamEntity(
              new ByteArrayInputStream(body), body.length, ContentType.APPLICATION_JSON));
      client.execute(request, response -> EntityUtils.toString(response.getEntity()));
    }
  }

  private static void asynchronous(Keys keys, String uri) throws Exception {
    SimpleHttpRequest request =
        SimpleRequestBuilder.post(uri)
            .setHeader("Authorization", "Bearer " + keys.access())
            .setBody(keys.json(), ContentType.APPLICATION_JSON)
            .build();
    try (CloseableHttpAsyncClient client = HttpAsyncClients.createDefault()) {
      client.start();
      client.execute(request, null).get();
    }
  }
}
