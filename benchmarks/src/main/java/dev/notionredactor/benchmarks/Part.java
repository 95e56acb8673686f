package dev.notionredactor.benchmarks;

import static dev.notionredactor.benchmarks.Contender.INDEX_OF;
import static dev.notionredactor.benchmarks.Contender.STREAM_8K;
import static dev.notionredactor.benchmarks.Contender.STRING;
import static dev.notionredactor.benchmarks.LongText.CLEAN;
import static dev.notionredactor.benchmarks.LongText.KEYS;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is measured for one table. */
enum Part {
  /** Every way to go over log lines. */
  LINES("Log lines", Report::lines) {
    @Override
    List<Batch> batches(Form form, Set<Contender> usable, List<String> sources) {
      Set<Contender> contenders = EnumSet.copyOf(usable);
      contenders.removeAll(EnumSet.of(STREAM_8K, Contender.STREAM_20));
      return List.of(
          new Batch(LineBenchmark.class)
              .with("lines", sources)
              .with("leaking", false, true)
              .with("contender", contenders));
    }
  },

  /** Every way to go over long texts; over the adversarial ones, the ways that differ. */
  TEXTS("Texts of 1 MB", Report::texts) {
    @Override
    List<Batch> batches(Form form, Set<Contender> usable, List<String> sources) {
      Set<Contender> fewer = EnumSet.copyOf(usable);
      fewer.removeAll(EnumSet.of(Contender.BYTES, Contender.BUILDER, Contender.STREAM_20));
      if (form == Form.SHORT) {
        fewer.removeAll(EnumSet.of(Contender.RE2J, Contender.HYPERSCAN));
      }
      return List.of(
          texts(sources, EnumSet.of(CLEAN, KEYS), usable, ONE_MEGABYTE),
          texts(sources.subList(0, 1), adversarial(), fewer, ONE_MEGABYTE));
    }
  },

  /** Whether time is in proportion to length. */
  LENGTHS("Time in proportion to length", Report::lengths) {
    @Override
    List<Batch> batches(Form form, Set<Contender> usable, List<String> sources) {
      List<String> source = sources.subList(0, 1);
      return List.of(
          // How much of a difference is the memory's.
          texts(source, EnumSet.of(CLEAN), EnumSet.of(INDEX_OF, STRING), LENGTHS_COMPARED),
          texts(source, adversarial(), EnumSet.of(STRING), LENGTHS_COMPARED));
    }
  },

  /** The agent, filters and other ways to mask, in the way of log events. */
  EVENTS(
      "Log events",
      Subject.LOGBACK,
      Subject.LOGBACK_JSON,
      Subject.LOGBACK_CONSOLE,
      Subject.LOGBACK_KEYS,
      Subject.LOG4J2,
      Subject.LOG4J2_KEYS),

  /** The agent in the way of standard output. */
  PRINTLN("Standard output", Subject.PRINTLN),

  /** The agent before {@code main}. */
  START("Start", Subject.START, Subject.SPRING_BOOT),

  /** The agent in memory. */
  MEMORY("Memory", Subject.MEMORY),

  /** {@code scrub}, and what else goes over files. */
  FILES("Files");

  private static final List<Integer> ONE_MEGABYTE = List.of(1_000_000);

  static final List<Integer> LENGTHS_COMPARED = List.of(1_000, 100_000_000);

  private final String title;
  private final Function<Figures, Table> report;
  private final List<Subject> subjects;

  /** A part that is measured by JMH. */
  Part(String title, Function<Figures, Table> report) {
    this.title = title;
    this.report = report;
    this.subjects = List.of();
  }

  /** A part that is measured with whole JVMs; none: by {@link FileRuns}. */
  Part(String title, Subject... subjects) {
    this.title = title;
    this.report = null;
    this.subjects = List.of(subjects);
  }

  /** Whether JMH measures it. */
  boolean isJmh() {
    return report != null;
  }

  String title() {
    return title;
  }

  Table table(Figures figures) {
    return report.apply(figures);
  }

  /** What JVMs are started for; nothing if it is JMH that measures. */
  List<Subject> subjects() {
    return subjects;
  }

  /**
   * What JMH is to run.
   *
   * @param form to run it in; the short one leaves out what takes long and matters least
   * @param usable the contenders that there are on this machine
   * @param sources of clean lines; the first of them where one is enough
   */
  List<Batch> batches(Form form, Set<Contender> usable, List<String> sources) {
    return List.of();
  }

  private static Batch texts(
      List<String> sources,
      Collection<LongText> texts,
      Collection<Contender> contenders,
      List<Integer> lengths) {
    return new Batch(TextBenchmark.class)
        .with("lines", sources)
        .with("text", texts)
        .with("length", lengths)
        .with("contender", contenders);
  }

  private static List<LongText> adversarial() {
    return Arrays.stream(LongText.values()).filter(LongText::isAdversarial).toList();
  }
}
