package dev.notionredactor.logback;

import ch.qos.logback.classic.pattern.NopThrowableInformationConverter;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import ch.qos.logback.core.pattern.Converter;
import java.util.List;

/**
 * Masks Notion keys in a part of a pattern, {@code %redact(…)} once it is given that name:
 *
 * <pre>{@code
 * <conversionRule conversionWord="redact" class="dev.notionredactor.logback.RedactingConverter"/>
 * …
 * <pattern>%level %nopex%redact(%logger %msg%n%ex)</pattern>
 * }</pre>
 *
 * <p>Before Logback 1.5.13 the attribute is {@code converterClass}. What is outside of the brackets
 * is not masked. That includes the exception that Logback adds at the end of a pattern without one:
 * so {@code %ex} belongs inside, and {@code %nopex} before, as Logback 1.2 does not look inside. If
 * an exception is shown behind the brackets, the status has a warning.
 *
 * <p>Options come behind the brackets: {@code %redact(%msg){environment=false, 'mask=***'}}.
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class RedactingConverter extends CompositeConverter<ILoggingEvent>
    implements RedactingComponent {

  private final ComponentOptions options = new ComponentOptions();
  private volatile ComponentRedactor redactor = ComponentRedactor.NOT_STARTED;

  /** A converter to be given its part of a pattern, and started, as layouts do. */
  public RedactingConverter() {}

  @Override
  public ComponentOptions options() {
    return options;
  }

  @Override
  public void start() {
    try {
      List<String> given = getOptionList();
      if (given != null) {
        for (String option : given) {
          int equals = option.indexOf('=');
          // Without a value the name is no option's: the error says which there are.
          options
              .given()
              .set(
                  equals < 0 ? option + " without a value" : option.substring(0, equals),
                  option.substring(equals + 1));
        }
      }
      redactor = ComponentRedactor.of(this);
    } catch (IllegalArgumentException unknown) {
      redactor = ComponentRedactor.refusing(this, unknown);
    }
    if (showsThrowable(getNext())) {
      addWarn(
          "notion-redactor: this pattern shows exceptions behind %redact(...), where they are not"
              + " masked; write %nopex%redact(... %n%ex)");
    }
    super.start();
  }

  private static boolean showsThrowable(Converter<?> first) {
    for (Converter<?> each = first; each != null; each = each.getNext()) {
      if (each instanceof ThrowableHandlingConverter
          && !(each instanceof NopThrowableInformationConverter)) {
        return true;
      }
    }
    return false;
  }

  /** The event is redacted first, as a pattern may cut what it shows. */
  @Override
  public String convert(ILoggingEvent event) {
    return super.convert(redactor.redact(event));
  }

  @Override
  protected String transform(ILoggingEvent event, String text) {
    return redactor.redact(text);
  }
}
