package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JRuby writes to standard output and error by native code. */
@Tag("field")
class JrubyIT {

  private static final String SCRIPT =
      """
      key = ARGV[0]
      require 'logger'
      puts "puts " + key
      print "print " + key, "\n"
      STDOUT.write("write " + key + "\n")
      logger = Logger.new(STDOUT)
      logger.formatter = proc { |level, time, program, message| "logger #{message}\n" }
      logger.info(key)
      warn "warn " + key
      $stderr.puts "puts " + key
      system("echo a child")
      print "cut " + key[0, 12]
      STDOUT.flush
      puts key[12..-1]
      """;

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path dir;

  private Result run(boolean agent) throws Exception {
    Path script = Files.writeString(dir.resolve("program.rb"), SCRIPT);
    ForkedJvm jvm = new ForkedJvm(Jdk.current());
    if (agent) {
      jvm.agent();
    }
    return jvm.runJava("-jar", Library.agent("field/jruby-complete"), script.toString(), key);
  }

  @Test
  void isMasked() throws Exception {
    Result control = run(false);
    Result result = run(true);
    assertTrue(control.out().contains("a child"), control.out());
    for (boolean err : new boolean[] {false, true}) {
      String shown = err ? control.err() : control.out();
      String masked = err ? result.err() : result.out();
      assertTrue(shown.contains(key), shown);
      assertNoKey(key, masked);
      assertMasked(key, shown, masked);
    }
  }
}
