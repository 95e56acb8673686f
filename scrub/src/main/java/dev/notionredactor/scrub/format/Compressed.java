package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** One stream that is compressed: a text, a dump, an archive. */
final class Compressed implements Format {

  private final Codec codec;

  Compressed(Codec codec) {
    this.codec = codec;
  }

  @Override
  public void scrub(Content content, OutputStream out, Scope scope) throws IOException {
    Scope within = scope.unpacked();
    try (Unpacked unpacked = open(content, scope)) {
      InputStream in = new Unpacking(unpacked.stream(), within);
      if (out == Nowhere.INSTANCE) {
        Formats.scrub(in, out, within);
        return;
      }
      try (OutputStream packed = unpacked.pack(new Unclosed(out))) {
        Formats.scrub(in, packed, within);
      }
    }
  }

  private Unpacked open(Content content, Scope scope) throws IOException {
    try {
      return codec.open(content.open(), scope);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException damaged) {
      throw Unpacking.damaged(scope, damaged);
    } catch (LinkageError noLibrary) {
      throw scope.refusal(
          "is compressed by " + this + ", for which there is no library for this system",
          noLibrary);
    }
  }

  @Override
  public boolean keepsClean() {
    return false;
  }

  @Override
  public boolean keepsLength(Scope scope) {
    return false;
  }

  /** {@code gzip}. */
  @Override
  public String toString() {
    return codec.name().toLowerCase(Locale.ROOT);
  }
}
