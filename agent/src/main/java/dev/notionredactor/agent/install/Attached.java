package dev.notionredactor.agent.install;

import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.options.Options;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The start of the agent in a JVM that runs already. Whatever goes wrong, the application goes on;
 * what became of it is said on standard error, and left for the attaching side as {@link
 * AttachOutcome}.
 */
public final class Attached implements BiConsumer<String, Instrumentation> {

  @Override
  public void accept(String arguments, Instrumentation instrumentation) {
    try {
      if (BridgeInstaller.isInstalled()) {
        AttachOutcome.ALREADY.leave(instrumentation, "");
        return;
      }
      Options options = Options.of(arguments);
      Report report = Installation.run(options, instrumentation, /* beforeMain= */ false);
      leave(report.shortcomings(), instrumentation);
    } catch (IllegalArgumentException notAllowed) {
      giveUp(AttachOutcome.REFUSED, notAllowed.getMessage(), instrumentation);
    } catch (Throwable failure) {
      giveUp(AttachOutcome.FAILED, failure.toString(), instrumentation);
    }
  }

  private static void leave(List<String> shortcomings, Instrumentation instrumentation) {
    AttachOutcome outcome =
        shortcomings.isEmpty() ? AttachOutcome.PROTECTED : AttachOutcome.IN_PART;
    outcome.leave(instrumentation, String.join("\n", shortcomings));
  }

  private static void giveUp(
      AttachOutcome outcome, String reason, Instrumentation instrumentation) {
    // Not System.err, which may be the application's own by now.
    new Report(new FileOutputStream(FileDescriptor.err), /* verbose= */ false)
        .notMasking("anything", reason);
    outcome.leave(instrumentation, reason);
  }
}
