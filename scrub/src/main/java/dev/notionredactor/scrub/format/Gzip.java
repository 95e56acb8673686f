package dev.notionredactor.scrub.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.commons.compress.compressors.gzip.ExtraField;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * A gzip file, of one member or more: heap dumps have many, so that tools find their way in them.
 * Each is packed again as one, with its name, comment and time. Not thread-safe.
 */
final class Gzip extends Unpacked {

  private static final int BUFFER = 64 * 1024;
  private static final long MODULUS = 1L << 32;

  private final Scope scope;
  private final GzipCompressorInputStream stream;

  /** Those that began and are not packed yet. */
  private final Queue<Member> members = new ArrayDeque<>();

  private Member last;
  private long lastFrom;
  private boolean isPacked;

  /** One member. */
  private static final class Member {
    final GzipParameters header;

    /** How many bytes it has, unpacked; -1 if it has not ended. */
    long length = -1;

    Member(GzipParameters header) {
      this.header = header;
    }
  }

  Gzip(InputStream packed, Scope scope) throws IOException {
    this.scope = scope;
    this.stream =
        GzipCompressorInputStream.builder()
            .setInputStream(new BufferedInputStream(packed, BUFFER))
            .setFileNameCharset(ISO_8859_1)
            .setDecompressConcatenated(true)
            .setOnMemberStart(this::begin)
            .setOnMemberEnd(this::end)
            .get();
  }

  private void begin(GzipCompressorInputStream in) throws IOException {
    GzipParameters header = in.getMetaData();
    GzipParameters redacted = new GzipParameters();
    redacted.setFileNameCharset(ISO_8859_1);
    redacted.setFileName(redacted(header.getFileName(), "name"));
    redacted.setComment(redacted(header.getComment(), "comment"));
    redacted.setModificationTime(header.getModificationTime());
    redacted.setOS(header.getOS());
    redacted.setCompressionLevel(header.getCompressionLevel());
    // What stands in an extra field is where to find what, and no longer right in another file.
    if (header.getExtraField() != null) {
      for (ExtraField.SubField field : header.getExtraField()) {
        Flat.redact(field.getPayload(), "extra field", scope);
      }
    }
    last = new Member(redacted);
    // Nobody takes the others out if it is not packed again.
    if (isPacked || members.isEmpty()) {
      members.add(last);
    }
    lastFrom = in.getBytesRead();
  }

  private String redacted(String text, String part) throws IOException {
    return text == null
        ? null
        : new String(Flat.redact(text.getBytes(ISO_8859_1), part, scope), ISO_8859_1);
  }

  private void end(GzipCompressorInputStream in) {
    // The trailer has the low 32 bits of it; of the others there is no doubt.
    long about = in.getBytesRead() - lastFrom;
    long low = in.getMetaData().getTrailerISize();
    last.length = low + ((about - low + MODULUS / 2) & -MODULUS);
  }

  @Override
  InputStream stream() {
    return stream;
  }

  @Override
  OutputStream pack(OutputStream sink) {
    isPacked = true;
    return new Packer(sink);
  }

  /** Packs what is written, member by member. */
  private final class Packer extends OutputStream {

    private final OutputStream sink;

    /** The member that is being packed, and what packs it; null if none is. */
    private Member member;

    private GzipCompressorOutputStream out;
    private long written;

    Packer(OutputStream sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int at = offset;
      int end = offset + length;
      while (at < end) {
        if (out == null) {
          begin();
        }
        // The length of one is known once it was read, and what is behind comes after that. The
        // last takes all, as with a mask of another length there may be more.
        boolean ends = member.length >= 0 && !members.isEmpty();
        int count = ends ? (int) Math.min(end - at, member.length - written) : end - at;
        out.write(bytes, at, count);
        written += count;
        at += count;
        if (ends && written == member.length) {
          finish();
        }
      }
    }

    private void begin() throws IOException {
      member = members.remove();
      written = 0;
      out = new GzipCompressorOutputStream(new Unclosed(sink), member.header);
    }

    private void finish() throws IOException {
      out.close();
      out = null;
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        finish();
      }
      // Those that have nothing in them.
      while (!members.isEmpty()) {
        begin();
        finish();
      }
    }
  }
}
