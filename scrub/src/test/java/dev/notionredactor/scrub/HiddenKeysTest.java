package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys where a look at an archive's entries does not lead. */
class HiddenKeysTest {

  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;

  private final String key = TestKeys.accessToken(1);
  private final byte[] text = ("token " + key + "\n").getBytes(ISO_8859_1);

  @TempDir private Path directory;

  private static byte[] tar(String name, byte[] content, Map<String, String> headers)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      headers.forEach(entry::addPaxHeader);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static byte[] zip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.log"));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private byte[] masked(byte[] given) throws IOException {
    Path file = Files.write(directory.resolve("given"), given);
    Scrubbing scrubbing = Scrubbing.run("--in-place", file);
    assertEquals(0, scrubbing.status(), scrubbing.err());
    assertTrue(scrubbing.err().contains("1 key masked"), scrubbing.err());
    byte[] left = Files.readAllBytes(file);
    String leak = key.substring(4, 4 + TestKeys.LEAK);
    assertFalse(new String(left, ISO_8859_1).contains(leak), scrubbing.err());
    return left;
  }

  private void assertRefused(byte[] given, String why) throws IOException {
    Path file = Files.write(directory.resolve("given"), given);
    Scrubbing scrubbing = Scrubbing.run("--in-place", file);
    assertEquals(3, scrubbing.status(), scrubbing.err());
    assertTrue(scrubbing.err().contains(why), scrubbing.err());
  }

  /** As an executable jar of Spring Boot is one. */
  @Test
  void inAProgramThatEndsInAZipFile() throws IOException {
    byte[] program = join("#!/bin/sh\nexit\n".getBytes(ISO_8859_1), zip(text));
    for (byte[] given :
        new byte[][] {
          program,
          gzip(program),
          zip(program),
          tar("app.jar", program, Map.of()),
          zip(gzip(program))
        }) {
      byte[] left = masked(given);
      String all = String.join("\n", Unpacked.of(left));
      assertFalse(all.contains(key), all);
    }
    byte[] behindText = join("behind a text\n".getBytes(ISO_8859_1), zip(text));
    masked(behindText);
    assertRefused(gzip(behindText), "ends as a zip file");
  }

  @Test
  void inFramesOfZstdThatAreSkipped() throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdCompressorOutputStream(frame)) {
      zstd.write("no key\n".getBytes(ISO_8859_1));
    }
    byte[] head = {0x50, 0x2a, 0x4d, 0x18, (byte) text.length, 0, 0, 0};
    masked(join(frame.toByteArray(), head, text));
    masked(join(head, text, frame.toByteArray()));
  }

  @Test
  void behindTheEndOfATar() throws IOException {
    byte[] clean = tar("clean.log", "no key\n".getBytes(ISO_8859_1), Map.of());
    masked(join(clean, tar("a.log.gz", gzip(text), Map.of())));
    masked(join(new byte[1024], tar("a.log.gz", gzip(text), Map.of())));
    masked(join(clean, gzip(join(text, new byte[2000]))));
    byte[] left = masked(join(clean, tar("b-" + key + ".log", new byte[0], Map.of())));
    byte[] header = Arrays.copyOfRange(left, clean.length, clean.length + 512);
    assertTrue(TarUtils.verifyCheckSum(header));
  }

  @Test
  void inBytesOfATarHeaderThatNobodyReads() throws IOException {
    byte[] given = tar("a.log", "no key\n".getBytes(ISO_8859_1), Map.of());
    for (int at : new int[] {20, 170, 400}) {
      byte[] hidden = given.clone();
      byte[] name = key.getBytes(ISO_8859_1);
      System.arraycopy(name, 0, hidden, at, name.length);
      byte[] header = Arrays.copyOf(hidden, 512);
      Arrays.fill(header, SUM_AT, SUM_AT + SUM_LENGTH, (byte) ' ');
      long sum = TarUtils.computeCheckSum(header);
      TarUtils.formatCheckSumOctalBytes(sum, hidden, SUM_AT, SUM_LENGTH);
      byte[] left = masked(hidden);
      assertTrue(TarUtils.verifyCheckSum(Arrays.copyOf(left, 512)));
    }
  }

  @Test
  void inTheNameOfAPaxHeader() throws IOException {
    masked(tar("a.log", "no key\n".getBytes(ISO_8859_1), Map.of("SCHILY.xattr.user." + key, "1")));
  }

  @Test
  void aTarWithAWrongSumIsRefused() throws IOException {
    byte[] given = tar("a.log.gz", gzip(text), Map.of());
    given[SUM_AT]++;
    assertRefused(given, "the sum of a header is wrong");
  }

  @Test
  void aZipFileInACommentIsRefused() throws IOException {
    byte[] outer = zip("no key\n".getBytes(ISO_8859_1));
    byte[] inner = join(zip(text), new byte[] {'\n'});
    byte[] both = join(outer, inner);
    both[outer.length - 2] = (byte) inner.length;
    both[outer.length - 1] = (byte) (inner.length >> 8);
    assertRefused(both, "comment that holds another zip file");
  }
}
