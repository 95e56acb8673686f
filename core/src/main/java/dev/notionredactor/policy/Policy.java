package dev.notionredactor.policy;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Traces;
import dev.notionredactor.scanner.KnownKey;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Scanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What counts as a key and what stands in its place, at one time. Whoever decides about a text
 * reads the {@link CurrentPolicy} once and goes by that to the end of the text. Immutable.
 */
public final class Policy {

  private final Mask mask;
  private final List<KnownValue> known;
  private final boolean pieces;
  private final Scanner scanner;

  /** Null until somebody asks. */
  private volatile Traces traces;

  /** Null until somebody asks. */
  private volatile Policy inLength;

  private Policy(Mask mask, List<KnownValue> known, boolean pieces, Scanner scanner) {
    this.mask = mask;
    this.known = Collections.unmodifiableList(known);
    this.pieces = pieces;
    this.scanner = scanner;
  }

  /** The policy of a mask and a scanner that knows no values. */
  public static Policy of(Mask mask, Scanner scanner) {
    return new Policy(mask, Collections.emptyList(), /* pieces= */ true, scanner);
  }

  /** The policy of a mask; {@code pieces}: whether pieces of known values are keys, too. */
  public static Policy of(Mask mask, boolean pieces) {
    Scanner scanner = new Scanner(Collections.emptyList());
    return new Policy(mask, Collections.emptyList(), pieces, scanner);
  }

  /**
   * The policy of a mask and known values.
   *
   * @throws IllegalArgumentException if the mask does not suit the values; the message shows the
   *     name of one
   */
  public static Policy of(Mask mask, List<KnownValue> known) {
    return of(mask, /* pieces= */ true).and(known);
  }

  /**
   * This and more known values.
   *
   * @return itself if there are none
   * @throws IllegalArgumentException if the mask does not suit the values; the message shows the
   *     name of one
   */
  public Policy and(List<KnownValue> more) {
    if (more.isEmpty()) {
      return this;
    }
    Policy policy = with(more);
    KnownValue unsuitable = policy.unsuitable(more);
    if (unsuitable != null) {
      throw new IllegalArgumentException(
          "known value '"
              + unsuitable.name()
              + "' is not possible with this mask: what that writes, or one of the names in it,"
              + " must not hold a known value or make a key");
    }
    return policy;
  }

  /**
   * This and more known values, but for those that make some of all these unsuitable for the mask.
   *
   * @param left where to add those
   */
  public Policy and(List<KnownValue> more, List<KnownValue> left) {
    if (more.isEmpty()) {
      return this;
    }
    Policy all = with(more);
    if (all.unsuitable(more) == null) {
      return all;
    }
    // Those that are wrong by themselves go first: then the others fit together, as a rule.
    List<KnownValue> rest = new ArrayList<>();
    int before = left.size();
    for (KnownValue value : more) {
      List<KnownValue> alone = Collections.singletonList(value);
      (with(alone).unsuitable(alone) == null ? rest : left).add(value);
    }
    if (left.size() > before) {
      return and(rest, left);
    }
    Policy policy = this;
    for (KnownValue value : more) {
      List<KnownValue> next = Collections.singletonList(value);
      Policy with = policy.with(next);
      if (with.unsuitable(next) == null) {
        policy = with;
      } else {
        left.add(value);
      }
    }
    return policy;
  }

  /** This without the known values of a name; this itself if there are none. */
  Policy without(String name) {
    return without(value -> value.name().equals(name));
  }

  /** This without a known value. */
  Policy without(KnownValue retired) {
    return without(retired::isSameAs);
  }

  private Policy without(Predicate<KnownValue> retired) {
    List<KnownValue> rest = new ArrayList<>();
    for (KnownValue value : known) {
      if (!retired.test(value)) {
        rest.add(value);
      }
    }
    return rest.size() == known.size()
        ? this
        : new Policy(mask, rest, pieces, scanner.with(rest, keys(rest)));
  }

  /** This and more, whether the mask suits them or not. */
  private Policy with(List<KnownValue> more) {
    List<KnownValue> together = new ArrayList<>(known);
    together.addAll(more);
    return new Policy(mask, together, pieces, scanner.and(more, keys(more)));
  }

  /** Those of which pieces are found, too. */
  private List<KnownKey> keys(List<KnownValue> values) {
    List<KnownKey> keys = new ArrayList<>();
    for (KnownValue each : values) {
      if (pieces && scanner.isKey(each.value())) {
        keys.add(scanner.keyOf(each.value(), Mask.fingerprint(each.value())));
      }
    }
    return keys;
  }

  /** The first known value that the mask does not suit, of which only the last are new. */
  private KnownValue unsuitable(List<KnownValue> last) {
    return mask.unsuitable(known.subList(0, known.size() - last.size()), last, scanner);
  }

  /** The same with a mask that is always as long as what it replaces; itself if this one is. */
  Policy inLength() {
    Policy made = inLength;
    if (made == null) {
      // If several threads come here at once, each makes the same.
      Mask filled = mask.inLength();
      made = filled == mask ? this : new Policy(filled, known, pieces, scanner);
      inLength = made;
    }
    return made;
  }

  /** What finds keys. */
  public Scanner scanner() {
    return scanner;
  }

  /** What stands in their place. */
  public Mask mask() {
    return mask;
  }

  List<KnownValue> known() {
    return known;
  }

  /** The known values in each way to write them. */
  public Set<String> writtenValues() {
    Set<String> written = new LinkedHashSet<>();
    for (KnownValue value : known) {
      written.addAll(value.written());
    }
    return written;
  }

  /** What shows that a text was masked. */
  public Traces traces() {
    Traces found = traces;
    if (found == null) {
      // If several threads come here at once, each makes the same.
      found = mask.traces(known);
      traces = found;
    }
    return found;
  }
}
