package dev.notionredactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.FoundKey;
import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.finding.MetKeys;
import dev.notionredactor.idle.StoppedTime;
import dev.notionredactor.mask.Mask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a listener hears of the keys in a stream. */
@ExtendWith(StoppedTime.class)
class FindingsTest {

  private static final TestVectors VECTORS = TestVectors.read();

  private static final Pattern SHOWN = Pattern.compile("\\[REDACTED:([0-9a-f]{8})\\]");

  private final Redactor redactor = KnowingRedactor.of(VECTORS.knownValues());

  private final Map<String, String> keys = new TreeMap<>();

  static List<TestVector> vectors() {
    return VECTORS.all();
  }

  /** The last that was told of each place. */
  private NavigableMap<Long, FoundKey> hear(byte[] text, int part) throws IOException {
    NavigableMap<Long, FoundKey> heard = new TreeMap<>();
    KeyListener listener =
        (key, decoded) -> {
          heard.put(key.at(), key);
          if (decoded != null) {
            keys.put(key.fingerprint(), new String(decoded, US_ASCII));
          }
        };
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (OutputStream stream = RedactorAccess.wrap(redactor, shown, listener)) {
      for (int at = 0; at < text.length; at += part) {
        stream.write(text, at, Math.min(part, text.length - at));
      }
    }
    if (!SHOWN.matcher(new String(text, UTF_8)).find()) {
      checkMasks(shown.toString(UTF_8), heard);
    }
    return heard;
  }

  /** Whoever reads a fingerprint in a mask finds it among what was told, and at that place. */
  private static void checkMasks(String shown, NavigableMap<Long, FoundKey> heard) {
    Matcher masks = SHOWN.matcher(shown);
    while (masks.find()) {
      int mask = shown.substring(0, masks.start()).getBytes(UTF_8).length;
      Map.Entry<Long, FoundKey> key = heard.floorEntry((long) mask);
      assertTrue(key != null, () -> "nothing was told of " + shown);
      assertEquals(masks.group(1), key.getValue().fingerprint(), shown);
    }
  }

  private static List<String> told(NavigableMap<Long, FoundKey> heard) {
    return heard.values().stream().map(FoundKey::toString).collect(Collectors.toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void eachKeyOfTheVectorsIsTold(TestVector vector) throws IOException {
    byte[] text = vector.text().getBytes(UTF_8);
    NavigableMap<Long, FoundKey> whole = hear(text, text.length);
    assertEquals(vector.isPositive(), !whole.isEmpty(), () -> "told " + told(whole));
    for (int part : new int[] {1, 2, 3, 7, 50}) {
      assertEquals(told(whole), told(hear(text, part)), () -> part + " of " + vector.text());
    }
    keys.forEach((fingerprint, key) -> assertEquals(fingerprint, Mask.fingerprint(key)));
  }

  private static Set<String> heardOf(NavigableMap<Long, FoundKey> heard) {
    return heard.values().stream().map(FoundKey::fingerprint).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void aKeyInADumpIsToldWhole(DumpLayout layout) throws IOException {
    String key = TestKeys.accessToken(1);
    String bytes = "Authorization: Bearer " + key + "\r\nHost: a\r\n";
    StringBuilder dump = new StringBuilder();
    for (int row = 0; row < layout.rows(bytes.length()); row++) {
      dump.append(layout.row(bytes, row, new BitSet())).append('\n');
    }
    byte[] text = dump.toString().getBytes(UTF_8);
    for (int part : new int[] {text.length, 1, 2, 3, 7, 50}) {
      keys.clear();
      Set<String> heard = heardOf(hear(text, part));
      assertEquals(Set.of(Mask.fingerprint(key)), heard);
      assertTrue(keys.containsValue(key), keys::toString);
    }
  }

  @Test
  void aPieceIsToldWithTheFingerprintOfItsKey() throws IOException {
    String key = TestKeys.accessToken(1);
    redactor.addKnownValue("NOTION_TOKEN", key);
    String text = "a " + key + " b " + key.substring(10, 30) + " c";
    List<String> told = told(hear(text.getBytes(UTF_8), text.length()));
    String fingerprint = Mask.fingerprint(key);
    assertEquals(
        List.of(
            "access token " + fingerprint + " plain at 2",
            "access token " + fingerprint + " plain piece at " + (text.indexOf(" b ") + 6)),
        told);
  }

  @Test
  void metKeysAreThoseThatBeginNoOther() throws IOException {
    String key = TestKeys.accessToken(1);
    String other = TestKeys.accessToken(2);
    String text = key.substring(0, 30) + " " + key + " " + other + " " + key;
    MetKeys met = new MetKeys();
    List<Boolean> isNew = new ArrayList<>();
    try (OutputStream stream =
        RedactorAccess.wrap(
            redactor,
            new ByteArrayOutputStream(),
            (found, whole) -> isNew.add(met.add(found, whole) != null))) {
      stream.write(text.getBytes(UTF_8));
    }
    assertEquals(List.of(true, true, true, false), isNew);
    Set<String> values = new TreeSet<>();
    met.values().forEach(each -> values.add(each.value()));
    assertEquals(new TreeSet<>(Set.of(key, other)), values);
  }
}
