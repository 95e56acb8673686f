package dev.notionredactor.examples.spark;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are copied, and what their copies are called. */
class LakeTest {

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path dir;

  @BeforeEach
  void makeLake() throws IOException {
    write("lake/10/app.log", "");
    write("lake/11/app.log", "1");
    write("lake/11/deep/app.log", "22");
    write("lake/12/" + key + " %41#.log", "333");
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<LakeFile> list(String input, String output) throws IOException {
    return Lake.list(
        dir + "/" + input,
        new org.apache.hadoop.fs.Path("file:" + dir + "/" + output),
        new Configuration());
  }

  private void assertNames(String input, String... names) throws IOException {
    assertEquals(List.of(names), list(input, "out").stream().map(f -> f.name).collect(toList()));
  }

  @Test
  void largestFirst() throws IOException {
    String masked = "12/ntn_(" + TestKeys.fingerprint(key) + ") %41#.log";
    String[] all = {masked, "11/deep/app.log", "11/app.log", "10/app.log"};
    assertNames("lake", all);
    assertNames("lake/", all);
    assertNames("lake/*", all);
    assertNames("lake/1[0-9]*", all);
  }

  @Test
  void globsAndSingleFiles() throws IOException {
    assertNames("lake/11/app.log", "app.log");
    assertNames(
        "lake/*/*.log",
        list("lake/12", "out").get(0).name.replaceFirst("^", "12/"),
        "11/app.log",
        "10/app.log");
    assertNames("lake/{10,11}/app.log", "11/app.log", "10/app.log");
    assertNames("lake/11/ap?.log", "app.log");
    assertNames("la*/11/app.log", "lake/11/app.log");
    write("lake/12/[1].log", "");
    assertNames("lake/12/[1].log", "[1].log");
  }

  @Test
  void whatCanNotBe() throws IOException {
    assertWrong("there is no file at ", "lake/13", "out");
    assertWrong("there is no file at ", "lake/13*", "out");
    assertWrong("the output exists already: ", "lake", "lake");
    assertWrong("the output exists already: ", "lake/10", "lake");
    assertWrong("the output is within the input: ", "lake", "lake/out");
    assertWrong("the output is within the input: ", "*", "lake/11/out");
    assertEquals(2, list("lake/11", "lake/out").size());
    assertEquals(2, list("lake/11", "lake/11-out").size());
  }

  private void assertWrong(String message, String input, String output) {
    String actual =
        assertThrows(IllegalArgumentException.class, () -> list(input, output)).getMessage();
    assertTrue(actual.startsWith(message), actual);
  }
}
