package dev.notionredactor.jmx;

import dev.notionredactor.FindingCount;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/** Tables as JMX knows them, of which whoever asks needs no class of ours. Immutable. */
final class Tables {

  /** As an MXBean shows a map. */
  static final Table MAP =
      new Table("Map", 1, new String[][] {{"key", ""}, {"value", ""}}, SimpleType.STRING);

  static final Table FINDINGS =
      new Table(
          "Findings",
          3,
          new String[][] {
            {"fingerprint", "the first 8 hex digits of the key's SHA-256"},
            {"key", "the key's family, or the name of a known value"},
            {"sink", "where it would have been shown"},
            {"count", "how often it was masked"},
            {"first", "when for the first time, in milliseconds since 1970"},
            {"last", "when for the last time, in milliseconds since 1970"}
          },
          SimpleType.LONG);

  static final OpenType<String[]> STRINGS = strings();

  private Tables() {}

  private static OpenType<String[]> strings() {
    try {
      return new ArrayType<>(1, SimpleType.STRING);
    } catch (OpenDataException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static TabularDataSupport ofFindings(List<FindingCount> counts) throws OpenDataException {
    TabularDataSupport rows = new TabularDataSupport(FINDINGS.type);
    for (FindingCount each : counts) {
      FINDINGS.add(
          rows,
          each.fingerprint() == null ? "" : each.fingerprint(),
          each.name(),
          each.sink(),
          each.count(),
          each.firstMillis(),
          each.lastMillis());
    }
    return rows;
  }

  static TabularDataSupport ofMap(Map<String, String> map) throws OpenDataException {
    TabularDataSupport rows = new TabularDataSupport(MAP.type);
    for (Map.Entry<String, String> each : map.entrySet()) {
      MAP.add(rows, each.getKey(), each.getValue());
    }
    return rows;
  }

  /** The columns of a table: first strings, by which rows differ, then values of one type. */
  static final class Table {
    final TabularType type;
    private final CompositeType row;
    private final String[] columns;

    Table(String name, int keys, String[][] columnsAndMeanings, OpenType<?> valueType) {
      int width = columnsAndMeanings.length;
      columns = new String[width];
      String[] meanings = new String[width];
      OpenType<?>[] types = new OpenType<?>[width];
      String[] index = new String[keys];
      for (int i = 0; i < width; i++) {
        columns[i] = columnsAndMeanings[i][0];
        String meaning = columnsAndMeanings[i][1];
        meanings[i] = meaning.isEmpty() ? columns[i] : meaning;
        types[i] = i < keys ? SimpleType.STRING : valueType;
        if (i < keys) {
          index[i] = columns[i];
        }
      }
      try {
        row = new CompositeType(name + " row", name + " row", columns, meanings, types);
        type = new TabularType(name, name, row, index);
      } catch (OpenDataException impossible) {
        throw new AssertionError(impossible);
      }
    }

    void add(TabularDataSupport rows, Object... values) throws OpenDataException {
      rows.put(new CompositeDataSupport(row, columns, values));
    }
  }
}
