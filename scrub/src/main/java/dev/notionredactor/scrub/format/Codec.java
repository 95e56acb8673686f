package dev.notionredactor.scrub.format;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.tukaani.xz.LZMA2Options;

/** A way to compress one stream of bytes. Input and output of each are the library's. */
enum Codec {
  GZIP {
    @Override
    Unpacked open(InputStream packed, Scope scope) throws IOException {
      return new Gzip(packed, scope);
    }
  },
  BZIP2 {
    @Override
    Unpacked open(InputStream packed, Scope scope) throws IOException {
      InputStream unpacked =
          new BZip2CompressorInputStream(packed, /* decompressConcatenated= */ true);
      return Unpacked.of(unpacked, BZip2CompressorOutputStream::new);
    }
  },
  XZ {
    @Override
    Unpacked open(InputStream packed, Scope scope) throws IOException {
      return Unpacked.of(
          xz(packed),
          sink ->
              XZCompressorOutputStream.builder()
                  .setOutputStream(sink)
                  .setLzma2Options(new LZMA2Options(preset()))
                  .get());
    }
  },
  ZSTD {
    @Override
    Unpacked open(InputStream packed, Scope scope) throws IOException {
      return Unpacked.of(new ZstdCompressorInputStream(packed), ZstdCompressorOutputStream::new);
    }
  };

  /** How large a heap is enough for xz as it compresses if nobody says otherwise, in KiB. */
  private static final int LARGE = 512 * 1024;

  private static final int USUAL_PRESET = 6;
  private static final int SMALL_PRESET = 2;

  /** Reads xz, as far as there is memory for it. */
  static InputStream xz(InputStream packed) throws IOException {
    return XZCompressorInputStream.builder()
        .setInputStream(packed)
        .setDecompressConcatenated(true)
        .setMemoryLimitKiB(memory())
        .get();
  }

  /** Half of the heap, in KiB: some archives ask for more than there is. */
  private static int memory() {
    return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2048);
  }

  private static int preset() {
    return 2L * memory() >= LARGE ? USUAL_PRESET : SMALL_PRESET;
  }

  /** Begins to read what is packed. */
  abstract Unpacked open(InputStream packed, Scope scope) throws IOException;
}
