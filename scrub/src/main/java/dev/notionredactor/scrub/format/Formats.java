package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.scrub.content.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Finds out what a content is, and scrubs it as that. */
public final class Formats {

  private Formats() {}

  /**
   * What a content is, by its first bytes and, of an archive that programs are run from, its last.
   */
  static Format of(Content content, Scope scope) throws IOException {
    byte[] head = content.head();
    String refused = Magic.refused(head);
    if (refused != null) {
      throw scope.refusal(refused);
    }
    Codec codec = Magic.codec(head);
    if (codec != null) {
      return new Compressed(codec);
    }
    if (Tar.isTar(head, scope)) {
      return Tar.INSTANCE;
    }
    if (Zip.isZip(content)) {
      return Zip.INSTANCE;
    }
    Wide wide = Wide.of(head);
    if (wide != null) {
      return wide;
    }
    return Magic.isText(head) ? Flat.TEXT : Flat.BINARY;
  }

  /** Scrubs the rest of a stream. */
  static void scrub(InputStream in, OutputStream out, Scope scope) throws IOException {
    try (Content content = new Content(in)) {
      scrub(content, out, scope);
    }
  }

  /**
   * Writes a content with each key masked; as it was, if there is none.
   *
   * @param out {@link Nowhere} if nobody wants to have it
   * @throws Refusal if it can't be read whole
   */
  public static void scrub(Content content, OutputStream out, Scope scope) throws IOException {
    scrub(of(content, scope), content, out, scope);
  }

  static void scrub(Format format, Content content, OutputStream out, Scope scope)
      throws IOException {
    if (out == Nowhere.INSTANCE || format.keepsClean()) {
      format.scrub(content, out, scope);
      return;
    }
    Region region = content.region();
    boolean holdsKey =
        holdsKey(scope, silent -> format.scrub(new Content(region), Nowhere.INSTANCE, silent));
    if (holdsKey) {
      format.scrub(new Content(region), out, scope);
    } else {
      Content.copy(region.open(), out);
    }
  }

  /** Reads something, and tells of the keys in it. */
  interface Look {
    void run(Scope scope) throws IOException;
  }

  /** Whether there is a key in what is read; nobody else is told. */
  static boolean holdsKey(Scope scope, Look look) throws IOException {
    AtomicBoolean found = new AtomicBoolean();
    look.run(scope.telling((place, part, key, line) -> found.set(true)));
    return found.get();
  }

  /** Whether a file is text that can be shown on a terminal. */
  public static boolean isText(Content content) {
    return Magic.isText(content.head());
  }

  /** Whether something that begins so is text in a charset that keeps ASCII, however it goes on. */
  public static boolean isSurelyText(byte[] head) {
    return Magic.isText(head) && !Magic.mayBegin(head);
  }
}
