package dev.notionredactor.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers one request as a CGI or inetd service does: on standard output. */
public final class HttpAnswerProgram {

  private HttpAnswerProgram() {}

  public static void main(String[] arguments) {
    String body = "{\"access_token\":\"" + Program.key() + "\",\"end\":\"é\"}";
    int length = body.getBytes(UTF_8).length;
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ";
    byte[] answer = (head + length + "\r\n\r\n" + body).getBytes(UTF_8);
    System.out.write(answer, 0, answer.length);
    System.out.flush();
  }
}
