package dev.notionredactor.scrub.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** The data of an entry of a zip file: unpacked, and packed again. Not thread-safe. */
final class ZipData {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int DEFLATED_64 = 9;
  private static final int BZIP2 = 12;
  private static final int ZSTD = 93;
  private static final int XZ = 95;

  private static final int BUFFER = 64 * 1024;

  private final ZipEntryAt entry;
  private final ZipRecord record;

  private long newSum;
  private long newSize;

  ZipData(ZipEntryAt entry, ZipRecord record) {
    this.entry = entry;
    this.record = record;
  }

  /** Scrubs it. What is read is what it should be, or it is refused. */
  void scrub(OutputStream out, Scope scope) throws IOException {
    CRC32 sum = new CRC32();
    Inflater inflater = record.method() == DEFLATED ? new Inflater(/* nowrap= */ true) : null;
    try (InputStream unpacked = open(inflater);
        InputStream checked = new CheckedInputStream(unpacked, sum)) {
      Unpacking in = new Unpacking(checked, scope);
      Formats.scrub(in, out, scope);
      boolean isWhole =
          in.read() < 0
              && in.count() == record.unpacked()
              && sum.getValue() == record.sum()
              && (inflater == null || inflater.getBytesRead() == record.packed());
      if (!isWhole) {
        throw scope.refusal("is damaged: it is not what the zip file says of it");
      }
    } finally {
      if (inflater != null) {
        inflater.end();
      }
    }
  }

  private InputStream open(Inflater inflater) throws IOException {
    // What no data is may stand among the data.
    InputStream packed =
        record.method() > DEFLATED
            ? new Looking(entry.data.open(), entry.scope)
            : entry.data.open();
    try {
      switch (record.method()) {
        case STORED:
          return packed;
        case DEFLATED:
          return new InflaterInputStream(packed, inflater, BUFFER);
        case DEFLATED_64:
          return new Deflate64CompressorInputStream(packed);
        case BZIP2:
          return new BZip2CompressorInputStream(packed, /* decompressConcatenated= */ true);
        case ZSTD:
          return new ZstdCompressorInputStream(packed);
        case XZ:
          return Codec.xz(packed);
        default:
          throw entry.scope.refusal(
              "is packed by method " + record.method() + " of zip, which can't be read here");
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException damaged) {
      throw Unpacking.damaged(entry.scope, damaged);
    } catch (LinkageError noLibrary) {
      throw Unpacking.noLibrary(entry.scope, noLibrary);
    }
  }

  /** Whether a key is in it. */
  boolean holdsKey() throws IOException {
    return Formats.holdsKey(entry.scope, silent -> scrub(Nowhere.INSTANCE, silent));
  }

  /** Packs it again, with each key masked. */
  void pack(OutputStream to) throws IOException {
    CRC32 sum = new CRC32();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, /* nowrap= */ true);
    try {
      OutputStream packed =
          newMethod() == STORED
              ? new Unclosed(to)
              : new DeflaterOutputStream(new Unclosed(to), deflater, BUFFER);
      Unclosed counted = new Unclosed(new CheckedOutputStream(packed, sum));
      scrub(counted, entry.scope);
      packed.close();
      newSize = counted.count();
      newSum = sum.getValue();
    } finally {
      deflater.end();
    }
  }

  /** How it is packed again. */
  int newMethod() {
    return record.method() == STORED ? STORED : DEFLATED;
  }

  long newSum() {
    return newSum;
  }

  long newSize() {
    return newSize;
  }
}
