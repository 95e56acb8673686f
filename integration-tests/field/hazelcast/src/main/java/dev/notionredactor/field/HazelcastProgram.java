package dev.notionredactor.field;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.listener.EntryAddedListener;
import java.util.concurrent.CountDownLatch;

/** A member of a cluster, and a listener that fails with a key. */
final class HazelcastProgram {

  private HazelcastProgram() {}

  /**
   * Runs until the listener has failed.
   *
   * @param args a port, and a key
   */
  public static void main(String[] args) throws Exception {
    String key = args[1];
    Config config = new Config();
    config.getNetworkConfig().setPort(Integer.parseInt(args[0])).getInterfaces().setEnabled(true);
    config.getNetworkConfig().getInterfaces().addInterface("127.0.0.1");
    config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
    System.out.println("started " + key);
    CountDownLatch called = new CountDownLatch(1);
    member
        .<String, String>getMap("map")
        .addEntryListener(
            (EntryAddedListener<String, String>)
                event -> {
                  called.countDown();
                  throw new IllegalStateException("failed with " + event.getValue());
                },
            true);
    member.getMap("map").put("token", key);
    called.await();
    member.shutdown();
  }
}
