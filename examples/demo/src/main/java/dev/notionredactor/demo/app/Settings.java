package dev.notionredactor.demo.app;

/** What the application is given; somebody will log it whole. */
final class Settings {

  final String baseUrl;
  final String clientId;
  final String clientSecret;
  final String apiKey;

  Settings(String baseUrl, String clientId, String clientSecret, String apiKey) {
    this.baseUrl = baseUrl;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.apiKey = apiKey;
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
        + "]";
  }
}
