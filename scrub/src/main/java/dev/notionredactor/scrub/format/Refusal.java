package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Place;
import java.io.IOException;

/** Why something can't be made safe. It is left as it was. */
public final class Refusal extends IOException {

  private static final long serialVersionUID = 1;

  /** {@code reason}: as in {@code app.zip!keys.txt: is encrypted}, without a key. */
  public Refusal(Place place, String reason) {
    super(place + ": " + reason);
  }

  /** The same; {@code cause}: of which the message is not shown. */
  public Refusal(Place place, String reason, Throwable cause) {
    super(place + ": " + reason, cause);
  }
}
