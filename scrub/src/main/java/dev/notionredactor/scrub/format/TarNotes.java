package dev.notionredactor.scrub.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;

/**
 * What headers before that of an entry say of it: GNU's of a long name, and those of pax, which are
 * lines of {@code length key=value}. Not thread-safe.
 */
final class TarNotes {

  /** Null if none says so. */
  byte[] path;

  private byte[] redactedPath;
  private byte[] link;
  private byte[] redactedLink;

  /** How many bytes of content there are; -1 if none says so. */
  long size = -1;

  boolean isSparse;

  /** What masks a text of a header. */
  interface Redacting {
    byte[] redact(byte[] text) throws IOException;
  }

  /** Takes note of what a header says: what becomes of that when it is masked. */
  byte[] add(TarHeader header, byte[] content, Redacting redacting) throws IOException {
    if ("xXg".indexOf(header.type()) >= 0) {
      return addLines(header, content, redacting);
    }
    byte[] redacted = redacting.redact(content);
    if (header.type() == 'L') {
      path = withoutZero(content);
      redactedPath = redacted;
    } else {
      link = withoutZero(content);
      redactedLink = redacted;
    }
    return redacted;
  }

  private static byte[] withoutZero(byte[] name) {
    int end = name.length;
    while (end > 0 && name[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(name, end);
  }

  private byte[] addLines(TarHeader header, byte[] content, Redacting redacting)
      throws IOException {
    byte[] redacted = content.clone();
    int at = 0;
    while (at < content.length) {
      int blank = indexOf(content, at, ' ');
      int sign = indexOf(content, at, '=');
      long length = blank > at ? number(content, at, blank) : 0;
      if (length <= 0 || length > content.length - at || sign < blank || sign >= at + length) {
        // No such lines: what follows is looked at as it is.
        byte[] rest = redacting.redact(Arrays.copyOfRange(content, at, content.length));
        System.arraycopy(rest, 0, redacted, at, rest.length);
        return redacted;
      }
      int end = at + (int) length - 1;
      byte[] value = Arrays.copyOfRange(content, sign + 1, end);
      byte[] after = redacting.redact(value);
      System.arraycopy(after, 0, redacted, sign + 1, after.length);
      if (header.type() != 'g') {
        add(new String(content, blank + 1, sign - blank - 1, ISO_8859_1), value, after);
      }
      at = end + 1;
    }
    return redacted;
  }

  private void add(String key, byte[] value, byte[] redacted) {
    if (key.equals("path")) {
      path = value;
      redactedPath = redacted;
    } else if (key.equals("linkpath")) {
      link = value;
      redactedLink = redacted;
    } else if (key.equals("size")) {
      size = number(value, 0, value.length);
    } else if (key.startsWith("GNU.sparse.")) {
      isSparse = true;
    }
  }

  private static int indexOf(byte[] bytes, int from, char c) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    return -1;
  }

  /** -1 if it is none. */
  private static long number(byte[] bytes, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9' || number > Long.MAX_VALUE / 10 - 1) {
        return -1;
      }
      number = 10 * number + bytes[i] - '0';
    }
    return number;
  }

  /** What a field becomes that is how a name begins which these say in full; null if it is not. */
  byte[] redacted(TarHeader.Text text, byte[] field) {
    byte[] full = text == TarHeader.Text.NAME ? path : text == TarHeader.Text.LINK ? link : null;
    if (full == null || field.length == 0 || field.length > full.length) {
      return null;
    }
    byte[] redacted = text == TarHeader.Text.NAME ? redactedPath : redactedLink;
    boolean begins = Arrays.equals(Arrays.copyOf(full, field.length), field);
    return begins ? Arrays.copyOf(redacted, field.length) : null;
  }
}
