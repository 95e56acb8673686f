package dev.notionredactor.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a program was given to write.
 *
 * @param access an access token
 * @param legacy a legacy token, as a client secret is one
 * @param refresh a refresh token
 * @param other an access token that is expected in place of {@code access}
 */
record Keys(String access, String legacy, String refresh, String other) {

  /** Those of the properties of this JVM. */
  static Keys given() {
    return new Keys(
        System.getProperty("access"),
        System.getProperty("legacy"),
        System.getProperty("refresh"),
        System.getProperty("other"));
  }

  /** A body as Notion's endpoint for tokens takes one. */
  String json() {
    return "{\"client_secret\":\"" + legacy + "\",\"refresh_token\":\"" + refresh + "\",\"n\":1}";
  }

  /** A request with all of them, in plain text. */
  String request() {
    return "POST /v1/oauth/token HTTP/1.1\r\nHost: api.notion.com\r\nAuthorization: Bearer "
        + access
        + "\r\nContent-Type: application/json\r\n\r\n"
        + json()
        + "\n";
  }

  byte[] requestBytes() {
    return request().getBytes(UTF_8);
  }

  /** What stands in a header of HTTP when a client of OAuth shows who it is. */
  byte[] basic() {
    return ("9c5d872b-594c-4c1e-a1b2-c3d4e5f60718:" + legacy).getBytes(UTF_8);
  }
}
