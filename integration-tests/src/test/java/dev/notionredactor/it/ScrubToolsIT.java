package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory with one of each that real tools have made, scrubbed in place, and read by them. */
class ScrubToolsIT {

  /** What makes each, in the shell; {@code $KEY} is set, and there are the files below. */
  private static final Map<String, String> MADE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("utf-16.txt", "iconv -t UTF-16 app.log > utf-16.txt"),
              Map.entry("utf-16le.txt", "iconv -t UTF-16LE app.log > utf-16le.txt"),
              Map.entry("utf-16be.txt", "iconv -t UTF-16BE app.log > utf-16be.txt"),
              Map.entry("utf-32.txt", "iconv -t UTF-32 app.log > utf-32.txt"),
              Map.entry("latin-1.txt", "iconv -t ISO-8859-1 app.log > latin-1.txt"),
              Map.entry("app.gz", "gzip < app.log > app.gz"),
              Map.entry("two.gz", "(gzip < app.log; gzip -9 < app.log) > two.gz"),
              Map.entry("app.bz2", "bzip2 < app.log > app.bz2"),
              Map.entry("app.xz", "xz < app.log > app.xz"),
              Map.entry("app.zst", "zstd -q < app.log > app.zst"),
              Map.entry("gnu.tar", "tar --format=gnu -cf gnu.tar logs"),
              Map.entry("pax.tar", "tar --format=pax -cf pax.tar logs"),
              Map.entry("ustar.tar", "tar --format=ustar -cf ustar.tar logs"),
              Map.entry("v7.tar", "tar --format=v7 -cf v7.tar logs"),
              Map.entry("sparse.tar", "tar -S --format=gnu -cf sparse.tar sparse"),
              Map.entry("sparse-pax.tar", "tar -S --format=pax -cf sparse-pax.tar sparse"),
              Map.entry("up.tar", "tar -P --transform s,^,../../, -cf up.tar app.log"),
              Map.entry("logs.tgz", "tar -czf logs.tgz logs"),
              Map.entry("logs.tar.zst", "tar --zstd -cf logs.tar.zst logs"),
              Map.entry("logs.zip", "zip -qr logs.zip logs && echo \"$KEY\" | zip -qz logs.zip"),
              Map.entry("stored.zip", "zip -q0r stored.zip logs"),
              Map.entry("piped.zip", "cat app.log | zip -q piped.zip -"),
              Map.entry("logs.jar", "$JAVA_HOME/bin/jar cf logs.jar logs/app*"),
              Map.entry(
                  "nested.zipzip",
                  "zip -q inner.zip app.log && zip -qm0 n.zip inner.zip && mv n.zip nested.zipzip"),
              Map.entry(
                  "gz.tarz",
                  "mkdir z && gzip < app.log > z/app.gz && tar -cf gz.tarz z && rm -r z"),
              Map.entry("core", "cat /bin/sh app.log /bin/sh > core")));

  /** What is made before, and removed afterwards. */
  private static final String FILES =
      "printf 'one\\ncaf\\303\\251 token=%s; two\\n' $KEY > app.log && mkdir logs && "
          + "cp app.log logs/app-$KEY.log && "
          + "ln -s /nowhere/$KEY logs/link && "
          + "truncate -s 1M sparse && cat app.log >> sparse && truncate -s 3M sparse";

  /** What unpacks each, to standard output or into the directory {@code out}. */
  private static final Map<String, String> READ =
      Map.ofEntries(
          Map.entry(".tar", "tar -tvf $FILE > list && tar -P -xf $FILE -O"),
          Map.entry(".tarz", "tar -xOf $FILE z/app.gz | gzip -dc"),
          Map.entry(".tgz", "tar -tvzf $FILE > list && tar -xzf $FILE -O"),
          Map.entry(".tar.zst", "tar --zstd -tvf $FILE > list && tar --zstd -xf $FILE -O"),
          Map.entry(
              ".zip", "unzip -tq $FILE > /dev/null && unzip -l $FILE > list && unzip -p $FILE"),
          Map.entry(".jar", "$JAVA_HOME/bin/jar tf $FILE > list && unzip -p $FILE"),
          Map.entry(".gz", "gzip -t $FILE && gzip -dc < $FILE"),
          Map.entry(".bz2", "bzip2 -t $FILE && bzip2 -dc < $FILE"),
          Map.entry(".xz", "xz -t $FILE && xz -dc < $FILE"),
          Map.entry(".zst", "zstd -tq $FILE && zstd -dcq < $FILE"),
          Map.entry(
              ".zipzip",
              "unzip -p $FILE inner.zip > in && unzip -tq in > /dev/null && unzip -p in && rm in"));

  private final String key = TestKeys.randomAccessToken();

  @TempDir private Path directory;

  @Test
  void allThatToolsHaveMade() throws Exception {
    List<String> tools =
        Stream.of("tar", "zip", "unzip", "gzip", "bzip2", "xz", "zstd", "iconv")
            .filter(tool -> !Tool.isInstalled(tool))
            .collect(Collectors.toList());
    assumeTrue(tools.isEmpty(), () -> "not installed: " + tools);
    run(FILES, "");
    for (String command : MADE.values()) {
      run(command, "");
    }
    run("rm -r logs && rm sparse", "");
    Map<String, String> before = readAll();
    before.forEach(
        (name, text) -> assertTrue(shows(text, key), name + " shows no key to begin with"));

    String all = directory.toString();
    Result scrub = new ForkedJvm(Jdk.current()).runJar("scrub", "--in-place", all);
    assertEquals(0, scrub.status(), scrub.err());
    Result check = new ForkedJvm(Jdk.current()).runJar("scrub", "--check", all);
    assertEquals(0, check.status(), check.err());

    Map<String, String> after = readAll();
    assertEquals(before.keySet(), after.keySet());
    after.forEach(
        (name, text) -> {
          assertFalse(shows(text, key.substring(12, 20)), name);
          assertEquals(masked(before.get(name)), masked(text), name);
        });
  }

  /** What can be read of each file, in whichever charset. */
  private Map<String, String> readAll() throws Exception {
    Map<String, String> read = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().collect(Collectors.toList())) {
        String name = file.getFileName().toString();
        String command =
            READ.entrySet().stream()
                .filter(each -> name.endsWith(each.getKey()))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .map(Map.Entry::getValue)
                .orElse("cat $FILE");
        String text = run(command, name);
        Path list = directory.resolve("list");
        if (Files.exists(list)) {
          // Of packed files the size may be another one.
          String lines = masked(Files.readString(list, ISO_8859_1));
          text += lines.replaceAll("\\d+", "").replaceAll(" +", " ");
          Files.delete(list);
        }
        read.put(name, text);
      }
    }
    return read;
  }

  private String run(String command, String file) throws Exception {
    Map<String, String> variables =
        Map.of("KEY", key, "FILE", file, "JAVA_HOME", Jdk.current().home().toString());
    Command.Printed printed = Command.run(command, directory, variables);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path error :
          files.filter(each -> each.getFileName().toString().startsWith("error")).toList()) {
        Files.delete(error);
      }
    }
    assertEquals(0, printed.status(), () -> command + " " + file + ": " + printed.error());
    return printed.text();
  }

  private static boolean shows(String text, String wanted) {
    return text.replace("\0", "").contains(wanted);
  }

  /** With one sign for a key, its mask, and the stars of one whose characters have two bytes. */
  private String masked(String text) {
    return text.replace("\0", "")
        .replace(key, "<key>")
        .replace(TestKeys.masked(key), "<key>")
        .replace(key.substring(0, 4) + "*".repeat(key.length() - 4), "<key>");
  }
}
