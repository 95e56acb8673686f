package dev.notionredactor.agent.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import org.junit.jupiter.api.Test;

class NameSearchTest {

  private static final int UTF8 = 1;
  private static final String[] NAMES = {"getMessage", "getLocalizedMessage", "toString"};

  private static List<Path> classFiles() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base/java");
    try (Stream<Path> files = Files.walk(base)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** As a library reads them, of every class of the JDK's main packages. */
  @Test
  void findsWhatIsThereAndNothingElse() throws IOException {
    NameSearch search = new NameSearch(NAMES);
    int holding = 0;
    for (Path file : classFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      Set<String> texts = texts(bytes);
      boolean holds = Arrays.stream(NAMES).anyMatch(texts::contains);
      assertEquals(holds, search.mayFindIn(bytes), file.toString());
      holding += holds ? 1 : 0;
    }
    assertTrue(holding > 100);
  }

  private static Set<String> texts(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    Set<String> texts = new TreeSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0 && reader.readByte(at - 1) == UTF8) {
        byte[] text = Arrays.copyOfRange(classFile, at + 2, at + 2 + reader.readUnsignedShort(at));
        texts.add(new String(text, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  @Test
  void whatCannotBeReadMayHoldAnything() throws IOException {
    byte[] bytes = Files.readAllBytes(classFiles().get(0));
    NameSearch search = new NameSearch("absent");
    assertTrue(search.mayFindIn(new byte[0]));
    assertTrue(search.mayFindIn(Arrays.copyOf(bytes, 100)));
    bytes[10] = 99;
    assertTrue(search.mayFindIn(bytes));
  }
}
