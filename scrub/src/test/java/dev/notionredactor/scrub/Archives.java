package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes random archives, one in the other, in which a text stands here and there. */
final class Archives {

  /** The kind of an extra field that the tests add. */
  static final ZipShort EXTRA = new ZipShort(0x4141);

  private static final Charset[] CHARSETS = {
    UTF_8,
    UTF_8,
    Charset.forName("UTF-16LE"),
    Charset.forName("UTF-16BE"),
    Charset.forName("UTF-16"),
    Charset.forName("UTF-32LE"),
    Charset.forName("UTF-32BE")
  };

  private final Random random;

  /** Stands in contents and names. */
  private final String text;

  Archives(Random random, String text) {
    this.random = random;
    this.text = text;
  }

  /** Something with up to so many archives around it. */
  byte[] any(int depth) throws IOException {
    int kind = depth == 0 ? 0 : random.nextInt(9);
    return switch (kind) {
      case 0, 1 -> leaf();
      case 2 -> gzip(any(depth - 1));
      case 3 -> packed(new ByteArrayOutputStream(), kind, any(depth - 1));
      case 4, 5 -> packed(new ByteArrayOutputStream(), kind, any(depth - 1));
      case 6 -> tar(depth);
      default -> zip(depth);
    };
  }

  private byte[] leaf() {
    StringBuilder leaf = new StringBuilder();
    int lines = random.nextInt(4) == 0 ? random.nextInt(3000) : random.nextInt(20);
    for (int i = 0; i < lines; i++) {
      leaf.append("INFO some line \u00e4 \ud83d\ude00 of a log, number ").append(i);
      if (random.nextInt(lines) == 0) {
        leaf.append(" token=").append(text).append(';');
      }
      leaf.append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    if (random.nextInt(10) == 0) {
      byte[] binary = new byte[random.nextInt(5000)];
      random.nextBytes(binary);
      return (new String(binary, ISO_8859_1) + " " + text + "\0" + new String(binary, ISO_8859_1))
          .getBytes(ISO_8859_1);
    }
    return leaf.toString().getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
  }

  private String name() {
    String name = "file" + random.nextInt(1_000_000);
    if (random.nextInt(8) == 0) {
      name = "very/long/".repeat(random.nextInt(20)) + name;
    }
    return random.nextInt(4) == 0 ? name + "-" + text + ".log" : name;
  }

  private byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int cut = random.nextInt(3) == 0 ? random.nextInt(content.length + 1) : 0;
    for (int part = cut == 0 ? 1 : 0; part < 2; part++) {
      GzipParameters parameters = new GzipParameters();
      parameters.setModificationTime(1_700_000_000_000L);
      if (random.nextBoolean()) {
        parameters.setFileName(name());
      }
      if (random.nextInt(4) == 0) {
        parameters.setComment("a comment " + text);
      }
      try (OutputStream gzip = new GzipCompressorOutputStream(out, parameters)) {
        gzip.write(content, part * cut, part == 0 ? cut : content.length - cut);
      }
    }
    return out.toByteArray();
  }

  private static byte[] packed(ByteArrayOutputStream out, int kind, byte[] content)
      throws IOException {
    try (OutputStream packed =
        kind == 3
            ? new BZip2CompressorOutputStream(out)
            : kind == 4 ? new XZCompressorOutputStream(out) : new ZstdCompressorOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }

  private byte[] tar(int depth) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(
          random.nextBoolean()
              ? TarArchiveOutputStream.LONGFILE_POSIX
              : TarArchiveOutputStream.LONGFILE_GNU);
      for (int i = random.nextInt(4); i >= 0; i--) {
        byte[] content = any(depth - 1);
        TarArchiveEntry entry = new TarArchiveEntry(name());
        entry.setSize(content.length);
        entry.setUserName(random.nextInt(6) == 0 ? "u" + i : "root");
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
      if (random.nextInt(4) == 0) {
        TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
        link.setLinkName(name());
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private byte[] zip(int depth) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    boolean seekable = random.nextBoolean();
    try (ZipArchiveOutputStream zip =
        seekable ? new ZipArchiveOutputStream(channel) : new ZipArchiveOutputStream(stream)) {
      zip.setUseZip64(random.nextInt(3) == 0 ? Zip64Mode.Always : Zip64Mode.AsNeeded);
      if (random.nextInt(3) == 0) {
        zip.setComment("of the archive: " + text);
      }
      for (int i = random.nextInt(4); i >= 0; i--) {
        byte[] content = any(depth - 1);
        ZipArchiveEntry entry = new ZipArchiveEntry(name());
        if (random.nextInt(3) == 0) {
          CRC32 sum = new CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        if (random.nextInt(4) == 0) {
          entry.setComment("of the entry: " + text);
        }
        if (random.nextInt(4) == 0) {
          entry.addExtraField(extra());
        }
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
      }
    }
    if (!seekable) {
      return stream.toByteArray();
    }
    byte[] bytes = new byte[(int) channel.size()];
    System.arraycopy(channel.array(), 0, bytes, 0, bytes.length);
    return bytes;
  }

  private UnrecognizedExtraField extra() {
    UnrecognizedExtraField extra = new UnrecognizedExtraField();
    extra.setHeaderId(EXTRA);
    extra.setLocalFileDataData(("in the header: " + text).getBytes(UTF_8));
    extra.setCentralDirectoryData(("in the directory: " + text).getBytes(UTF_8));
    return extra;
  }
}
