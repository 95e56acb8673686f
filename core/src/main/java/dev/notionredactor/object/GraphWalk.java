package dev.notionredactor.object;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The walk of things that lead to others of their kind, and by them perhaps back to themselves:
 * throwables, markers, containers. It ends in each of them, and goes to none by every way that
 * there is, which can be beyond counting.
 *
 * <p>It looks first, and as a rule makes no garbage then. If there is a key, it copies what shows
 * one and what leads to such; all else stays the same instance. Nothing that is given is changed.
 *
 * <p>Thread-safe if a subclass is. Throws what its methods throw.
 *
 * @param <T> what is walked
 */
public abstract class GraphWalk<T> {

  /** For subclasses. */
  protected GraphWalk() {}

  /** Whether a node by itself shows a key, without those that it leads to. */
  protected abstract boolean showsKey(T node);

  /**
   * Whether one of those that a node leads to holds a key: {@link #holdsKey} of each, one deeper.
   *
   * @param seen null near the top; a {@link Seen} is to be made where it is plausible that the same
   *     node is met again
   */
  protected abstract boolean othersHoldKey(T node, int depth, Seen<T> seen);

  /**
   * A copy that shows no key, of what {@link #redacted} makes of those that the node leads to, one
   * deeper; the node itself if neither it nor one of them shows a key.
   *
   * @param done to be handed on
   */
  protected abstract T copyOf(T node, int depth, Map<T, T> done);

  /**
   * What stands for a node that leads back to itself, where it is met again: it shows no key, and
   * leads nowhere.
   */
  protected abstract T cut(T node);

  /**
   * Redacts a node and all that it leads to.
   *
   * @param node may be null
   * @return the same instance if no key shows
   */
  protected final T walk(T node) {
    return walk(node, 0);
  }

  /** The same for one that is so deep already. */
  protected final T walk(T node, int depth) {
    return node != null && holdsKey(node, depth, null)
        ? redacted(node, depth, new IdentityHashMap<>())
        : node;
  }

  /**
   * Whether a node shows a key, or leads to one that does.
   *
   * @param seen which were looked at before; null if that is not recorded yet
   */
  protected final boolean holdsKey(T node, int depth, Seen<T> seen) {
    return (seen == null || seen.add(node)) && (showsKey(node) || othersHoldKey(node, depth, seen));
  }

  /**
   * What stands for a node.
   *
   * @param done what was redacted before, by original; null stands for a node that is being
   *     redacted, and is met again only in a cycle
   */
  protected final T redacted(T node, int depth, Map<T, T> done) {
    if (done.containsKey(node)) {
      T before = done.get(node);
      return before != null ? before : cut(node);
    }
    done.put(node, null);
    T result = copyOf(node, depth, done);
    done.put(node, result);
    return result;
  }
}
