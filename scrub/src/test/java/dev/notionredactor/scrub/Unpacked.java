package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** All there is in archives in one another, as a library finds it: a line for each part. */
final class Unpacked {

  private final List<String> lines = new ArrayList<>();

  private Unpacked() {}

  /** Each byte of a text is one character. */
  static List<String> of(byte[] bytes) throws IOException {
    Unpacked unpacked = new Unpacked();
    unpacked.add("", bytes);
    return unpacked.lines;
  }

  private void add(String path, byte[] bytes) throws IOException {
    if (isZip(bytes)) {
      addZip(path, bytes);
    } else if (isTar(bytes)) {
      addTar(path, bytes);
    } else {
      addPacked(path, bytes);
    }
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 8;
  }

  private static boolean isTar(byte[] bytes) {
    return bytes.length > 512 && new String(bytes, 257, 5, ISO_8859_1).equals("ustar");
  }

  private void addPacked(String path, byte[] bytes) throws IOException {
    String name;
    try {
      name = CompressorStreamFactory.detect(new ByteArrayInputStream(bytes));
    } catch (CompressorException | IllegalArgumentException other) {
      lines.add(path + ": " + new String(bytes, ISO_8859_1));
      return;
    }
    if (name.equals(CompressorStreamFactory.GZIP)) {
      try (GzipCompressorInputStream in =
          GzipCompressorInputStream.builder()
              .setInputStream(new ByteArrayInputStream(bytes))
              .setDecompressConcatenated(true)
              .setOnMemberEnd(member -> addMember(path, member.getMetaData()))
              .get()) {
        add(path + "!gzip", in.readAllBytes());
      }
      return;
    }
    try (InputStream in =
        new CompressorStreamFactory(/* decompressUntilEOF= */ true)
            .createCompressorInputStream(name, new ByteArrayInputStream(bytes))) {
      add(path + "!" + name, in.readAllBytes());
    } catch (CompressorException wrong) {
      throw new IOException(wrong);
    }
  }

  private void addMember(String path, GzipParameters header) {
    lines.add(
        path
            + " member "
            + header.getFileName()
            + " "
            + header.getComment()
            + " "
            + header.getModificationTime());
  }

  private void addTar(String path, byte[] bytes) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8")) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        if (!entry.isCheckSumOK()) {
          throw new IOException("the sum of " + entry.getName() + " is wrong");
        }
        lines.add(
            path
                + " entry "
                + entry.getName()
                + " "
                + entry.getLinkName()
                + " "
                + entry.getUserName()
                + " "
                + entry.getMode());
        add(path + "!" + entry.getName(), tar.readAllBytes());
      }
    }
  }

  /** Of the one that the tests add, what both records have. */
  private static String extra(ZipArchiveEntry entry) {
    ZipExtraField extra = entry.getExtraField(Archives.EXTRA);
    return extra == null
        ? ""
        : new String(extra.getLocalFileDataData(), ISO_8859_1)
            + new String(extra.getCentralDirectoryData(), ISO_8859_1);
  }

  private void addZip(String path, byte[] bytes) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        lines.add(
            path
                + " entry "
                + entry.getName()
                + " "
                + entry.getMethod()
                + " "
                + entry.getComment()
                + " "
                + extra(entry)
                + " "
                + entry.getTime());
        byte[] content = zip.getInputStream(entry).readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        if (sum.getValue() != entry.getCrc() || content.length != entry.getSize()) {
          throw new IOException("the sum or the size of " + entry.getName() + " is wrong");
        }
        add(path + "!" + entry.getName(), content);
      }
    }
    String text = new String(bytes, ISO_8859_1);
    lines.add(path + " comment " + text.substring(text.lastIndexOf("PK\5\6") + 22));
    // It reads the directory; what others read, from the start on, is to say the same.
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        lines.add(path + " in order " + entry.getName());
        zip.readAllBytes();
      }
    } catch (ZipException notForIt) {
      // What has a descriptor behind it, and is stored or has large numbers there.
      lines.add(path + " not in order");
    }
  }
}
