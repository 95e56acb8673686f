package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.FirstExceptionProgram;
import dev.notionredactor.programs.OnlyCalledErrorProgram;
import dev.notionredactor.programs.SayNoMoreProgram;
import dev.notionredactor.programs.ThrowableProgram;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What exceptions say to whoever reads them, without logging or printing them. */
class ThrowableIT {

  private final String key = TestKeys.randomAccessToken();

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void everyReaderGetsTheMask(Jdk jdk) throws Exception {
    Result control = run(new ForkedJvm(jdk));
    Result masked = run(new ForkedJvm(jdk).agent());
    assertEquals("", control.err());
    assertEquals("", masked.err());
    assertTrue(control.out().startsWith("true"), control.out());
    assertEquals(control.out(), masked.out());
    assertEquals(control.files().keySet(), masked.files().keySet());
    control.files().forEach((name, text) -> assertMasked(key, text, masked.files().get(name)));
  }

  /** Classes that are called as exceptions are can do whatever classes do. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void whatIsOnlyCalledAnErrorWorks(Jdk jdk) throws Exception {
    String program = OnlyCalledErrorProgram.class.getName();
    Result control = new ForkedJvm(jdk).option("-Dkey=" + key).run(program);
    Result masked = new ForkedJvm(jdk).option("-Dkey=" + key).agent().run(program);
    assertEquals("", masked.err());
    assertMasked(key, control.out(), masked.out());
  }

  /** Nothing that the agent does with a class needs that class. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void anyMayBeTheFirst(Jdk jdk) throws Exception {
    String program = FirstExceptionProgram.class.getName();
    Result control = new ForkedJvm(jdk).option("-Dkey=" + key).run(program);
    Result result = new ForkedJvm(jdk).agent().option("-Dkey=" + key).run(program);
    assertMasked(key, control.out(), result.out());
    assertEquals("", result.err());
  }

  /** Those that the agent leaves alone have nothing to be hooked. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void whatSaysNoMoreHasNoMethodsOfItsOwn(Jdk jdk) throws Exception {
    String program = SayNoMoreProgram.class.getName();
    String control = NullPointerException.class.getName();
    String names = String.join("\n", HookedClasses.thatSayNoMore()).replace('/', '.');
    Result result =
        new ForkedJvm(jdk)
            .input((names + "\n" + control).getBytes(StandardCharsets.US_ASCII))
            .run(program, "getMessage", "getLocalizedMessage", "toString");
    String expected = jdk.feature() < 14 ? "" : control + ".getMessage" + System.lineSeparator();
    assertEquals(expected, result.out());
    assertEquals("", result.err());
  }

  @Test
  void theApplicationMayHaveThemAsTheyAre() throws Exception {
    Result control = run(new ForkedJvm(Jdk.current()));
    Result off = run(new ForkedJvm(Jdk.current()).agent().option("-Dnotionredactor.off=throwable"));
    assertEquals(control, off);
  }

  private Result run(ForkedJvm jvm) throws Exception {
    return jvm.option("-Dkey=" + key).run(ThrowableProgram.class.getName());
  }
}
