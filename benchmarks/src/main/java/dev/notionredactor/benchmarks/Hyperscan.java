package dev.notionredactor.benchmarks;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.Scanner;
import java.util.List;

/**
 * Hyperscan: native code. Its Java binding takes a string by encoding it as UTF-8 first, and the
 * time for that is part of using it.
 */
final class Hyperscan extends Peer {

  private final Database database;
  private final Scanner scanner = new Scanner();

  Hyperscan(List<Sample> samples) {
    super(samples);
    try {
      // Not "{16,}": every end that a match may have would be reported.
      database = Database.compile(new Expression(KEY + "{16}"));
    } catch (CompileErrorException e) {
      throw new IllegalStateException(e);
    }
    scanner.allocScratch(database);
  }

  /** Why it can't be used here, or null if it can. */
  static String unusable() {
    try {
      Contender.HYPERSCAN.prepare(List.of());
      return null;
    } catch (Exception | LinkageError e) {
      return e.toString();
    }
  }

  @Override
  int count(String text) {
    return scanner.scan(database, text).size();
  }
}
