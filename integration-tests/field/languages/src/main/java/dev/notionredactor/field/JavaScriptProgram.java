package dev.notionredactor.field;

import java.io.File;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Runs a script, by the interpreter alone. */
final class JavaScriptProgram {

  private JavaScriptProgram() {}

  /**
   * Runs it.
   *
   * @param args the script, and a key
   */
  public static void main(String[] args) throws Exception {
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      context.getBindings("js").putMember("key", args[1]);
      context.eval(Source.newBuilder("js", new File(args[0])).build());
    } catch (PolyglotException expected) {
      expected.printStackTrace();
    }
  }
}
