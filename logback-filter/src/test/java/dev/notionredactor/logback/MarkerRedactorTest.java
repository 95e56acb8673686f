package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.SpelledTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Markers, those they refer to, and those those refer to. */
@SuppressWarnings("deprecation") // References are, in slf4j 2.
class MarkerRedactorTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  private final Redactor keys = Redactor.create();
  private final MarkerRedactor redactor =
      new MarkerRedactor(
          keys, new LogstashFields(new ObjectRedactor(keys), new SpelledTexts(keys)));

  @Test
  void cleanOnesAreTheSame() {
    Marker clean = marker("a", marker("b", marker("c")));
    assertSame(clean, redactor.redact(clean));
    assertSame(null, redactor.redact((Marker) null));
  }

  @Test
  void keyInTheNameOfAReferenceOfAReference() {
    Marker original = marker("a", marker("clean"), marker("b", marker(KEY)));
    assertEquals("[a, clean, b, " + KEY + "]", names(original).toString());
    Marker redacted = redactor.redact(original);
    assertEquals("[a, clean, b, " + MASK + "]", names(redacted).toString());
    assertEquals("[a, clean, b, " + KEY + "]", names(original).toString());
    assertSame(original.iterator().next(), redacted.iterator().next());
  }

  @Test
  void maskedMarkerHasMaskedReferences() {
    Marker redacted = redactor.redact(marker("a " + KEY, marker("b", marker(KEY))));
    assertEquals("[a " + MASK + ", b, " + MASK + "]", names(redacted).toString());
  }

  /** Each refers to the one before twice: by two ways, by four, by eight … */
  @Test
  void ofManyWaysToTheSameMarkerFewAreGone() {
    Counting bottom = new Counting("bottom");
    Marker top = bottom;
    for (int i = 0; i < 8; i++) {
      top = marker("top" + i, marker("left" + i, top), marker("right" + i, top));
    }
    assertSame(top, redactor.redact(top));
    assertEquals(2, bottom.asked);
    Marker leaking = marker("leaking", top, marker(KEY));
    assertNotSame(leaking, redactor.redact(leaking));
    assertNoKey(KEY, names(redactor.redact(leaking)).toString());
  }

  private static Marker marker(String name, Marker... references) {
    Marker marker = MarkerFactory.getDetachedMarker(name);
    for (Marker reference : references) {
      marker.add(reference);
    }
    return marker;
  }

  /** The marker's, and those of all it refers to. */
  private static List<String> names(Marker marker) {
    List<String> names = new ArrayList<>();
    addNames(marker, names, Collections.newSetFromMap(new IdentityHashMap<>()));
    return names;
  }

  private static void addNames(Marker marker, List<String> names, Set<Marker> seen) {
    if (seen.add(marker)) {
      names.add(marker.getName());
      for (Iterator<Marker> references = marker.iterator(); references.hasNext(); ) {
        addNames(references.next(), names, seen);
      }
    }
  }

  /** Refers to none, and counts how often it is asked for its text. */
  private static final class Counting extends MarkerOf {
    private static final long serialVersionUID = 1L;
    private int asked;

    Counting(String name) {
      super(name);
    }

    @Override
    public String toString() {
      asked++;
      return super.toString();
    }
  }
}
