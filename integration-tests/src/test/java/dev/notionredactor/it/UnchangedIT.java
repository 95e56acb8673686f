package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.TlsProgram;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made of hex, numbers, base64 and rows, and spell no key: nothing may change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnchangedIT {

  private static final int LINES = 500;

  /** Of the larger number, {@code xxd} makes 200 MB. */
  private static final int RANDOM_BYTES = Boolean.getBoolean("soak") ? 48_000_000 : 480_000;

  /** What commands make of files that have no key; the files are {@code class} and {@code png}. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("xxd of a class", "xxd class"),
          Map.entry("xxd of a class, plain", "xxd -p class"),
          Map.entry("hexdump of a class", "hexdump -C class"),
          Map.entry("words of a class", "hexdump class"),
          Map.entry("od of a class", "od -A x -t x1z class"),
          Map.entry("bytes of a class", "od -t x1 class"),
          Map.entry("numbers of a class", "od -A n -v -t u1 class"),
          Map.entry("numbers of a class, with offsets", "od -A x -v -t u1 class"),
          Map.entry("characters of a class", "od -c class"),
          Map.entry("base64 of a class", "base64 class"),
          Map.entry("xxd of a picture", "xxd png"),
          Map.entry("xxd of a picture, 32 columns", "xxd -c 32 png"),
          Map.entry("hexdump of a picture", "hexdump -C png"),
          Map.entry("base64 of a picture", "base64 png"),
          Map.entry("bytes as Java has them", "xxd -i png"),
          Map.entry("commits", "git -C $tests log -n 200 --stat"),
          Map.entry(
              "commits in colour",
              "git -C $tests log -n 50 -p --color=always --word-diff=color -- pom.xml"),
          Map.entry("files", "ls -laR --full-time $tests/src"),
          Map.entry("numbers", "seq 1 5000"),
          Map.entry("an assembly listing", "objdump -d /bin/true"));

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> unavailable = new LinkedHashMap<>();
  private Map<String, String> scrubbed;
  private Redactor redactor;

  @BeforeAll
  void make(@TempDir Path directory) throws Exception {
    redactor = Redactor.builder().environment(false).build();
    Path type = ForkedJvm.PROGRAMS.resolve(TlsProgram.class.getName().replace('.', '/') + ".class");
    Files.copy(type, directory.resolve("class"));
    writePicture(directory.resolve("png"));
    for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
      Command.Printed printed =
          Command.run(
              command.getValue(), directory, Map.of("tests", System.getProperty("applications")));
      if (printed.status() == 0) {
        texts.put(command.getKey(), printed.text());
      } else {
        unavailable.put(command.getKey(), printed.error());
      }
    }
    addTextsOfTheJdk(type, directory);
    String all =
        texts.entrySet().stream()
            .map(text -> "--- " + text.getKey() + " ---\n" + text.getValue() + "\n")
            .collect(Collectors.joining());
    Result scrub =
        new ForkedJvm(Jdk.current()).input(all.getBytes(ISO_8859_1)).runJar("scrub", "--quiet");
    assertEquals("", scrub.err());
    scrubbed = Sections.of(scrub.out());
  }

  private void addTextsOfTheJdk(Path type, Path directory) throws Exception {
    Jdk jdk = Jdk.current();
    ForkedJvm jvm = new ForkedJvm(jdk);
    texts.put("a class, disassembled", jvm.runTool("javap", "-c", "-v", "" + type).out());
    Certificate certificate = Certificate.create(jdk, directory);
    texts.put("a certificate in PEM", Files.readString(certificate.file()));
    texts.put(
        "a certificate, printed",
        jvm.runTool("keytool", "-printcert", "-v", "-file", "" + certificate.file()).out());
    texts.put("TLS without a key", tls(certificate));
    byte[] bytes = Files.readAllBytes(type);
    texts.put("a class as a list", Arrays.toString(bytes));
    texts.put("a class in base64 of MIME", Base64.getMimeEncoder().encodeToString(bytes));
    texts.put(
        "a class in separated hex", HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes));
    Random random = new Random(17);
    texts.put("random numbers", random.ints(LINES).boxed().toList().toString());
    texts.put("small numbers", random.ints(LINES, 0, 256).boxed().toList().toString());
    texts.put("decimal fractions", random.doubles(LINES).boxed().toList().toString());
    texts.put(
        "letters", random.ints(LINES, 'a', 'z').mapToObj(c -> "" + (char) c).toList().toString());
    texts.put(
        "instants", lines(i -> Instant.ofEpochMilli(1_795_846_372_968L + 977L * i).toString()));
    texts.put("milliseconds", lines(i -> String.valueOf(1_795_846_372_968L + 977L * i)));
    texts.put("UUIDs", lines(i -> new UUID(random.nextLong(), random.nextLong()).toString()));
    texts.put("MAC addresses", lines(i -> HexFormat.ofDelimiter(":").formatHex(bytes(random, 6))));
    texts.put("IPv6 addresses", lines(i -> address(bytes(random, 16))));
    texts.put("hashes", lines(i -> HexFormat.of().formatHex(bytes(random, 32))));
  }

  private static String lines(java.util.function.IntFunction<String> line) {
    return IntStream.range(0, LINES).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String address(byte[] bytes) {
    try {
      return ((Inet6Address) InetAddress.getByAddress(bytes)).getHostAddress();
    } catch (IOException notOfSixteen) {
      throw new AssertionError(notOfSixteen);
    }
  }

  private static void writePicture(Path file) throws IOException {
    BufferedImage picture = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(17);
    for (int i = 0; i < 60 * 60; i++) {
      picture.setRGB(i % 60, i / 60, random.nextInt());
    }
    ImageIO.write(picture, "png", file.toFile());
  }

  /** A whole debug run in which ordinary words stand where the keys would be. */
  private static String tls(Certificate certificate) throws Exception {
    GivenKeys none = new GivenKeys("none", "null", "absent", "none", "none");
    try (TokenServer server = TokenServer.giving(none, certificate)) {
      return none.addTo(new ForkedJvm(Jdk.current()).option("-Djavax.net.debug=all"))
          .run(
              TlsProgram.class.getName(),
              "HttpsURLConnection",
              String.valueOf(server.port()),
              certificate.file().toString())
          .err();
    }
  }

  Stream<String> names() {
    return Stream.concat(texts.keySet().stream(), unavailable.keySet().stream());
  }

  Stream<Arguments> namesAndSinks() {
    return names()
        .flatMap(name -> Stream.of(CoreSink.values()).map(sink -> Arguments.of(name, sink)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void scrub(String name) {
    assertEquals("\n" + text(name) + "\n", scrubbed.get(name));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("namesAndSinks")
  void core(String name, CoreSink sink) throws Exception {
    assertEquals(text(name), sink.redacted(redactor, text(name)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void sameString(String name) {
    assertSame(text(name), redactor.redact(text(name)));
  }

  private String text(String name) {
    assumeTrue(!unavailable.containsKey(name), unavailable.get(name));
    return texts.get(name);
  }

  /**
   * Of all the random bytes of one in 10^11 soaks, some spell a key by chance: 48e6 * 2 / 2^32 for
   * its prefix, (62 / 256)^16 for what must follow.
   */
  @Test
  void randomBytes(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("random");
    Random random = new Random();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int written = 0; written < RANDOM_BYTES; written += 1 << 16) {
        out.write(bytes(random, 1 << 16));
      }
    }
    Path dump = directory.resolve("dump");
    Command.Printed dumped = Command.run("xxd random dump", directory, Map.of());
    assumeTrue(dumped.status() == 0, dumped.error());
    Path after = directory.resolve("after");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(dump));
        OutputStream out = redactor.wrap(Files.newOutputStream(after))) {
      in.transferTo(out);
    }
    assertEquals(-1, Files.mismatch(dump, after));
  }
}
