package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.SecretPlacesProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * What docs/secrets.md says for each place that a secret comes from: the file is made as whatever
 * it says makes it, the agent is started as it says, and the secret is masked.
 */
class SecretsDocIT {

  private static final Path PAGE = Path.of("..", "docs", "secrets.md");

  private static final Pattern SECTION = Pattern.compile("(?ms)^## ([^\n]*)\n(.*?)(?=^## |\\z)");
  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern OPTIONS =
      Pattern.compile("-javaagent:/opt/notion-redactor-agent\\.jar=([^\"]+)\"");

  private static final String SECRET = "correct-Horse_" + ProcessHandle.current().pid();

  @TempDir Path dir;

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    Matcher section = SECTION.matcher(Files.readString(PAGE));
    while (section.find()) {
      sections.put(section.group(1), section.group(2));
    }
    return sections;
  }

  private static List<String> snippets(String section, String language) throws IOException {
    return SNIPPET
        .matcher(sections().get(section))
        .results()
        .filter(snippet -> snippet.group(1).equals(language))
        .map(snippet -> snippet.group(2))
        .toList();
  }

  /** The agent with the options that a section has, in which files are below the directory. */
  private String agent(String section) throws IOException {
    Matcher options = OPTIONS.matcher(sections().get(section));
    assertTrue(options.find(), section);
    return ForkedJvm.AGENT + "=" + options.group(1).replace("=/", "=" + dir + "/");
  }

  private Path file(String path, String text) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void assertMasks(String agent, Map<String, String> variables, String shown)
      throws Exception {
    Result control =
        new ForkedJvm(Jdk.current())
            .environment(variables)
            .run(SecretPlacesProgram.class.getName(), shown);
    assertTrue(control.out().contains(SECRET), control.out());
    Result result =
        new ForkedJvm(Jdk.current())
            .agent(agent)
            .environment(variables)
            .run(SecretPlacesProgram.class.getName(), shown);
    assertEquals("", result.err());
    assertFalse(result.out().contains(SECRET), result.out());
    assertEquals(control.out().length(), result.out().length());
  }

  @Test
  void aVariable() throws Exception {
    String script = snippets("A variable", "sh").get(0);
    assertTrue(script.startsWith("export DATABASE_PASSWORD="), script);
    assertMasks(agent("A variable"), Map.of("DATABASE_PASSWORD", SECRET), "DATABASE_PASSWORD");
  }

  @Test
  void aDotEnvFile() throws Exception {
    String script = snippets("A file `.env`", "sh").get(0);
    String text = script.split("<<END\n|\nEND\n", -1)[1].replace("correct-Horse_dotenv", SECRET);
    Path file = file("app/.env", text + "\n");
    assertMasks(agent("A file `.env`"), Map.of(), file.toString());
  }

  @Test
  void aDockerSecret() throws Exception {
    Map<String, Object> compose = new Yaml().load(snippets("A Docker secret", "yaml").get(0));
    assertTrue(compose.get("secrets").toString().contains("notion_token"), compose.toString());
    Path file = file("run/secrets/notion_token", SECRET);
    assertMasks(agent("A Docker secret"), Map.of(), file.toString());
  }

  /** Mounted as the kubelet does it: the files are links, by way of one that is swapped. */
  @Test
  void aKubernetesSecret() throws Exception {
    Map<String, Object> manifest = new Yaml().load(snippets("A Kubernetes Secret", "yaml").get(0));
    assertTrue(manifest.toString().contains("mountPath=/etc/notion"), manifest.toString());
    file("etc/notion/..2026_11_29_07_00_00.1/token", SECRET);
    Path mounted = dir.resolve("etc/notion");
    Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2026_11_29_07_00_00.1"));
    Path file = Files.createSymbolicLink(mounted.resolve("token"), Path.of("..data/token"));
    assertMasks(agent("A Kubernetes Secret"), Map.of(), file.toString());
  }

  @Test
  void vaultAgent() throws Exception {
    String template = snippets("Vault Agent", "hcl").get(0);
    String text = template.split("<<END\n|\nEND\n", -1)[1];
    String rendered =
        text.replaceAll("\\{\\{ (with .*?|end) \\}\\}", "").replaceAll("\\{\\{.*?\\}\\}", SECRET);
    assertEquals("NOTION_TOKEN=" + SECRET, rendered);
    Path file = file("vault/secrets/notion", rendered + "\n");
    assertMasks(agent("Vault Agent"), Map.of(), file.toString());
  }

  /** They are run by {@link VaultsIT}. */
  @Test
  void programsThatAskSecretManagers() throws Exception {
    StringBuilder programs = new StringBuilder();
    for (String client : List.of("AwsClient", "AzureClient")) {
      Path source = Path.of("vaults/src/main/java/dev/notionredactor/vaults", client + ".java");
      programs.append(Files.readString(source));
    }
    String compared = programs.toString().replaceAll("\\s+", " ");
    List<String> snippets = snippets("A secret manager", "java");
    assertEquals(2, snippets.size());
    for (String snippet : snippets) {
      assertTrue(compared.contains(snippet.replaceAll("\\s+", " ").trim()), snippet);
    }
  }
}
