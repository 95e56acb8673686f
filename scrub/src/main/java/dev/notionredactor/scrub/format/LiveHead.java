package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
import java.io.IOException;
import java.util.Arrays;

/**
 * The first bytes of a text that is shown as it comes: once there are enough, they may show that it
 * is none. Not thread-safe.
 */
final class LiveHead {

  private final Scope scope;
  private byte[] head = new byte[0];

  LiveHead(Scope scope) {
    this.scope = scope;
  }

  /** Takes what comes next. */
  void add(byte[] block) throws IOException {
    if (head.length == Content.HEAD) {
      return;
    }
    int added = Math.min(block.length, Content.HEAD - head.length);
    int before = head.length;
    head = Arrays.copyOf(head, before + added);
    System.arraycopy(block, 0, head, before, added);
    if (Magic.refused(head) != null || Magic.codec(head) != null || Tar.isTar(head, scope)) {
      throw scope.refusal("began as a text, and is none: give it as a file");
    }
  }
}
