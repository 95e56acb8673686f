package dev.notionredactor.it;

import org.junit.jupiter.api.Test;

/** Sentry's appenders and handler send no key, though they format messages themselves. */
class SentryIT {

  @Test
  void isGivenNoKey() throws Exception {
    Neighbourhood sentry = new Neighbourhood(Neighbour.sentry(), Jdk.current(), null);
    sentry.assertKeysSent();
    sentry.assertMaskedIfBefore();
  }
}
