package dev.notionredactor;

import dev.notionredactor.policy.SharedValues;
import dev.notionredactor.scanner.KnownValue;
import java.util.Objects;

/**
 * Secrets that an application comes by while it runs: from a secret manager, say. The filters for
 * logging libraries mask them, if they share this class, and so does the agent. A {@link Redactor}
 * of the application's own has {@link Redactor#addKnownValue} for that.
 *
 * <pre>{@code
 * String token = secrets.get("notion-token");
 * KnownValues.add("NOTION_TOKEN", token);
 * }</pre>
 *
 * <p>Thread-safe. Whatever is decided from then on goes by it; what was decided before stays.
 *
 * @since 0.1
 */
public final class KnownValues {

  // The agent has hook points in these methods: their names, arguments and results must stay.

  private KnownValues() {}

  /**
   * Adds a known value.
   *
   * @param name what its mask shows in place of a fingerprint: 1 to 100 printable ASCII characters
   * @param value 8 to 1024 ASCII characters; white space around it does not count
   * @return whether anybody masks it: false if there is neither a filter nor the agent, which then
   *     do not learn of it when they come
   * @throws NullPointerException if one of the two is null
   * @throws IllegalArgumentException if the name or the value is not allowed; the message shows the
   *     name
   */
  public static boolean add(String name, CharSequence value) {
    return SharedValues.add(
        KnownValue.of(
            Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
  }

  /**
   * Retires the known values of a name, wherever they came from: they are shown from now on, unless
   * they are found by their shape.
   *
   * @return whether there were any
   * @throws NullPointerException if {@code name} is null
   */
  public static boolean retire(String name) {
    return SharedValues.retire(Objects.requireNonNull(name, "name"));
  }
}
