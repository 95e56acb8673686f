package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of something packed: counted, and what is wrong with it said in our words. */
final class Unpacking extends BlockInputStream {

  private final InputStream in;
  private final Scope scope;
  private long count;

  Unpacking(InputStream unpacked, Scope scope) {
    this.in = unpacked;
    this.scope = scope;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(into, offset, length);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException damaged) {
      throw damaged(scope, damaged);
    }
    if (read > 0) {
      count += read;
      scope.unpacked(read);
    }
    return read;
  }

  /** How many bytes have come. */
  long count() {
    return count;
  }

  /** Some of what reads packed data is native code. */
  static Refusal noLibrary(Scope scope, LinkageError missing) {
    return scope.refusal("is packed in a way for which there is no library here", missing);
  }

  /** Its message is not shown: it may hold what stands in the file. */
  static Refusal damaged(Scope scope, Exception damaged) {
    return scope.refusal(
        "is damaged, cut off, or packed in a way that can't be read ("
            + damaged.getClass().getSimpleName()
            + ")",
        damaged);
  }
}
