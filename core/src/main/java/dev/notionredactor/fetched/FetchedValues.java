package dev.notionredactor.fetched;

import dev.notionredactor.files.SecretText;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.RotatingValues;
import dev.notionredactor.process.Environment;
import dev.notionredactor.scanner.KnownValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Known values that an application gets from secret managers and property sources, by the names it
 * asks for: those that say Notion and key, token or secret, and those that the option {@code
 * secrets} names. Thread-safe.
 */
public final class FetchedValues {

  /** Of so many names the value is kept that came last; then that of the one longest ago is old. */
  private static final int MOST_NAMES = 256;

  private final RotatingValues values;

  private final Collection<String> names;

  /** By name, the one that was asked for longest ago first. */
  private final Map<String, KnownValue> latest =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);

  /**
   * None yet.
   *
   * @param policy what they are added to
   * @param names which count besides those that say so; as environment variables or properties are
   *     written
   * @param keptNanos how long one stays known that another has taken the place of; negative for
   *     ever
   */
  public FetchedValues(CurrentPolicy policy, Collection<String> names, long keptNanos) {
    this.values = new RotatingValues(policy, keptNanos);
    this.names = names;
  }

  /**
   * Takes what a secret manager has returned: a secret, or several in JSON or lines. Where the name
   * ends in key, token or secret, any text is one, but for references to somewhere else.
   *
   * @param name what was asked for, and where in the answer this is
   * @param key the last part of that
   */
  public void take(String name, String key, String text) {
    takeOne(name, key, text);
    for (Map.Entry<String, String> each : SecretText.valuesIn(text).entrySet()) {
      if (!each.getKey().isEmpty()) {
        takeOne(
            name.isEmpty() ? each.getKey() : name + '.' + each.getKey(),
            each.getKey(),
            each.getValue());
      }
    }
  }

  private void takeOne(String name, String key, String text) {
    if (SecretText.isOneLine(text)) {
      String value = PlainText.of(text);
      if (isNamed(name) || isNamed(key) || Environment.isKeptSecret(name, value)) {
        add(name, value);
      }
    }
  }

  /** Takes the value of a property, if it looks like a secret, too, or is named. */
  public void takeProperty(String name, String value) {
    if (isNamed(name) ? !Environment.isReference(value) : Environment.isSecret(name, value)) {
      add(name, value);
    }
  }

  /** Whether the value of a property of that name may count. */
  public boolean mayTake(String name) {
    return Environment.saysSecret(name) || isNamed(name);
  }

  private boolean isNamed(String name) {
    for (String each : names) {
      if (isSame(each, name)) {
        return true;
      }
    }
    return false;
  }

  /** {@code DATABASE_PASSWORD}, {@code database.password} and {@code database/password} are. */
  private static boolean isSame(String one, String other) {
    int i = 0;
    int k = 0;
    while (true) {
      while (i < one.length() && !Character.isLetterOrDigit(one.charAt(i))) {
        i++;
      }
      while (k < other.length() && !Character.isLetterOrDigit(other.charAt(k))) {
        k++;
      }
      if (i == one.length() || k == other.length()) {
        return i == one.length() && k == other.length();
      }
      if (Character.toLowerCase(one.charAt(i++)) != Character.toLowerCase(other.charAt(k++))) {
        return false;
      }
    }
  }

  private synchronized void add(String name, String value) {
    if (KnownValue.problemOf(value) != null) {
      return;
    }
    KnownValue known = KnownValue.ofAnyName(name, value);
    try {
      // One that was retired is known again, too.
      values.add(known);
    } catch (IllegalArgumentException notWithThisMask) {
      return;
    }
    leave(latest.put(name, known));
    if (latest.size() > MOST_NAMES) {
      leave(latest.remove(latest.keySet().iterator().next()));
    }
    values.forget();
  }

  /** Others may still have the same. */
  private void leave(KnownValue before) {
    if (before == null) {
      return;
    }
    for (KnownValue each : latest.values()) {
      if (each.isSameAs(before)) {
        return;
      }
    }
    values.leave(before);
  }
}
