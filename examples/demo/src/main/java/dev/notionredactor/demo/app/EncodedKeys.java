package dev.notionredactor.demo.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Keys as other tools print them: what they encode is not hidden. */
final class EncodedKeys {

  private EncodedKeys() {}

  /** As {@code kubectl get secret notion --output yaml} does. */
  static void printKubernetesSecret(Settings settings) {
    System.out.println("apiVersion: v1");
    System.out.println("kind: Secret");
    System.out.println("metadata:");
    System.out.println("  name: notion");
    System.out.println("data:");
    System.out.println("  NOTION_API_KEY: " + base64(settings.apiKey));
    System.out.println("  NOTION_WEBHOOK_SECRET: " + base64(settings.webhookSecret));
  }

  /** As {@code psql} shows a column of the type bytea. */
  static void printTableRow(String accessToken) {
    StringBuilder hex = new StringBuilder("\\x");
    for (byte b : accessToken.getBytes(UTF_8)) {
      hex.append(String.format("%02x", b));
    }
    System.out.println(" id | workspace | token");
    System.out.println("----+-----------+-------");
    System.out.println("  1 | Demo      | " + hex);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
