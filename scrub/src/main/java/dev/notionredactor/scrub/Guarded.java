package dev.notionredactor.scrub;

import dev.notionredactor.scrub.format.Names;
import dev.notionredactor.scrub.format.Refusal;
import dev.notionredactor.scrub.input.Problem;
import dev.notionredactor.scrub.report.FileResult;
import java.io.IOException;

/** Whatever goes wrong with a file is said of that file, and goes no further. */
final class Guarded {

  private Guarded() {}

  /** What is done with a file. */
  interface Step {
    void run() throws IOException;
  }

  static void run(FileResult result, Names names, Step step) {
    try {
      step.run();
    } catch (Refusal refusal) {
      result.fail(refusal.getMessage());
    } catch (IOException failure) {
      result.fail(result.name() + ": " + names.shown(Problem.reasonOf(failure)));
    } catch (OutOfMemoryError tooLarge) {
      result.fail(result.name() + ": needs more memory to be unpacked; java -Xmx gives more");
    } catch (RuntimeException | StackOverflowError | LinkageError unexpected) {
      // Of a file that is made to be none, say. A message may hold what stands in it.
      result.fail(
          result.name() + ": can't be read (" + unexpected.getClass().getSimpleName() + ")");
    }
  }
}
