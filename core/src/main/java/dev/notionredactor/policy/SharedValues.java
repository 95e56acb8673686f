package dev.notionredactor.policy;

import dev.notionredactor.scanner.KnownValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Known values for all filters that share this class: those that there are, and those that come
 * later. Keeps no policy alive. Thread-safe.
 */
public final class SharedValues {

  private static final Set<CurrentPolicy> SHARING = Collections.newSetFromMap(new WeakHashMap<>());

  private static final List<KnownValue> VALUES = new ArrayList<>();

  private SharedValues() {}

  /** Has a policy take what is shared, from now on and what there is by now. */
  public static synchronized void share(CurrentPolicy policy) {
    SHARING.add(policy);
    for (KnownValue value : VALUES) {
      addTo(policy, value);
    }
  }

  /** Whether anybody has taken it. */
  public static synchronized boolean add(KnownValue value) {
    boolean taken = false;
    for (CurrentPolicy policy : SHARING) {
      taken |= addTo(policy, value);
    }
    if (taken) {
      VALUES.add(value);
    }
    return taken;
  }

  /** False if it does not go with the mask. */
  private static boolean addTo(CurrentPolicy policy, KnownValue value) {
    try {
      policy.add(value);
      return true;
    } catch (IllegalArgumentException notWithThisMask) {
      return false;
    }
  }

  /** Whether anybody had one of that name. */
  public static synchronized boolean retire(String name) {
    boolean retired = VALUES.removeIf(value -> value.name().equals(name));
    for (CurrentPolicy policy : SHARING) {
      retired |= policy.retire(name);
    }
    return retired;
  }
}
