package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.scrub.content.Region;
import dev.notionredactor.scrub.content.Spool;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A zip file, and what is one: jar, war, the files of office programs. Passed on part by part, so
 * that what no key is in stays as it is, down to the order and the gaps between entries: that is
 * why it is not packed by a library. Not thread-safe.
 */
final class Zip implements Format {

  static final Format INSTANCE = new Zip();

  private static final String LOCAL = "PK\u0003\u0004";

  private static final int ENCRYPTED = 1 | 1 << 13;

  private Zip() {}

  /** Whether something is a zip file: it begins as one, or is a program that ends in one. */
  static boolean isZip(Content content) throws IOException {
    byte[] head = content.head();
    if (Magic.begins(head, 0, LOCAL)
        || Magic.begins(head, 0, "PK\u0005\u0006")
        || Magic.begins(head, 0, "PK\u0007\u0008")) {
      return true;
    }
    // A program that unpacks what is behind it. Of other streams, Flat sees how they end.
    boolean isProgram =
        Magic.begins(head, 0, "#!")
            || Magic.begins(head, 0, "MZ")
            || Magic.begins(head, 0, "JM\u0001")
            || Magic.begins(head, 0, "\u007fELF");
    return (isProgram || content.isRegion()) && ZipDirectory.end(content.region()) >= 0;
  }

  @Override
  public void scrub(Content content, OutputStream out, Scope scope) throws IOException {
    Region zip = content.region();
    ZipDirectory directory = ZipDirectory.of(zip, scope);
    if (directory == null) {
      throw scope.refusal("is a zip file that is damaged or cut off: it has no directory");
    }
    new Pass(zip, directory, new Unclosed(out), out == Nowhere.INSTANCE, scope).run();
  }

  /** One pass over a file. */
  private static final class Pass {

    private final Region zip;
    private final ZipDirectory directory;
    private final Unclosed out;
    private final boolean looksOnly;
    private final Scope scope;

    /** Where the local headers are now. */
    private final Map<ZipRecord, Long> offsets = new HashMap<>();

    Pass(Region zip, ZipDirectory directory, Unclosed out, boolean looksOnly, Scope scope) {
      this.zip = zip;
      this.directory = directory;
      this.out = out;
      this.looksOnly = looksOnly;
      this.scope = scope;
    }

    void run() throws IOException {
      List<ZipRecord> inOrder = new ArrayList<>(directory.records);
      inOrder.sort(Comparator.comparingLong(ZipRecord::offset));
      long at = 0;
      for (ZipRecord record : inOrder) {
        ZipEntryAt entry = ZipEntryAt.of(zip, directory, record, entryScope(record));
        if (entry.from < at) {
          throw scope.refusal("has entries in one another, as a zip bomb does");
        }
        passGap(at, entry.from);
        offsets.put(record, out.count());
        pass(entry, record);
        at = entry.to;
      }
      passGap(at, directory.from);
      passDirectory();
    }

    private Scope entryScope(ZipRecord record) throws IOException {
      Scope entry = scope.in(record.name());
      if ((record.flags() & ENCRYPTED) != 0) {
        throw entry.refusal("is encrypted");
      }
      if (record.isOnAnotherDisk()) {
        throw entry.refusal("is in another part of the zip file: join them first");
      }
      return entry;
    }

    /** What stands between entries: a program before them, what aligns them, signatures. */
    private void passGap(long from, long to) throws IOException {
      Region gap = zip.part(from, to - from);
      if (ZipGap.holdsEntry(gap)) {
        throw scope.refusal("holds entries that its directory does not tell of");
      }
      Flat.pass(gap.open(), out, scope);
    }

    private void pass(ZipEntryAt entry, ZipRecord record) throws IOException {
      Scope in = entry.scope;
      // As a rule both have the same name, which is told once.
      boolean hasOtherName = !Arrays.equals(entry.local.name(), record.name());
      record.redact(/* tellsName= */ true, in);
      entry.local.redact(hasOtherName, in);
      ZipData data = new ZipData(entry, record);
      if (looksOnly) {
        data.scrub(Nowhere.INSTANCE, in);
        return;
      }
      if (!data.holdsKey()) {
        out.write(entry.local.bytes());
        Content.copy(entry.data.open(), out);
        Content.copy(entry.descriptor.open(), out);
        return;
      }
      try (Spool packed = new Spool()) {
        data.pack(packed);
        entry.change(record, packed.region(), data, out);
      }
    }

    private void passDirectory() throws IOException {
      long from = out.count();
      for (ZipRecord record : directory.records) {
        if (!record.setOffset(offsets.get(record) - directory.shift)) {
          throw scope.refusal("would need larger numbers than it has room for");
        }
        out.write(record.bytes());
      }
      long end64 = out.count() - directory.shift;
      long tail = directory.end64 < 0 ? directory.end : directory.end64;
      byte[] rest = zip.bytes(tail, (int) (zip.size() - tail));
      int end = (int) (directory.end - tail);
      if (directory.end64 >= 0) {
        LittleEndian.put(rest, 48, Long.BYTES, from - directory.shift);
        LittleEndian.put(rest, end - 12, Long.BYTES, end64);
      }
      if (LittleEndian.getInt(rest, end + 16) != 0xffffffffL) {
        LittleEndian.put(rest, end + 16, Integer.BYTES, from - directory.shift);
      }
      out.write(rest, 0, end + ZipDirectory.END_SIZE);
      byte[] comment = Arrays.copyOfRange(rest, end + ZipDirectory.END_SIZE, rest.length);
      if (ZipDirectory.holdsEnd(comment)) {
        throw scope.refusal("has a comment that holds another zip file");
      }
      out.write(Flat.redact(comment, "comment", scope));
    }
  }

  @Override
  public boolean keepsClean() {
    return true;
  }

  @Override
  public boolean keepsLength(Scope scope) {
    return false;
  }
}
