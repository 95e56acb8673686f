package dev.notionredactor.scrub.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The names of files, as they may be shown and written elsewhere. Thread-safe. */
public final class Names {

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
    return redactors.binary().redact(text).replaceAll(Scope.CONTROL, "?");
  }

  /** Whether there is a key in a name; whoever hears of the scope's is told. */
  public boolean look(Path name, Scope scope) throws IOException {
    byte[] bytes = name.toString().getBytes(UTF_8);
    return !Arrays.equals(bytes, Flat.redact(bytes, "name", scope));
  }
}
