package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One stream that is compressed: a text, a dump, an archive. */
final class Compressed implements Format {

  private final Codec codec;

  Compressed(Codec codec) {
    this.codec = codec;
  }

  @Override
  public void scrub(Content content, OutputStream out, Scope scope) throws IOException {
    Scope within = scope.unpacked();
    // What no data is may stand among the data.
    try (InputStream packed = new Looking(content.open(), scope);
        Unpacked unpacked = open(packed, scope)) {
      InputStream in = new Unpacking(unpacked.stream(), within);
      if (out == Nowhere.INSTANCE) {
        Formats.scrub(in, out, within);
        return;
      }
      try (OutputStream again = unpacked.pack(new Unclosed(out))) {
        Formats.scrub(in, again, within);
      }
    }
  }

  private Unpacked open(InputStream packed, Scope scope) throws IOException {
    try {
      return codec.open(packed, scope);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException damaged) {
      throw Unpacking.damaged(scope, damaged);
    } catch (LinkageError noLibrary) {
      throw Unpacking.noLibrary(scope, noLibrary);
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
}
