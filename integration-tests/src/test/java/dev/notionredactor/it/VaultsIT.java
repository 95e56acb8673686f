package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What real clients of secret managers, and property sources, return under a name that says so is
 * masked from then on; under another name, it stays.
 */
class VaultsIT {

  private static final Path MODULE =
      Path.of(System.getProperty("applications"), "vaults", "target");

  /** What is printed: by which client, what it asked for, the secret's name here, its mask's. */
  private static final String[][] ROWS = {
    {"aws", "prod/notion-token", "prod/notion-token", "prod/notion-token"},
    {"aws", "prod/app", "prod/app", "prod/app.NOTION_TOKEN"},
    {"aws", "prod/other", "prod/other", null},
    {"aws", "prod/binary-notion-key", "prod/binary-notion-key", "prod/binary-notion-key"},
    {"aws", "batch/notion-secret", "batch", "batch/notion-secret"},
    {"aws", "/prod/notion/apiKey", "/prod/notion/apiKey", "/prod/notion/apiKey"},
    {"azure", "notion-token", "notion-token", "notion-token"},
    // Named by the option, as a variable would be.
    {"azure", "database-password", "database-password", "database-password"},
    {"azure", "other", "other", null},
    {"spring-vault", "read token", "/v1/kv/notion", "kv/notion.token"},
    {"spring-vault", "versions notion_token", "/v1/secret/data/notion", "notion.notion_token"},
    {
      "spring-vault",
      "versioned notion_token",
      "/v1/secret/data/versioned",
      "versioned.notion_token"
    },
    {"vault-java-driver", "read token", "/v1/kv/driver-notion", "kv/driver-notion.token"},
    {
      "vault-java-driver-fork",
      "read notion_token",
      "/v1/secret/data/fork-notion",
      "secret/fork-notion.notion_token"
    },
    {"kubernetes", "token", "/api/v1/namespaces/default/secrets/notion", "notion.token"},
    {"fabric8", "token", "/api/v1/namespaces/default/secrets/fabric-notion", "fabric-notion.token"},
    {"spring", "notion.token", "spring", "notion.token"},
    {"spring", "database.password", "database.password", "database.password"},
    {"spring", "other", "other", null},
    {"spring", "@Value", "placeholder.notion.secret", "placeholder.notion.secret"},
    {"spring", "@ConfigurationProperties", "bound.notion-api-key", "bound.notion-api-key"},
    {"microprofile", "smallrye", "smallrye.notion.token", "smallrye.notion.token"},
    {
      "microprofile",
      "smallrye, if any",
      "optional.smallrye.notion.token",
      "optional.smallrye.notion.token"
    },
    {"microprofile", "helidon", "helidon.notion.token", "helidon.notion.token"},
    {
      "microprofile",
      "helidon, if any",
      "optional.helidon.notion.token",
      "optional.helidon.notion.token"
    }
  };

  private static final String OTHER = ": somebody-else";

  private static Result run(Certificate certificate, String agent) throws Exception {
    Jdk jdk = Matrix.newest(Jdk.all()).get(0);
    try (VaultServer server = new VaultServer(certificate)) {
      ForkedJvm jvm =
          new ForkedJvm(jdk)
              .classPath(jars())
              .option("-Djavax.net.ssl.trustStore=" + certificate.trustStore(Jdk.current()))
              .option("-Djavax.net.ssl.trustStorePassword=password");
      if (agent != null) {
        jvm.agent(ForkedJvm.AGENT + agent);
      }
      Result result = jvm.run("dev.notionredactor.vaults.VaultsProgram", server.address());
      assertEquals(List.of(), server.unknown, result.err());
      return result;
    }
  }

  private static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>(List.of(MODULE.resolve("vaults.jar")));
    try (Stream<Path> libraries = Files.list(MODULE.resolve("libraries"))) {
      jars.addAll(libraries.sorted().toList());
    }
    return jars;
  }

  private static List<String> expected(boolean isMasked) {
    List<String> lines = new ArrayList<>();
    for (String[] row : ROWS) {
      String secret = VaultServer.secret(row[2]);
      String shown = isMasked && row[3] != null ? TestKeys.named(row[3], secret.length()) : secret;
      lines.add(row[0] + " " + row[1] + ": " + shown);
    }
    return lines;
  }

  /** Those of one secret each; what is beside these stays. */
  private static List<String> secrets(Result result) {
    return result
        .out()
        .lines()
        .filter(line -> !line.endsWith(OTHER) && !line.contains(" in base64: "))
        .map(
            line ->
                line.replaceFirst(
                    "^aws prod/app: \\{\"NOTION_TOKEN\":\"(.*)\"}$", "aws prod/app: $1"))
        .toList();
  }

  @Test
  void whatIsFetchedIsMasked(@TempDir Path dir) throws Exception {
    Certificate certificate = Certificate.create(Jdk.current(), dir);
    Result control = run(certificate, null);
    assertEquals(expected(false), secrets(control), control.err());
    Result result = run(certificate, "=secrets=DATABASE_PASSWORD");
    assertEquals(expected(true), secrets(result), result.err());
    assertEquals(
        control.out().lines().filter(line -> line.endsWith(OTHER)).toList(),
        result.out().lines().filter(line -> line.endsWith(OTHER)).toList());
  }
}
