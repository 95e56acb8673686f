package dev.notionredactor.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server or another platform as it is published, and how it is started by what it comes with.
 *
 * <p>Words of commands have places: {@code {base}} is where it runs, {@code {home}} where it is,
 * {@code {key}} the key, {@code {port}} the first of ten ports that are free, {@code {port+1}} the
 * next, {@code {offset}} how much the first is above 8080, {@code {java}} the launcher. A word
 * {@code {options}} is as many words as the JVM is given.
 */
final class FieldServer {

  final String name;
  final Path home;
  final List<List<String>> before = new ArrayList<>();
  final List<List<String>> then = new ArrayList<>();
  final FieldNeighbour neighbour;
  List<String> command;
  String optionsVariable;
  String page;
  boolean isCopied;
  boolean isRacing;
  int requests = 20;
  String ready = "";
  private int oldestJdk = 17;

  /**
   * A platform that ends by itself, unless there is a {@link #page}.
   *
   * @param name what it is called in results
   * @param home where it was unpacked to, or its jar
   * @param neighbour the agent that it is tried beside
   */
  FieldServer(String name, Path home, FieldNeighbour neighbour) {
    this.name = name;
    this.home = home;
    this.neighbour = neighbour;
  }

  /** It writes to where it is, so each run needs one of its own. */
  FieldServer copied() {
    isCopied = true;
    return this;
  }

  FieldServer since(int jdk) {
    oldestJdk = jdk;
    return this;
  }

  /** Run before it is started, without any agent. */
  FieldServer before(String... words) {
    before.add(List.of(words));
    return this;
  }

  FieldServer command(String... words) {
    command = List.of(words);
    return this;
  }

  /** The variable in which its script takes what the JVM is given. */
  FieldServer optionsIn(String variable) {
    optionsVariable = variable;
    return this;
  }

  /** It answers by HTTP at the first port, is asked for this page, and then is ended. */
  FieldServer page(String path) {
    page = path;
    return this;
  }

  /**
   * It writes its log only when there is enough of it, and answers before it logs.
   *
   * @param ready what it prints when it does
   */
  FieldServer buffered(String ready) {
    requests = 600;
    this.ready = ready;
    return this;
  }

  /** Which lines it logs depends on which thread is faster. */
  FieldServer racing() {
    isRacing = true;
    return this;
  }

  /** Run when it answers, without any agent. */
  FieldServer then(String... words) {
    then.add(List.of(words));
    return this;
  }

  /** The Java that runs the tests, or else the oldest other one that it runs on; if there is. */
  Optional<Jdk> jdk() {
    Jdk current = Jdk.current();
    return current.feature() >= oldestJdk
        ? Optional.of(current)
        : Jdk.all().stream().filter(jdk -> jdk.feature() >= oldestJdk).findFirst();
  }

  @Override
  public String toString() {
    return name;
  }
}
