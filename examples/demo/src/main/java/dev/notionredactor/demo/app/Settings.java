package dev.notionredactor.demo.app;

/** What the application is given; somebody will log it whole. */
final class Settings {

  final String baseUrl;
  final String clientId = "1f0d4a52-7c3e-4b8a-9d61-0e5c2b7f8a43";
  final String clientSecret = System.getenv("NOTION_CLIENT_SECRET");
  final String apiKey = System.getenv("NOTION_API_KEY");
  final String webhookSecret = System.getenv("NOTION_WEBHOOK_SECRET");

  /** For what Notion's API lacks; copied from a browser, as scripts ask for it. */
  final String cookie = System.getenv("BROWSER_COOKIE");

  Settings(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  @Override
  public String toString() {
    return "Settings[baseUrl="
        + baseUrl
        + ", clientId="
        + clientId
        + ", clientSecret="
        + clientSecret
        + ", apiKey="
        + apiKey
        + ", webhookSecret="
        + webhookSecret
        + "]";
  }
}
