package dev.notionredactor.scrub.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What headers before that of an entry say of it: GNU's of a long name, and those of pax, which are
 * lines of {@code length key=value}. Not thread-safe.
 */
final class TarNotes {

  /** In bytes. */
  private static final int LONGEST_MAP = 1 << 22;

  /** Null if none says so. */
  byte[] path;

  private byte[] redactedPath;
  private byte[] link;
  private byte[] redactedLink;

  /** How many bytes of content there are; -1 if none says so. */
  long size = -1;

  boolean isSparse;

  /** Whether the content of a sparse file begins with the map of what is where. */
  boolean isMapInContent;

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
      byte[] after = redacting.redact(Arrays.copyOfRange(content, blank + 1, end));
      System.arraycopy(after, 0, redacted, blank + 1, after.length);
      if (header.type() != 'g') {
        String key = new String(content, blank + 1, sign - blank - 1, ISO_8859_1);
        byte[] value = Arrays.copyOfRange(content, sign + 1, end);
        add(key, value, Arrays.copyOfRange(redacted, sign + 1, end));
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
      isMapInContent |= key.equals("GNU.sparse.major") && number(value, 0, value.length) > 0;
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

  /**
   * The map with which a sparse file's content begins, in whole blocks: how many parts there are,
   * and for each where it begins and how long it is, a number in each line.
   */
  static byte[] map(InputStream content, Scope entry) throws IOException {
    ByteArrayOutputStream map = new ByteArrayOutputStream();
    long left = 1;
    boolean isFirst = true;
    long number = 0;
    while (left > 0 || map.size() % TarHeader.SIZE != 0) {
      int c = content.read();
      if (c < 0 || map.size() > LONGEST_MAP) {
        throw entry.refusal("is a sparse file that is damaged");
      }
      map.write(c);
      if (left > 0 && c == '\n') {
        left = isFirst ? 2 * number : left - 1;
        isFirst = false;
        number = 0;
      } else if (left > 0) {
        number = 10 * number + c - '0';
      }
    }
    return map.toByteArray();
  }
}
