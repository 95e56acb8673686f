package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of what was found. */
class ReportsTest {

  private final String key = TestKeys.accessToken(1);
  private final String other = TestKeys.legacyToken(2);

  @TempDir private Path directory;
  private Path in;

  @BeforeEach
  void files() throws Exception {
    in = Files.createDirectory(directory.resolve("in"));
    String encoded = Base64.getEncoder().encodeToString(("id:" + other).getBytes(UTF_8));
    Files.writeString(in.resolve("a.log"), "one\ntwo " + key + "\n\nBasic " + encoded + "\n");
    Files.write(in.resolve("b.bin"), ("\0\1\2" + key + "\0").getBytes(UTF_8));
    Files.write(in.resolve("c d.zip"), new Archives(new java.util.Random(2), key).any(3));
    Files.write(in.resolve("refused.7z"), new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 39, 28});
  }

  @Test
  void json() throws Exception {
    Path report = directory.resolve("report.json");
    assertEquals(3, Scrubbing.run("--check", "--report", report, in).status());
    String text = Files.readString(report);
    assertFalse(text.contains(key) || text.contains(other), text);
    JsonObject json = JsonParser.object().from(text);
    assertEquals(1, json.getInt("version"));
    assertTrue(json.getBoolean("check"));
    assertEquals(4, json.getInt("files"));
    JsonArray keys = json.getArray("keys");
    JsonObject first = keys.getObject(0);
    assertEquals(Mask.fingerprint(key), first.getString("key"));
    assertEquals("access token", first.getString("family"));
    JsonObject place = first.getArray("places").getObject(0);
    assertEquals(in.resolve("a.log").toString(), place.getString("file"));
    assertEquals(2, place.getInt("line"));
    assertEquals(8, place.getInt("offset"));
    assertEquals("plain", place.getString("form"));
    assertFalse(place.getBoolean("piece"));
    JsonObject binary = first.getArray("places").getObject(1);
    assertEquals(in.resolve("b.bin").toString(), binary.getString("file"));
    assertTrue(binary.isNull("line"));
    assertEquals(3, binary.getInt("offset"));
    JsonObject second = keys.getObject(1);
    assertEquals(Mask.fingerprint(other), second.getString("key"));
    assertEquals("legacy token", second.getString("family"));
    assertEquals("base64", second.getArray("places").getObject(0).getString("form"));
    assertEquals(4, second.getArray("places").getObject(0).getInt("line"));
    JsonObject problem = json.getArray("problems").getObject(0);
    assertEquals(in.resolve("refused.7z").toString(), problem.getString("file"));
    assertTrue(problem.getString("reason").contains("7z"), problem.toString());
  }

  @Test
  void sarifIsAsItsSchemaSays() throws Exception {
    Path report = directory.resolve("report.sarif");
    assertEquals(3, Scrubbing.run("--check", "--report", report, in).status());
    String text = Files.readString(report);
    assertFalse(text.contains(key) || text.contains(other), text);
    try (InputStream schema =
        ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertNotNull(schema);
      JsonSchema checked =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
      assertEquals(Set.of(), checked.validate(text, InputFormat.JSON));
      Set<ValidationMessage> wrong =
          checked.validate(text.replace("\"uri\"", "\"url\""), InputFormat.JSON);
      assertFalse(wrong.isEmpty(), "the schema takes anything");
    }
    JsonObject run = JsonParser.object().from(text).getArray("runs").getObject(0);
    JsonObject result = run.getArray("results").getObject(0);
    assertEquals("notion-access-token", result.getString("ruleId"));
    assertEquals(
        Mask.fingerprint(key),
        result.getObject("partialFingerprints").getString("notionRedactor/v1"));
    assertTrue(text.contains("c%20d.zip"), text);
  }

  @Test
  void aBaselineAcceptsWhatItNames() throws Exception {
    Files.delete(in.resolve("refused.7z"));
    Path report = directory.resolve("report.json");
    assertEquals(1, Scrubbing.run("--check", "--report", report, in).status());
    assertEquals(0, Scrubbing.run("--check", "--baseline", report, in).status());
    Path lines =
        Files.writeString(
            directory.resolve("lines"), "# known\n" + Mask.fingerprint(key) + " # ours\n");
    assertEquals(1, Scrubbing.run("--check", "--baseline", lines, in).status());
    Files.writeString(lines, Files.readString(lines) + Mask.fingerprint(other) + "\n");
    assertEquals(0, Scrubbing.run("--check", "--baseline", lines, in).status());
    Path sarif = directory.resolve("report.sarif");
    Scrubbing.run("--check", "--baseline", lines, "--report", sarif, in);
    assertTrue(Files.readString(sarif).contains("suppressions"));
  }

  @Test
  void quietSaysOnlyWhatWentWrong() {
    assertEquals(1, Scrubbing.run("--check", "--quiet", in).err().lines().count());
    assertEquals("", Scrubbing.run("--check", "-q", in.resolve("a.log")).err());
  }
}
