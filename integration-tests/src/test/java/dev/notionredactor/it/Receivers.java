package dev.notionredactor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Those who take what a program sends. It finds their ports in {@code port.NAME}. */
final class Receivers {

  private final Map<String, Receiver.Factory> factories = new TreeMap<>();
  private final Map<String, Receiver> byName = new TreeMap<>();

  void add(Map<String, Receiver.Factory> more) {
    factories.putAll(more);
  }

  Set<String> names() {
    return factories.keySet();
  }

  /**
   * Starts them.
   *
   * @param ready the file that tells the program that all of them are connected
   * @return the options that tell the program of them
   */
  List<String> start(Path ready) throws IOException {
    List<String> told = new ArrayList<>();
    for (String name : factories.keySet()) {
      byName.put(name, factories.get(name).create());
    }
    if (byName.isEmpty()) {
      return told;
    }
    Set<String> waitedFor = ConcurrentHashMap.newKeySet();
    waitedFor.addAll(byName.keySet());
    for (String name : byName.keySet()) {
      Receiver receiver = byName.get(name);
      receiver.start(
          () -> {
            if (waitedFor.remove(name) && waitedFor.isEmpty()) {
              create(ready);
            }
          });
      told.add("-Dport." + name + "=" + receiver.port());
    }
    told.add("-Dreceivers.ready=" + ready);
    return told;
  }

  /** What each was sent, by name. */
  Map<String, String> received() throws IOException, InterruptedException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : byName.keySet()) {
      texts.put(name, new String(byName.get(name).received(), StandardCharsets.ISO_8859_1));
    }
    return texts;
  }

  private static void create(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
