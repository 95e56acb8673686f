package dev.notionredactor.programs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** A language server on standard input and output, as far as its protocol goes. */
public final class LanguageServerProgram {

  /** The other side, which is told nothing. */
  public interface Client {}

  private LanguageServerProgram() {}

  public static void main(String[] arguments) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    Launcher.createLauncher(
            new LanguageServerProgram(),
            Client.class,
            System.in,
            System.out,
            threads,
            messages -> messages)
        .startListening()
        .get();
    threads.shutdown();
  }

  /** What is known of a name. */
  @JsonRequest("hover")
  public CompletableFuture<String> hover(String name) {
    return CompletableFuture.completedFuture(
        name.equals("token") ? "the token is " + Program.key() : "nothing known of " + name);
  }
}
