package dev.notionredactor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
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
   * @param directory for the files that tell the program that all of them are connected, and that
   *     all have what they wait for
   * @return the options that tell the program of them
   */
  List<String> start(Path directory) throws IOException {
    List<String> told = new ArrayList<>();
    for (String name : factories.keySet()) {
      byName.put(name, factories.get(name).create());
    }
    if (byName.isEmpty()) {
      return told;
    }
    Path ready = directory.resolve("ready");
    Path complete = directory.resolve("complete");
    Signal allReady = new Signal(byName.keySet(), ready);
    Signal allComplete = new Signal(byName.keySet(), complete);
    for (String name : byName.keySet()) {
      Receiver receiver = byName.get(name);
      receiver.start(() -> allReady.of(name), () -> allComplete.of(name));
      told.add("-Dport." + name + "=" + receiver.port());
    }
    told.add("-Dreceivers.ready=" + ready);
    told.add("-Dreceivers.complete=" + complete);
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

  /** A file that is made once all have said something, however often each does. */
  private static final class Signal {

    private final Set<String> waitedFor = ConcurrentHashMap.newKeySet();
    private final Path file;

    Signal(Set<String> all, Path file) {
      this.waitedFor.addAll(all);
      this.file = file;
    }

    void of(String name) {
      if (waitedFor.remove(name) && waitedFor.isEmpty()) {
        try {
          Files.createFile(file);
        } catch (FileAlreadyExistsException theLastTwoAtOnce) {
          // One of them has made it.
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
