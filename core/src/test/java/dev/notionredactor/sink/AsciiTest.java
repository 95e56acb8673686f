package dev.notionredactor.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true",
    "ISO-8859-1, true",
    "US-ASCII, true",
    "windows-1252, true",
    "Shift_JIS, true",
    "GB18030, true",
    "UTF-16, false",
    "UTF-16LE, false",
    "UTF-32, false",
    "IBM037, false",
    // All letters and digits are the same, but not the backslash. (Until JDK 24, IBM864 had another
    // per cent sign, which sessions have.)
    "x-IBM949, false"
  })
  void whatKeepsIt(String charset, boolean expected) {
    assertEquals(expected, Ascii.isKeptBy(Charset.forName(charset)));
  }
}
