package dev.notionredactor.kafka.connect;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.Test;

/** What is masked in records of all kinds, and what stays. */
class RedactNotionKeysTest {

  private final String key = TestKeys.randomAccessToken();
  private final String text = "Bearer " + key + ", ...";
  private final String masked = text.replace(key, TestKeys.masked(key));

  private final RedactNotionKeys<SourceRecord> transform = configured(Map.of());

  private static RedactNotionKeys<SourceRecord> configured(Map<String, ?> config) {
    RedactNotionKeys<SourceRecord> transform = new RedactNotionKeys<>();
    transform.configure(config);
    return transform;
  }

  private static SourceRecord record(Schema schema, Object value) {
    return new SourceRecord(Map.of("file", "a"), Map.of("at", 1), "logs", 3, schema, value);
  }

  private Object redact(Schema schema, Object value) {
    SourceRecord record = record(schema, value);
    SourceRecord redacted = transform.apply(record);
    assertEquals(record.topic(), redacted.topic());
    assertEquals(record.kafkaPartition(), redacted.kafkaPartition());
    assertEquals(record.sourcePartition(), redacted.sourcePartition());
    assertEquals(record.sourceOffset(), redacted.sourceOffset());
    assertSame(record.valueSchema(), redacted.valueSchema());
    return redacted.value();
  }

  @Test
  void texts() {
    assertMasked(key, text, (String) redact(null, text));
    assertEquals(masked, redact(Schema.STRING_SCHEMA, text));
  }

  /** In a charset that the record does not tell of. */
  @Test
  void bytes() {
    byte[] bytes = ("\u00e4" + text).getBytes(ISO_8859_1);
    assertEquals(
        "\u00e4" + masked, new String((byte[]) redact(Schema.BYTES_SCHEMA, bytes), ISO_8859_1));
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1).asReadOnlyBuffer();
    ByteBuffer redacted = (ByteBuffer) redact(Schema.BYTES_SCHEMA, buffer);
    assertEquals(ByteBuffer.wrap(masked.getBytes(ISO_8859_1)), redacted);
    assertEquals(bytes.length - 1, buffer.remaining());
  }

  @Test
  void whatIsInOneAnother() {
    List<Object> list = Arrays.asList(1, null, text, Map.of(text, List.of("a", text)));
    assertEquals(
        Arrays.asList(1, null, masked, Map.of(masked, List.of("a", masked))), redact(null, list));
    assertEquals(text, list.get(2));
  }

  @Test
  void structs() {
    Schema inner = SchemaBuilder.struct().field("line", Schema.STRING_SCHEMA).optional().build();
    Schema schema =
        SchemaBuilder.struct()
            .field("texts", SchemaBuilder.array(Schema.STRING_SCHEMA))
            .field("byName", SchemaBuilder.map(Schema.STRING_SCHEMA, inner))
            .field("inner", inner)
            .field("none", inner)
            .field("missing", SchemaBuilder.string().defaultValue("x").build())
            .field("price", Decimal.schema(2))
            .field("raw", Schema.BYTES_SCHEMA)
            .build();
    Struct control = struct(schema, inner, text);
    control.validate();
    Struct redacted = (Struct) redact(schema, control);
    redacted.validate();
    assertEquals(struct(schema, inner, masked), redacted);
    assertNull(redacted.getWithoutDefault("missing"));
    assertMasked(key, control.toString(), redacted.toString());
    Struct clean = struct(schema, inner, "clean");
    assertSame(clean, redact(schema, clean));
  }

  private static Struct struct(Schema schema, Schema inner, String text) {
    Struct line = new Struct(inner).put("line", text);
    return new Struct(schema)
        .put("texts", List.of(text))
        .put("byName", Map.of("a", line))
        .put("inner", line)
        .put("price", new BigDecimal("1.20"))
        .put("raw", ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
  }

  @Test
  void keysAndHeaders() {
    SourceRecord record = withAll();
    SourceRecord redacted = transform.apply(record);
    assertEquals(masked, redacted.key());
    assertEquals(masked, redacted.value());
    assertEquals(
        new ConnectHeaders().addString("h", masked).addInt(TestKeys.masked(key), 1),
        redacted.headers());
    assertEquals(record.timestamp(), redacted.timestamp());
    assertEquals(withAll(), record, "is as it was");
  }

  @Test
  void onlySomeParts() {
    SourceRecord redacted = configured(Map.of("parts", "headers,key")).apply(withAll());
    assertEquals(masked, redacted.key());
    assertEquals(text, redacted.value());
    assertNotSame(withAll().headers(), redacted.headers());
    redacted = configured(Map.of("parts", "value")).apply(withAll());
    assertEquals(text, redacted.key());
    assertEquals(masked, redacted.value());
    assertEquals(withAll().headers(), redacted.headers());
  }

  private SourceRecord withAll() {
    return new SourceRecord(
        Map.of(),
        Map.of(),
        "logs",
        null,
        Schema.STRING_SCHEMA,
        text,
        Schema.STRING_SCHEMA,
        text,
        4711L,
        new ConnectHeaders().addString("h", text).addInt(key, 1));
  }

  @Test
  void cleanRecordsAndTombstonesAreTheSame() {
    for (Object value : Arrays.asList(null, "clean", 1, List.of("a"), Map.of("a", new byte[9]))) {
      SourceRecord record = record(null, value);
      record.headers().addString("h", "clean");
      assertSame(record, transform.apply(record));
    }
    RedactNotionKeys<SinkRecord> ofSink = new RedactNotionKeys<>();
    ofSink.configure(Map.of());
    SinkRecord tombstone = new SinkRecord("t", 0, null, "k", null, null, 7);
    assertSame(tombstone, ofSink.apply(tombstone));
  }

  /** The message of what is thrown, the stack and the causes are written to logs and headers. */
  @Test
  void failuresShowNoKey() {
    List<Object> broken =
        new AbstractList<>() {
          @Override
          public Object get(int index) {
            throw new IllegalStateException(text);
          }

          @Override
          public int size() {
            return 1;
          }
        };
    DataException thrown =
        assertThrows(DataException.class, () -> transform.apply(record(null, broken)));
    StringWriter shown = new StringWriter();
    thrown.printStackTrace(new PrintWriter(shown, true));
    assertNoKey(key, shown.toString());
    assertTrue(shown.toString().contains("IllegalStateException"), shown.toString());
  }

  @Test
  void ownMaskAndSecrets() {
    System.setProperty("test.secret", "correct horse battery");
    try {
      RedactNotionKeys<SourceRecord> own =
          configured(Map.of("mask", "<{fingerprint}>", "secrets", "test.secret"));
      assertEquals(
          "<" + TestKeys.fingerprint(key) + "> <test.secret>",
          own.apply(record(null, key + " correct horse battery")).value());
    } finally {
      System.clearProperty("test.secret");
    }
  }

  @Test
  void wrongOptionsAreNamed() {
    assertWrong(Map.of("parts", "value,body"), "parts", "body", "headers");
    assertWrong(Map.of("parts", ""), "parts", "at least one");
    assertWrong(Map.of("mask", ""), "mask", "1 to 200");
    assertWrong(Map.of("secret", "X"), "[secret]", "secrets");
    assertWrong(Map.of("secrets", key), "secrets");
    configured(Map.of("type", "x", "predicate", "p", "negate", "true"));
  }

  private void assertWrong(Map<String, ?> config, String... parts) {
    ConfigException wrong = assertThrows(ConfigException.class, () -> configured(config));
    for (String part : parts) {
      assertTrue(wrong.getMessage().contains(part), wrong.getMessage());
    }
    assertNoKey(key, wrong.getMessage());
  }

  /** So that a worker finds it that does not scan all classes. */
  @Test
  void isFoundAsService() {
    List<Class<?>> found = new ArrayList<>();
    for (Transformation<?> each : ServiceLoader.load(Transformation.class)) {
      found.add(each.getClass());
    }
    assertTrue(found.contains(RedactNotionKeys.class), found.toString());
  }
}
