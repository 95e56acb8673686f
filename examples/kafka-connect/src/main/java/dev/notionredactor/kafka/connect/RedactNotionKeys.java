package dev.notionredactor.kafka.connect;

import dev.notionredactor.Findings;
import dev.notionredactor.Redactor;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.transforms.Transformation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Masks Notion's keys in a record's value, key and headers, wherever in them a text or bytes stand.
 * Topic, partition, timestamp and schemas stay, and a record without a key is passed on itself.
 *
 * <p>What could not be redacted does not go on: then {@code apply} throws, and Connect does what
 * its {@code errors.tolerance} says. The message does not show what stands in the record.
 */
public final class RedactNotionKeys<R extends ConnectRecord<R>>
    implements Transformation<R>, Versioned {

  private static final Logger LOG = LoggerFactory.getLogger(RedactNotionKeys.class);

  private RedactNotionKeysConfig config;
  private Redactor redactor;
  private ValueRedactor values;

  /** For the log: Connect calls a transform by one thread. */
  private String topic;

  @Override
  public void configure(Map<String, ?> given) {
    config = new RedactNotionKeysConfig(given);
    FirstOfEachKey first = new FirstOfEachKey();
    redactor =
        config.redactor(
            finding -> {
              if (first.test(finding)) {
                LOG.warn(
                    "Masked a Notion key in a record of topic {}: {}, fingerprint {}",
                    topic,
                    finding.name(),
                    finding.fingerprint());
              }
            });
    redactor.notMasked().forEach(line -> LOG.warn("Not masking: {}", line));
    values = new ValueRedactor(redactor);
    try {
      Findings.registerMBean();
    } catch (IllegalStateException refused) {
      LOG.warn("What is masked is not shown by JMX", refused);
    }
  }

  @Override
  public R apply(R record) {
    topic = record.topic();
    long failures = redactor.failures();
    try {
      R redacted = redact(record);
      if (redactor.failures() == failures) {
        return redacted;
      }
    } catch (RuntimeException | StackOverflowError failure) {
      throw notRedacted(failure);
    }
    throw notRedacted(redactor.firstFailure());
  }

  @SuppressWarnings("ReferenceEquality")
  private R redact(R record) {
    Object key = config.masksKey() ? values.redact(record.key()) : record.key();
    Object value = config.masksValue() ? values.redact(record.value()) : record.value();
    Headers headers = config.masksHeaders() ? redact(record.headers()) : record.headers();
    if (key == record.key() && value == record.value() && headers == record.headers()) {
      return record;
    }
    return record.newRecord(
        record.topic(),
        record.kafkaPartition(),
        record.keySchema(),
        key,
        record.valueSchema(),
        value,
        record.timestamp(),
        headers);
  }

  @SuppressWarnings("ReferenceEquality")
  private Headers redact(Headers headers) {
    Headers redacted = new ConnectHeaders();
    boolean isSame = true;
    for (Header header : headers) {
      String name = redactor.redact(header.key());
      Object value = values.redact(header.value());
      isSame &= name == header.key() && value == header.value();
      redacted.add(name, value, header.schema());
    }
    return isSame ? headers : redacted;
  }

  /** Neither its message nor its cause: these may hold what stands in the record. */
  private static DataException notRedacted(Throwable failure) {
    DataException safe =
        new DataException("The record could not be redacted: " + failure.getClass().getName());
    safe.setStackTrace(failure.getStackTrace());
    return safe;
  }

  @Override
  public ConfigDef config() {
    return RedactNotionKeysConfig.DEFINITION;
  }

  @Override
  public String version() {
    return String.valueOf(getClass().getPackage().getImplementationVersion());
  }

  @Override
  public void close() {}
}
