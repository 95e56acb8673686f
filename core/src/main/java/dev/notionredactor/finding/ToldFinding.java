package dev.notionredactor.finding;

import dev.notionredactor.Finding;
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
    return stackTrace;
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
        + (stackTrace.isEmpty() ? "" : " at " + stackTrace.get(0));
  }
}
