package dev.notionredactor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked because of a variable's name alone, and what is left as it is. */
class SecretLookTest {

  /** Whose name says that they hold a secret, and that they say something about one. */
  private static final List<String> NAMES = List.of("notion.test.secret", "notion.token.test.kept");

  /** Those that were seen to change ordinary text, and what Kubernetes makes by itself. */
  @ParameterizedTest
  @CsvSource({
    "NOTION_TOKEN_CACHE, caffeine",
    "NOTION_TOKEN_EXPIRES_AT, 2026-01-31",
    "NOTION_TOKEN_BROKER_PORT_8080_TCP_ADDR, 10.43.118.22",
    "NOTION_TOKEN_BROKER_PORT, tcp://10.43.118.22:8080",
    "NOTION_TOKEN_BROKER_PORT_8080_TCP, tcp://10.43.118.22:8080",
    "NOTION_TOKEN_BROKER_PORT_8080_TCP_PORT, 80808080",
    "NOTION_TOKEN_BROKER_SERVICE_HOST, 10.43.118.22",
    "NOTION_TOKEN_BROKER_SERVICE_PORT_HTTP, 80808080",
    "NOTION_KEY_TRANSFORMATION, RSA/ECB/OAEPWithSHA-256AndMGF1Padding",
    "NOTION_TOKEN_PROTOCOLS, 'HTTP/1.1,TLSv1.1,TLSv1.2,TLSv1.3'",
    "NOTION_TOKEN_SCHEDULE, Mon-Fri@08:00",
    "NOTION_TOKEN_COMMIT, 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "NOTION_TOKEN_FINGERPRINT, 9f86d081884c7d659a2feaa0c55ad015",
    "NOTION_KEY_OWNER, 0d4f5a3e-6a1b-4c55-9a77-1f2e3d4c5b6a"
  })
  void ofVariablesThatAreAboutASecret(String name, String value) {
    assertKept(name, value);
  }

  /** What ordinary text holds, whatever the name. */
  static Stream<String> ordinary() {
    return Stream.of(
        // words and sentences
        "caffeine",
        "development",
        "changeme",
        "disabled",
        "Undefined",
        "NOT_FOUND",
        "authorization_code",
        "read,write,insert",
        "correct horse battery staple",
        "ask Ada, she keeps it",
        "your-notion-token-here",
        "<your token>",
        "***redacted***",
        "********",
        "xxxxxxxxxxxx",
        // numbers, sizes, dates, times, versions
        "1234567890",
        "-1234567.5e10",
        "1,234,567.00",
        "1048576KB",
        "2026-01-31",
        "2026-01-31T10:15:00.123Z",
        "2026-01-31T10:15:00+02:00[Europe/Berlin]",
        "20260131T101500Z",
        "31/01/2026",
        "28Nov2026",
        "Sat Nov 28 02:48:02 UTC 2026",
        "10:15:00.123",
        "maximumSize=500,expireAfterWrite=10m",
        "PT1H30M15.5S",
        "P1DT12H30M15S",
        "1h30m15s",
        "30 minutes",
        "0 0/15 * * * ?",
        "1.8.0_504-b08",
        "v2.26.1-rc.1+build.5",
        "1920.1080.60",
        // names of things
        "NotionTokenProvider",
        "notionApiKeyProduction2",
        "AbstractXmlHttpRequestById",
        "com.acme.notion.TokenProvider2",
        "dev.acme.s3.NotionTokens",
        "notion-token-broker-service",
        "notion_token_v2",
        "NOTION_API_KEY_2",
        "us-east-1",
        "eu-central-1a",
        "ed25519-v2",
        // hosts and addresses
        "tokens.acme.example.com",
        "ip-10-43-118-22.eu-west-1.compute.internal",
        "9f86d081884c7d65.elb.eu-west-1.example.com:8443",
        "registry.acme.io/notion/worker:9f86d081884c7d65",
        "tokens.acme.io/v1/9f86d081884c7d659a2feaa0c55ad015",
        "10.43.118.22",
        "10.43.118.22:8080",
        "10.43.118.0/24",
        "2001:0db8:85a3:1f2e:3d4c:8a2e:0370:7334",
        "fe80::1ff:fe23:4567:890a",
        "00:1b:63:84:45:e6",
        "localhost:8080",
        "ada.lovelace2@acme2.example.com",
        "Ada+Notion1@Acme.Example.com",
        // paths, files, addresses with a scheme
        "/var/run/secrets/9f86d081884c7d659a2feaa0c55ad015/token",
        "/etc/notion/9f86d081884c7d659a2feaa0c55ad015",
        "./9f86d081884c7d659a2feaa0c55ad015",
        "~/9f86d081884c7d659a2feaa0c55ad015",
        "C:\\secrets\\9f86d081884c7d659a2feaa0c55ad015",
        "9f86d081884c7d659a2feaa0c55ad015.pem",
        "https://acme.example.com/9f86d081884c7d659a2feaa0c55ad015",
        "jdbc:postgresql://db:5432/notion",
        "ghcr.io/acme/notion@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
        // references to where it is
        "vault:secret/data/notion#token",
        "vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM13ok481zoCmHnSeDX9vyf7w==",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:notion-a1B2c3D4e5F6g7H8",
        "op://Production/notion/9f86d081884c7d659a2feaa0c55ad015",
        "projects/123456789012/secrets/notion-9f86d081884c7d65/versions/3",
        "ref+vault://secret/notion#/token",
        "ref+awsssm:/notion/a1B2c3D4e5F6g7H8",
        "secretref:notion-a1B2c3D4e5F6g7H8",
        "@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/a/9f86d081884c7d65)",
        "{{ a1B2c3D4e5F6g7H8 }}",
        "${A1B2C3D4E5F6G7H8}",
        "prefix-${A1B2C3D4E5F6G7H8}",
        "$(cat a1B2c3D4e5F6g7H8)",
        "%A1B2C3D4E5F6G7H8%",
        "#{a1B2c3D4e5F6g7H8}",
        "file:a1B2c3D4e5F6g7H8",
        "keyring:a1B2c3D4e5F6g7H8",
        "ssm:/notion/a1B2c3D4e5F6g7H8",
        "sm://acme/a1B2c3D4e5F6g7H8",
        "gcp-sm:a1B2c3D4e5F6g7H8",
        "ENC(a1B2c3D4e5F6g7H8)",
        "ENC[AES256_GCM,data:a1B2c3D4e5F6g7H8,type:str]");
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void whatIsOrdinaryIsKept(String value) {
    for (String name : NAMES) {
      assertKept(name, value);
    }
  }

  /** What looks like a secret, though the name says only that it is about one. */
  static Stream<String> random() {
    return Stream.of(
        "9f86d081884c7d659a2feaa0c55ad015",
        "9F86D081884C7D659A2FEAA0C55AD015",
        "pZ3kQ9x/1vT7mB2cD4e+6gA8hJ==",
        "pZ3kQ9x_1vT7mB2cD4e-6gA8hJ",
        "/etc1vT7mB2cD4e6gA8hJpZ3kQ9xRw5YuI0o",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9",
        "sk-proj-a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6",
        "xoxb-123456789012-a1B2c3D4e5F6g7H8i9J0k1L2",
        "hvs.CAESIJ1n2k3m4P5q6R7s8T9u0VwXyZaBcDeFgHiJ",
        "AKIAJ4Q7Z2X9W3V8T6R5AKIA",
        "Bearer 9f86d081884c7d659a2feaa0c55ad015",
        "Basic dXNlcjpTM2NyM3RQYXNzdzByZA==",
        "k9$Lm2!xQ@7vZ#pR",
        "base64:aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA7bC9=",
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1n2k3m4P5q6R7s8T9u0VwXyZaBcDeFgHiJ\n"
            + "-----END PRIVATE KEY-----");
  }

  @ParameterizedTest
  @MethodSource("random")
  void whatIsRandomIsMaskedWhateverTheNameSays(String value) {
    for (String name : NAMES) {
      assertMasked(name, value);
    }
  }

  /**
   * What a variable may hold that holds a secret, and another may hold something else than that.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0d4f5a3e-6a1b-4c55-9a77-1f2e3d4c5b6a",
        "Tr0ub4dor&3",
        "Correct-Horse_9",
        "Summer-2026!",
        "correct!horse?battery",
        "hunter2hunter",
        "a1b2c3d4",
        "x7k2q-9f3ab-6d4cf-56db6",
        "A1B2-C3D4-E5F6-G7H8"
      })
  void whatMayBeAPasswordIsMaskedWhereTheNameSaysSoAlone(String value) {
    assertMasked("notion.test.secret", value);
    assertMasked("NOTION_KEY2", value);
    assertKept("notion.token.test.kept", value);
  }

  static Stream<Function<Random, String>> generators() {
    return Stream.of(
        random -> hex(random, 12),
        random -> hex(random, 16),
        random -> base64(random, Base64.getEncoder(), 18),
        random -> base64(random, Base64.getUrlEncoder().withoutPadding(), 24),
        random -> base64(random, Base64.getEncoder(), 32),
        random -> TestKeys.body(24, random.nextInt()));
  }

  /** What can be said of random ones is how few of them are not taken for secrets. */
  @ParameterizedTest
  @MethodSource("generators")
  void nearlyAllRandomOnesLookLikeSecrets(Function<Random, String> generator) {
    Random random = new Random(15);
    int missedOfSecrets = 0;
    int missedOfOthers = 0;
    for (int i = 0; i < 1000; i++) {
      String secret = generator.apply(random);
      missedOfSecrets += SecretLook.has(secret, true) ? 0 : 1;
      missedOfOthers += SecretLook.has(secret, false) ? 0 : 1;
    }
    assertTrue(missedOfSecrets <= 10, missedOfSecrets + " of 1000");
    assertTrue(missedOfOthers <= 60, missedOfOthers + " of 1000");
  }

  @Test
  void keysOfFamiliesAreMaskedByTheirShape() {
    for (String key :
        List.of(TestKeys.accessToken(1), TestKeys.refreshToken(1), TestKeys.legacyToken(1))) {
      assertEquals(TestKeys.masked(key), redactor("notion.token.cache", key).redact(key));
    }
  }

  @Test
  void whatIsNamedIsMaskedWhateverItLooksLike() {
    System.setProperty("notion.test.kept", "caffeine");
    try {
      assertEquals(
          TestKeys.named("notion.test.kept", "caffeine".length()),
          Redactor.builder().knownValuesNamed("notion.test.kept").build().redact("caffeine"));
    } finally {
      System.clearProperty("notion.test.kept");
    }
  }

  private static void assertKept(String name, String value) {
    String text = "a " + value.trim() + " b";
    assertSame(text, redactor(name, value).redact(text));
  }

  private static void assertMasked(String name, String value) {
    String text = "a " + value.trim() + " b";
    String masked = "a " + TestKeys.named(name, value.trim().length()) + " b";
    assertEquals(masked, redactor(name, value).redact(text));
  }

  /** As a property, which in all else is as a variable. */
  private static Redactor redactor(String name, String value) {
    System.setProperty(name, value);
    try {
      return Redactor.create();
    } finally {
      System.clearProperty(name);
    }
  }

  private static String hex(Random random, int bytes) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < bytes; i++) {
      hex.append(String.format("%02x", random.nextInt(256)));
    }
    return hex.toString();
  }

  private static String base64(Random random, Base64.Encoder encoder, int bytes) {
    byte[] secret = new byte[bytes];
    random.nextBytes(secret);
    return encoder.encodeToString(secret);
  }
}
