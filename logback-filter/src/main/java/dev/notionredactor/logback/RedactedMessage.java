package dev.notionredactor.logback;

import org.slf4j.helpers.MessageFormatter;

/** What an event says once the keys are masked: template, arguments, and both put together. */
final class RedactedMessage {

  final String message;
  final Object[] arguments;
  final String formatted;

  RedactedMessage(String message, Object[] arguments, String formatted) {
    this.message = message;
    this.arguments = arguments;
    this.formatted = formatted;
  }

  /**
   * Of parts that were redacted one by one. If they don't make the formatted message, a key was
   * perhaps spread over them ({@code "ntn_{}"}), and what is left of it must not be shown: then the
   * formatted message stands alone.
   */
  static RedactedMessage consistent(String message, Object[] arguments, String formatted) {
    String made =
        arguments == null ? message : MessageFormatter.arrayFormat(message, arguments).getMessage();
    return formatted != null && formatted.equals(made)
        ? new RedactedMessage(message, arguments, formatted)
        : new RedactedMessage(formatted, null, formatted);
  }
}
