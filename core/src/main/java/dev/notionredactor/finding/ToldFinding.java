package dev.notionredactor.finding;

import dev.notionredactor.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a listener is told. */
final class ToldFinding extends AboutKey implements Finding {

  private final Origin origin;
  private final String thread;
  private final List<StackTraceElement> stackTrace;

  /** Masks the key that a name may hold, when somebody asks. */
  private final UnaryOperator<String> names;

  ToldFinding(
      FoundKey key,
      Origin origin,
      String thread,
      List<StackTraceElement> stackTrace,
      UnaryOperator<String> names) {
    super(key);
    this.origin = origin;
    this.thread = thread;
    this.stackTrace = stackTrace;
    this.names = names;
  }

  @Override
  public String writtenForm() {
    return key.writtenForm();
  }

  @Override
  public boolean isPiece() {
    return key.isPiece();
  }

  @Override
  public String sink() {
    return origin.sink;
  }

  @Override
  public String logger() {
    return origin.logger;
  }

  @Override
  public String level() {
    return origin.level == null ? null : names.apply(origin.level);
  }

  @Override
  public String thread() {
    return names.apply(thread);
  }

  @Override
  public List<StackTraceElement> stackTrace() {
    List<StackTraceElement> masked = new ArrayList<>(stackTrace.size());
    for (StackTraceElement each : stackTrace) {
      masked.add(masked(each));
    }
    return Collections.unmodifiableList(masked);
  }

  /** A class may be called by a key, and a script's file by an address that has one. */
  private StackTraceElement masked(StackTraceElement element) {
    String text = element.toString();
    return text.equals(names.apply(text))
        ? element
        : new StackTraceElement(
            names.apply(element.getClassName()),
            names.apply(element.getMethodName()),
            names.apply(element.getFileName()),
            element.getLineNumber());
  }

  @Override
  public String toString() {
    return which()
        + (isPiece() ? ", a piece" : "")
        + ", "
        + writtenForm()
        + ", in "
        + sink()
        + (logger() == null ? "" : " by " + logger())
        + (stackTrace.isEmpty() ? "" : " at " + masked(stackTrace.get(0)));
  }
}
