package dev.notionredactor.site;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.notionredactor.Redactor;
import dev.notionredactor.RedactorBuilder;
import dev.notionredactor.TestKeys;
import dev.notionredactor.TestVector;
import dev.notionredactor.TestVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the engine makes of texts on the JVM, as a script for the page that compares. */
final class Expectations {

  private static final TestVectors VECTORS = TestVectors.read();

  /** As the page calls the value that is typed into it. */
  private static final String NAME = "my-secret";

  private final Map<String, String> knownValues = VECTORS.knownValues();
  private final Redactor redactor = redactor(knownValues);
  private final Redactor knowingNone = redactor(Map.of());
  private final PageRedactor reporting = new PageRedactor();

  Expectations() {
    knownValues.forEach(reporting::know);
  }

  int count() {
    return VECTORS.all().size();
  }

  String script() {
    return """
        const KNOWN_VALUES = %s;
        const CASES = %s;
        const NAMED = %s;
        const REFUSED = %s;
        """
        .formatted(
            list(
                knownValues.entrySet(),
                value -> "[" + quoted(value.getKey()) + ", " + quoted(value.getValue()) + "]"),
            list(VECTORS.all(), this::expectation),
            named(),
            refused());
  }

  /** Of a value that the page names. */
  private static String named() {
    String value = TestKeys.phrase(20, 1);
    String text = "<" + value + ">";
    String shown = redactor(Map.of(NAME, value)).redact(text);
    return "{value: %s, text: %s, shown: %s}".formatted(quoted(value), quoted(text), quoted(shown));
  }

  private static String refused() {
    String value = TestKeys.phrase(7, 1);
    String note =
        assertThrows(IllegalArgumentException.class, () -> redactor(Map.of(NAME, value)))
            .getMessage();
    return "{value: %s, note: %s}".formatted(quoted(value), quoted(note));
  }

  private String expectation(TestVector vector) {
    // A text area makes one line end of all.
    String typed = vector.text().replace("\r\n", "\n").replace('\r', '\n');
    return "{reason: %s,\ntext: %s,\nshown: %s,\nfindings: %s,\ntyped: %s,\ntypedShown: %s}"
        .formatted(
            quoted(vector.reason()),
            quoted(vector.text()),
            quoted(redactor.redact(vector.text())),
            list(findings(vector.text()), Expectations::quoted),
            quoted(typed),
            quoted(knowingNone.redact(typed)));
  }

  private List<String> findings(String text) {
    List<String> findings = new ArrayList<>();
    reporting.redact(
        text,
        new PageReport() {
          @Override
          public void part(String part, boolean masked) {}

          @Override
          public void found(
              int at,
              String name,
              @Nullable String fingerprint,
              String writtenForm,
              boolean isPiece) {
            findings.add(at + " " + name + " " + fingerprint + " " + writtenForm + " " + isPiece);
          }
        });
    return findings;
  }

  private static Redactor redactor(Map<String, String> knownValues) {
    RedactorBuilder builder = Redactor.builder().environment(false);
    knownValues.forEach(builder::knownValue);
    return builder.build();
  }

  private static <T> String list(Iterable<T> elements, Function<T, String> written) {
    List<String> all = new ArrayList<>();
    elements.forEach(each -> all.add(written.apply(each)));
    return "[" + String.join(",\n", all) + "]";
  }

  /** A string of JavaScript, each of its characters by number. */
  private static String quoted(String text) {
    return text.chars()
        .mapToObj(c -> String.format("\\u%04x", c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
