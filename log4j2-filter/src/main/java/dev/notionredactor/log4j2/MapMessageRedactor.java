package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.ObjectRedactor;
import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;

/** Redacts the entries of map messages, structured data included; they stay what they are. */
final class MapMessageRedactor {

  private final Redactor redactor;
  private final ObjectRedactor objects;

  MapMessageRedactor(Redactor redactor, ObjectRedactor objects) {
    this.redactor = redactor;
    this.objects = objects;
  }

  /** Null if the message shows a key even so: in another part of it, or spread over entries. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Redacted values are strings; so are most others.
  MapMessage<?, ?> redact(MapMessage<?, ?> message) {
    MapMessage redacted = with((MapMessage) message, objects.redactEntries(message.getData()));
    boolean shown =
        redactor.containsKey(redacted.getFormattedMessage())
            || redactor.containsKey(redacted.getFormat());
    return shown ? null : redacted;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private MapMessage with(MapMessage message, Map entries) {
    if (message instanceof StructuredDataMessage) {
      StructuredDataMessage data = (StructuredDataMessage) message;
      return new StructuredDataMessage(
          data.getId(),
          redactor.redact(data.getFormat()),
          redactor.redact(data.getType()),
          entries);
    }
    return message.newInstance(entries);
  }
}
