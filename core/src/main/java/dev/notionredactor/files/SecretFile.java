package dev.notionredactor.files;

import dev.notionredactor.process.Environment;
import dev.notionredactor.scanner.KnownValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A file, and the known values that were in it when it was last read. Not thread-safe. */
final class SecretFile {

  /** Secrets are shorter by far; a file that is longer is another one than was meant. */
  private static final int LONGEST = 1024 * 1024;

  private final Path path;

  /** What a file that is one secret is called. */
  private final String name;

  /** What the file was when it was last read: another one, or changed, if this is another. */
  private String seen = "";

  private List<KnownValue> values = Collections.emptyList();

  /** Why it is not masked; null if it is. */
  private String problem;

  SecretFile(Path path, String name) {
    this.path = path;
    this.name = name;
  }

  /** The values that were last in it. */
  List<KnownValue> values() {
    return values;
  }

  /** Why nothing of it is masked, or not all; null if all is. */
  String problem() {
    return problem == null ? null : path + " " + problem;
  }

  /**
   * Reads it, if it is another file or was changed. If it can't be read, the values stay.
   *
   * @return whether there are other values
   */
  boolean read() {
    try {
      String now = state();
      if (now.equals(seen)) {
        return false;
      }
      byte[] bytes = bytes();
      // If it changes while it is read, it is read again the next time.
      seen = now;
      List<KnownValue> before = values;
      values = valuesIn(new String(bytes, StandardCharsets.UTF_8));
      return !sameValues(before, values);
    } catch (IOException | SecurityException refused) {
      problem =
          "can't be read" + (refused instanceof AccessDeniedException ? ": no permission" : "");
      return false;
    }
  }

  /** Kubernetes swaps a link: it is the file that it leads to that counts. */
  private String state() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new IOException("a directory");
    }
    return path.toRealPath()
        + "|"
        + attributes.fileKey()
        + "|"
        + attributes.size()
        + "|"
        + attributes.lastModifiedTime();
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[8192];
      for (int read; (read = in.read(buffer)) >= 0 && bytes.size() <= LONGEST; ) {
        bytes.write(buffer, 0, read);
      }
    }
    return bytes.toByteArray();
  }

  private List<KnownValue> valuesIn(String text) {
    problem = null;
    if (text.length() > LONGEST) {
      problem = "is not masked, as it is longer than 1 MB";
      return new ArrayList<>(values);
    }
    List<KnownValue> found = new ArrayList<>();
    for (Map.Entry<String, String> each : SecretText.valuesIn(text).entrySet()) {
      String value = each.getValue();
      if (!each.getKey().isEmpty()) {
        if (Environment.isSecret(each.getKey(), value)) {
          found.add(KnownValue.of(each.getKey(), value));
        }
      } else {
        addWhole(value, found);
      }
    }
    if (found.isEmpty() && problem == null) {
      problem =
          "holds no secret: neither one line, nor a name that says Notion and key, token or secret";
    }
    return found;
  }

  private void addWhole(String value, List<KnownValue> found) {
    String wrong = KnownValue.problemOf(value);
    if (wrong != null) {
      problem = "is not masked, as its text " + wrong;
    } else {
      found.add(KnownValue.ofAnyName(name, value));
    }
  }

  private static boolean sameValues(List<KnownValue> some, List<KnownValue> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).isSameAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
