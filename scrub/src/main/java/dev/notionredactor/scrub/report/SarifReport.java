package dev.notionredactor.scrub.report;

import com.grack.nanojson.JsonAppendableWriter;
import com.grack.nanojson.JsonWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A report for code scanning.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport implements ReportFormat {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** What a key is of that is known by a name alone. */
  private static final String KNOWN_VALUE = "known value";

  private static final String ADVICE =
      "Revoke the key, make a new one, review what was done with it, and update the applications"
          + " that use it: https://www.notion.so/help/create-integrations-with-the-notion-api";

  @Override
  public void write(Results results, Baseline baseline, Appendable to) {
    JsonAppendableWriter json = JsonWriter.indent("  ").on(to);
    json.object().value("$schema", SCHEMA).value("version", "2.1.0").array("runs").object();
    json.object("tool").object("driver");
    json.value("name", Tool.NAME).value("version", Tool.version()).array("rules");
    for (String family : families(results)) {
      json.object().value("id", rule(family)).object("shortDescription");
      json.value("text", "Notion " + family + " in a file").end();
      json.object("help").value("text", ADVICE).end();
      json.object("defaultConfiguration").value("level", "error").end().end();
    }
    json.end().end().end();
    writeInvocation(results, json);
    json.array("results");
    for (FileResult file : results.files()) {
      for (Found found : file.found()) {
        writeResult(found, baseline.accepts(found.key()), json);
      }
    }
    json.end().end().end().end().done();
  }

  private static Set<String> families(Results results) {
    Set<String> families = new TreeSet<>();
    for (FileResult file : results.files()) {
      for (Found found : file.found()) {
        families.add(family(found));
      }
    }
    return families;
  }

  private static String family(Found found) {
    return found.family() == null ? KNOWN_VALUE : found.family();
  }

  private static String rule(String family) {
    return "notion-" + family.replace(' ', '-');
  }

  private static void writeInvocation(Results results, JsonAppendableWriter json) {
    json.array("invocations").object().value("executionSuccessful", results.problems() == 0);
    json.array("toolExecutionNotifications");
    for (FileResult file : results.files()) {
      if (file.problem() != null) {
        json.object().value("level", "error").object("message");
        json.value("text", file.problem()).end().array("locations").object();
        writePhysicalLocation(file.name(), 0, -1, json);
        json.end().end().end();
      }
    }
    json.end().end().end();
  }

  private static void writeResult(Found found, boolean accepted, JsonAppendableWriter json) {
    json.object().value("ruleId", rule(family(found))).value("level", "error").object("message");
    json.value("text", "A Notion " + family(found) + " (" + found.key() + ") stands in " + found);
    json.end().array("locations").object();
    writePhysicalLocation(found.place().file(), found.line(), found.offset(), json);
    if (found.place().entry() != null) {
      json.array("logicalLocations").object();
      json.value("fullyQualifiedName", found.place().entry()).value("kind", "resource");
      json.end().end();
    }
    json.end().end().object("partialFingerprints").value("notionRedactor/v1", found.key()).end();
    if (accepted) {
      json.array("suppressions").object().value("kind", "external").end().end();
    }
    json.end();
  }

  /** {@code line}: 0 if there is none; {@code offset}: negative if there is none. */
  private static void writePhysicalLocation(
      String file, long line, long offset, JsonAppendableWriter json) {
    json.object("physicalLocation").object("artifactLocation").value("uri", uri(file)).end();
    if (offset >= 0) {
      // Those that show it want to have a line.
      json.object("region").value("startLine", Math.max(1, line));
      if (line == 0) {
        json.value("byteOffset", offset);
      }
      json.end();
    }
    json.end();
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("a path can be quoted", impossible);
    }
  }
}
