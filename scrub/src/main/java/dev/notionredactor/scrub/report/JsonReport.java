package dev.notionredactor.scrub.report;

import com.grack.nanojson.JsonAppendableWriter;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.Map;

/** A report as JSON; docs/scrub.md says what its fields are. */
final class JsonReport implements ReportFormat {

  /** Changes when a field changes its meaning, or goes. */
  private static final int VERSION = 1;

  @Override
  public void write(Results results, Baseline baseline, Appendable to) {
    JsonAppendableWriter json = JsonWriter.indent("  ").on(to);
    json.object()
        .value("version", VERSION)
        .value("tool", Tool.NAME)
        .value("toolVersion", Tool.version())
        .value("check", results.isCheck())
        .value("files", results.fileCount())
        .value("bytes", results.bytes());
    json.array("keys");
    for (Map.Entry<String, List<Found>> key : results.byKey().entrySet()) {
      json.object().value("key", key.getKey());
      if (!key.getValue().isEmpty()) {
        json.value("family", key.getValue().get(0).family());
      }
      json.value("count", results.count(key.getKey()));
      json.value("accepted", baseline.accepts(key.getKey()));
      json.array("places");
      for (Found found : key.getValue()) {
        json.object()
            .value("file", found.place().file())
            .value("entry", found.place().entry())
            .value("part", found.part())
            .value("line", found.line() == 0 ? null : (Number) found.line())
            .value("offset", found.offset())
            .value("form", found.writtenForm())
            .value("piece", found.isPiece())
            .end();
      }
      json.end().end();
    }
    json.end();
    json.array("problems");
    for (FileResult file : results.files()) {
      if (file.problem() != null) {
        json.object().value("file", file.name()).value("reason", file.problem()).end();
      }
    }
    json.end().array("notes");
    results.notes().forEach(json::value);
    json.end().end().done();
  }
}
