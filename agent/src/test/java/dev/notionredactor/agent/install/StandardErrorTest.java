package dev.notionredactor.agent.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent's lines never come in the middle of one of the program's. */
class StandardErrorTest {

  @TempDir Path dir;
  private FileOutputStream raw;
  private StandardError standardError;

  @BeforeEach
  void open() throws IOException {
    raw = new FileOutputStream(dir.resolve("err").toFile());
    standardError = new StandardError(raw);
  }

  @AfterEach
  void close() throws IOException {
    standardError.close();
  }

  private void write(String text) throws IOException {
    standardError.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private String written() throws IOException {
    return Files.readString(dir.resolve("err"));
  }

  @Test
  void saysAtOnceWhatComesFirstOrBehindALine() throws IOException {
    standardError.say("[first]\n");
    write("a line\n");
    standardError.say("[second]\n");
    assertEquals("[first]\na line\n[second]\n", written());
  }

  @Test
  void waitsForTheEndOfTheLine() throws IOException {
    write("a li");
    standardError.say("[first]\n");
    standardError.say("[second]\n");
    standardError.write('n');
    assertEquals("a lin", written());
    write("e\nand");
    assertEquals("a line\nand", written());
    standardError.write('\n');
    assertEquals("a line\nand\n[first]\n[second]\n", written());
  }

  @Test
  void endsTheLineIfTheProgramDoesNot() throws IOException {
    write("a line");
    standardError.say("[first]\n");
    standardError.end();
    assertEquals("a line" + System.lineSeparator() + "[first]\n", written());
    standardError.end();
    assertEquals("a line" + System.lineSeparator() + "[first]\n", written());
  }

  @Test
  void addsNothingIfThereIsNothingToSay() throws IOException {
    write("a line");
    standardError.end();
    assertEquals("a line", written());
  }
}
