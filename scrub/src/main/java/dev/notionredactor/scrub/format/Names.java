package dev.notionredactor.scrub.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** The names of files, as they may be shown and written elsewhere. Thread-safe. */
public final class Names {

  /** What they are called where a key in one is told of. */
  public static final String PART = "file name";

  private final Redactors redactors;

  /** {@code redactors}: those that texts are masked by. */
  public Names(Redactors redactors) {
    this.redactors = redactors;
  }

  /** Without a key, and in one line. */
  public String shown(Path path) {
    return shown(path.toString());
  }

  /** The same of what a message says. */
  public String shown(String text) {
    return redactors.shown(text);
  }

  /** Tells whoever hears of the scope of the keys in a file's name. */
  public void look(Path name, Scope scope) throws IOException {
    look(name.toString(), scope);
  }

  /** The same of what else stands for a name. */
  public void look(String name, Scope scope) throws IOException {
    Flat.redact(name.getBytes(UTF_8), PART, scope);
  }
}
