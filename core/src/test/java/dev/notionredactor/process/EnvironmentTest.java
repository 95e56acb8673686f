package dev.notionredactor.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which variables and properties are looked at because of their names. */
class EnvironmentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOTION_API_KEY",
        "NOTION_TOKEN",
        "NOTION_API_TOKEN",
        "NOTION_ACCESS_TOKEN",
        "NOTION_KEY",
        "NOTION_CLIENT_SECRET",
        "OAUTH_CLIENT_SECRET",
        "oauth.client.secret",
        "NOTION_VERIFICATION_TOKEN",
        "notion.api-key",
        "notionApiKey",
        "NOTIONTOKEN",
        "MY_NOTION_TOKENS_2",
        "NOTION_API_KEY2",
        "spring.notion.secret-key"
      })
  void namesThatSayNotionAndSecret(String name) {
    assertTrue(Environment.saysSecret(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH",
        "API_KEY",
        "GITHUB_TOKEN",
        "NOTION_VERSION",
        "NOTION_DATABASE_ID",
        "NOTION_API_KEY_FILE",
        "NOTION_TOKEN_PATHS",
        "NOTION_TOKEN_URL",
        "NOTION_SECRET_NAME",
        "NOTION_KEY_ID",
        "NOTION_TOKEN_HEADER",
        "NOTION_KEY_FINGERPRINT",
        "NOTIONREDACTOR_SECRETS",
        "notionredactor.secrets",
        "dev.notionredactor.secret",
        "OAUTH_CLIENT_ID",
        "notion",
        ""
      })
  void namesThatDoNot(String name) {
    assertFalse(Environment.saysSecret(name));
  }
}
