package dev.notionredactor.it;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Has those classes begin first that take longest, so that none of them is left when all others are
 * done. Of two threads, one takes classes from the start and the other from the end.
 */
public final class LongestFirst implements ClassOrderer {

  /** In that order, all others behind them; that it is out of date costs some seconds at most. */
  private static final List<String> LONGEST =
      List.of(
          "Log4jIT",
          "SpringBootIT",
          "StarterIT",
          "RetainedMemoryIT",
          "ErrorsIT",
          "CoverageAgentsIT",
          "LogbackIT",
          "AttachIT",
          "TlsDebugIT",
          "WireIT",
          "KeyFilterIT",
          "Log4jFilterIT",
          "LogbackDocIT",
          "OptionSourcesIT",
          "SilenceIT",
          "DeadlockIT",
          "SurefireIT",
          "LogbackFilterIT",
          "TomcatIT");

  @Override
  public void orderClasses(ClassOrdererContext context) {
    List<ClassDescriptor> longestFirst = new ArrayList<>(context.getClassDescriptors());
    longestFirst.sort(Comparator.comparingInt(LongestFirst::rank));
    context.getClassDescriptors().sort(Comparator.comparingInt(it -> place(longestFirst, it)));
  }

  private static int rank(ClassDescriptor descriptor) {
    int rank = LONGEST.indexOf(descriptor.getTestClass().getSimpleName());
    return rank < 0 ? LONGEST.size() : rank;
  }

  /** From both ends inwards. */
  private static int place(List<ClassDescriptor> longestFirst, ClassDescriptor descriptor) {
    int rank = longestFirst.indexOf(descriptor);
    return rank % 2 == 0 ? rank : 2 * longestFirst.size() - rank;
  }
}
