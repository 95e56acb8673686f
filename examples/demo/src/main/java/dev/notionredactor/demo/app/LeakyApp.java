package dev.notionredactor.demo.app;

import java.io.IOException;
import notion.api.v1.NotionClient;

/** Signs in to Notion, imports a workspace and prints keys on the way, as real programs do. */
public final class LeakyApp {

  private LeakyApp() {}

  /** Expects Notion's base URL as its argument, and its own keys in the environment. */
  public static void main(String[] args) throws IOException {
    Settings settings = new Settings(args[0]);
    WireLog.enable();

    heading(
        "The Notion SDK signs a user in: the JDK logs its headers, the client secret in base64;"
            + " the SDK's default logger prints every response");
    String accessToken = signIn(settings);

    heading("A key read from a file kept its line end: the exception quotes the header");
    Exception failure = callWithLineEnd(settings);

    heading("Logback: a message, an argument, a browser's cookie, the MDC, a cause");
    LogbackImport.run(settings, accessToken, failure);

    heading("Log4j: the same");
    Log4jImport.run(settings, accessToken, failure);

    heading("A key printed in two halves");
    printInHalves(accessToken);

    heading("A Kubernetes Secret: base64");
    EncodedKeys.printKubernetesSecret(settings);

    heading("A row of a database: hex");
    EncodedKeys.printTableRow(accessToken);
  }

  /** The client as its README shows it; only the address is not Notion's. */
  private static String signIn(Settings settings) {
    try (NotionClient notion =
        new NotionClient(settings.clientId, settings.clientSecret, "https://localhost/callback")) {
      notion.setBaseUrl(settings.baseUrl);
      return notion.exchangeAuthCode("one-time-code", "state").getAccessToken();
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // It is what leaks.
  private static Exception callWithLineEnd(Settings settings) {
    try (NotionClient notion = new NotionClient(settings.apiKey + "\n")) {
      notion.setBaseUrl(settings.baseUrl);
      notion.retrieveBotUser();
      throw new AssertionError("the JDK took a line end in a header");
    } catch (IllegalArgumentException e) {
      e.printStackTrace();
      return e;
    }
  }

  private static void printInHalves(String key) {
    int half = key.length() / 2;
    System.out.print("Your new token: ");
    System.out.print(key.substring(0, half));
    System.out.print(key.substring(half));
    System.out.println();
  }

  private static void heading(String text) {
    System.out.println();
    System.out.println("# " + text);
  }
}
