package dev.notionredactor.it;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What takes long and is wanted again: done by the first who asks, while others wait for it. */
final class Once<K, V> {

  private final Map<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();

  interface Work<V> {
    V run() throws IOException, InterruptedException;
  }

  /**
   * The result for a key.
   *
   * @param work what leads to it, if nobody has asked before; its failure is everybody's
   */
  V get(K key, Work<V> work) throws InterruptedException {
    FutureTask<V> own = new FutureTask<>(work::run);
    FutureTask<V> earlier = tasks.putIfAbsent(key, own);
    if (earlier == null) {
      own.run();
    }
    try {
      return (earlier == null ? own : earlier).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
