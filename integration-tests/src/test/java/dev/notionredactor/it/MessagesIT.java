package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.MessagesProgram;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Log4j's messages say the same however they are read: as text, character by character, as the
 * objects that they are made of.
 */
class MessagesIT {

  private final String key = TestKeys.randomAccessToken();

  static Stream<Arguments> libraries() {
    int newest = Library.LOG4J2.size() - 1;
    return Library.onOldestAndNewestJdk(
        Stream.of(Library.LOG4J2.get(0), Library.LOG4J2.get(newest))
            .map(library -> library.with("disruptor-3.4.4")));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("libraries")
  void everyWayToReadThemIsMasked(Jdk jdk, Library library) throws Exception {
    Result control = run(new ForkedJvm(jdk), library);
    Result masked = run(new ForkedJvm(jdk).agent(), library);
    assertEquals(0, control.status(), control.err());
    assertEquals(control.err(), masked.err());
    assertMasked(key, backwards(control.out()), backwards(masked.out()));
  }

  private Result run(ForkedJvm jvm, Library library) throws Exception {
    return jvm.classPath(library.jars())
        .option("-Dkey=" + key)
        .run(MessagesProgram.class.getName());
  }

  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
