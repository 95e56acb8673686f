package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.StoppedTime;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A redacting print stream beside the JDK's own. */
@ExtendWith(StoppedTime.class)
class RedactingPrintStreamTest {

  private final Redactor redactor = Redactor.create();

  static Stream<Arguments> streams() {
    return Stream.of(UTF_8, ISO_8859_1, UTF_16, UTF_16LE)
        .flatMap(charset -> Stream.of(Arguments.of(charset, true), Arguments.of(charset, false)));
  }

  /** What has left the buffer is compared too: the stream flushes when the JDK's does. */
  @ParameterizedTest
  @MethodSource("streams")
  void printsTheSameBytesAtTheSameTime(Charset charset, boolean autoFlush) throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    ByteArrayOutputStream actual = new ByteArrayOutputStream();
    PrintStream plain = new PrintStream(new BufferedOutputStream(expected), autoFlush, charset);
    PrintStream redacting =
        redactor.wrap(new PrintStream(new BufferedOutputStream(actual), autoFlush, charset));
    for (Print print : EVERY_OVERLOAD) {
      print.to(plain);
      print.to(redacting);
      assertArrayEquals(expected.toByteArray(), actual.toByteArray());
    }
    plain.close();
    redacting.close();
    assertArrayEquals(expected.toByteArray(), actual.toByteArray());
    assertTrue(expected.size() > 0);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void masksInEveryCharset(Charset charset, boolean autoFlush) {
    String key = TestKeys.accessToken(1);
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (PrintStream stream = redactor.wrap(new PrintStream(sink, autoFlush, charset))) {
      stream.print("é ");
      stream.print(key.substring(0, 20));
      stream.println(key.substring(20));
      stream.printf("%s %s", TestKeys.ACCESS, key);
    }
    assertEquals(
        "é " + TestKeys.masked(key) + System.lineSeparator() + "ntn_ " + TestKeys.masked(key),
        sink.toString(charset));
  }

  @ParameterizedTest
  @MethodSource("streams")
  void masksWhateverOverloadPrintsTheKey(Charset charset, boolean autoFlush) throws IOException {
    String key = TestKeys.legacyToken(1);
    for (Print print : KEY_THROUGH_EVERY_OVERLOAD) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      try (PrintStream stream = redactor.wrap(new PrintStream(sink, autoFlush, charset))) {
        print.to(stream);
      }
      assertEquals(TestKeys.masked(key), sink.toString(charset).trim());
    }
  }

  @Test
  void masksKeyWrittenAsBytes() throws IOException {
    String key = TestKeys.refreshToken(1);
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    PrintStream stream = redactor.wrap(new PrintStream(sink, true, UTF_8));
    stream.write(TestSink.ascii(key + "\n"));
    stream.writeBytes(TestSink.ascii(key + "\n"));
    stream.write(TestSink.ascii("<" + key + "\n>"), 1, key.length() + 1);
    for (byte b : TestSink.ascii(key + "\n")) {
      stream.write(b);
    }
    assertEquals((TestKeys.masked(key) + "\n").repeat(4), sink.toString(UTF_8));
  }

  @Test
  void reportsTheSinksTrouble() {
    PrintStream failing =
        new PrintStream(
            new TestSink() {
              @Override
              public synchronized void write(byte[] bytes, int offset, int length)
                  throws IOException {
                throw new IOException();
              }
            });
    PrintStream stream = redactor.wrap(failing);
    assertFalse(stream.checkError());
    stream.print("a");
    assertTrue(stream.checkError());
  }

  @Test
  void refusesWhatTheJdkRefuses() {
    PrintStream stream = redactor.wrap(new PrintStream(new TestSink()));
    assertThrows(NullPointerException.class, () -> stream.print((char[]) null));
    assertThrows(NullPointerException.class, () -> stream.write(null, 0, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> stream.write(new byte[1], 1, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> stream.write(new byte[1], -1, 1));
    assertThrows(
        IndexOutOfBoundsException.class, () -> stream.write(new byte[1], 1, Integer.MAX_VALUE));
  }

  /** A stack trace is printed by one who has synchronized on the stream, and is not torn apart. */
  @Test
  void whoeverLocksTheStreamHasItAlone() throws InterruptedException {
    TestSink sink = new TestSink();
    PrintStream stream = redactor.wrap(new PrintStream(sink, true));
    Thread other = new Thread(() -> stream.println("other"));
    synchronized (stream) {
      stream.print("first ");
      other.start();
      Eventually.await(
          () -> other.getState() == Thread.State.BLOCKED, () -> "is " + other.getState());
      stream.print("second ");
    }
    Eventually.join(other);
    assertEquals("first second other" + System.lineSeparator(), sink.shown());
  }

  private interface Print {
    void to(PrintStream stream) throws IOException;
  }

  private static final Object OBJECT =
      new Object() {
        @Override
        public String toString() {
          return "objét";
        }
      };

  private static final Print[] EVERY_OVERLOAD = {
    stream -> stream.print(true),
    stream -> stream.print('é'),
    stream -> stream.print('\ud83d'),
    stream -> stream.print('\udd11'),
    stream -> stream.print(-1),
    stream -> stream.print(1L << 40),
    stream -> stream.print(1.5f),
    stream -> stream.print(1e100),
    stream -> stream.print(new char[] {'日', '\n', 'x'}),
    stream -> stream.print(new char[0]),
    stream -> stream.print("ntn_NeighCellConfigList \ud83d\udd11\n"),
    stream -> stream.print(""),
    stream -> stream.print((String) null),
    stream -> stream.print(OBJECT),
    stream -> stream.print((Object) null),
    stream -> stream.println(),
    stream -> stream.println(false),
    stream -> stream.println('\n'),
    stream -> stream.println(1),
    stream -> stream.println(2L),
    stream -> stream.println(-0f),
    stream -> stream.println(Double.NaN),
    stream -> stream.println(new char[] {'a', 'é'}),
    stream -> stream.println("secret_santa"),
    stream -> stream.println((String) null),
    stream -> stream.println(OBJECT),
    stream -> stream.println((Object) null),
    stream -> stream.printf("%s %d%n", "a", 1),
    stream -> stream.printf("no line end %s", "é"),
    stream -> stream.printf(Locale.GERMANY, "%,.2f", 1234.5),
    stream -> stream.format("%5s|%-5s|", 1, null),
    stream -> stream.format(Locale.ROOT, "%x%n", 255),
    stream -> stream.format((Locale) null, "%s", 1.5),
    stream -> stream.append('c').append("chars").append(null),
    stream -> stream.append("subsequence", 3, 7).append(null, 0, 2),
    stream -> stream.append(CharBuffer.wrap("buffer\n")),
    stream -> stream.write('b'),
    stream -> stream.write(0x1e9),
    stream -> stream.write('\n'),
    stream -> stream.write(new byte[] {1, -1, 'a'}),
    stream -> stream.write(new byte[] {'\n', 'a', 'b'}, 1, 2),
    stream -> stream.writeBytes(new byte[] {'z'}),
    stream -> stream.flush(),
    stream -> stream.print("the end"),
  };

  private static final Print[] KEY_THROUGH_EVERY_OVERLOAD = {
    stream -> stream.print(TestKeys.legacyToken(1)),
    stream -> stream.println(TestKeys.legacyToken(1)),
    stream -> stream.print(TestKeys.legacyToken(1).toCharArray()),
    stream -> stream.println(TestKeys.legacyToken(1).toCharArray()),
    stream -> stream.print((Object) TestKeys.legacyToken(1)),
    stream -> stream.println((Object) TestKeys.legacyToken(1)),
    stream -> stream.printf("%s", TestKeys.legacyToken(1)),
    stream -> stream.format(Locale.ROOT, "secret_%s", TestKeys.legacyToken(1).substring(7)),
    stream -> stream.append(TestKeys.legacyToken(1)),
    stream -> stream.append("<" + TestKeys.legacyToken(1) + ">", 1, 51),
    stream -> {
      for (char c : TestKeys.legacyToken(1).toCharArray()) {
        stream.print(c);
      }
    },
  };
}
