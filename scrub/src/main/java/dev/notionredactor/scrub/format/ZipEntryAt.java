package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.scrub.content.Region;
import java.io.IOException;
import java.io.OutputStream;

/** An entry where it stands in a zip file: its header, its data, and what may come behind that. */
final class ZipEntryAt {

  private static final long LOCAL = 0x04034b50L;
  private static final long DESCRIPTOR = 0x08074b50L;

  /** Sums and sizes stand behind the data. */
  private static final int HAS_DESCRIPTOR = 1 << 3;

  /** The most that a descriptor has, in bytes. */
  private static final int DESCRIPTOR_SIZE = 24;

  final ZipRecord local;
  final long from;
  final long to;
  final Region data;

  /** What says its sum and sizes behind the data; empty if nothing does. */
  final Region descriptor;

  final Scope scope;

  private ZipEntryAt(
      ZipRecord local, long from, Region data, Region descriptor, long to, Scope scope) {
    this.local = local;
    this.from = from;
    this.data = data;
    this.descriptor = descriptor;
    this.to = to;
    this.scope = scope;
  }

  /** The entry that a record of the directory tells of. */
  static ZipEntryAt of(Region zip, ZipDirectory directory, ZipRecord record, Scope scope)
      throws IOException {
    long from = record.offset() + directory.shift;
    int size = ZipRecord.Kind.LOCAL.size;
    byte[] header = from < 0 || from + size > directory.from ? null : zip.bytes(from, size);
    if (header == null || LittleEndian.getInt(header, 0) != LOCAL) {
      throw scope.refusal("is not where the directory of the zip file says");
    }
    int length = ZipRecord.length(ZipRecord.Kind.LOCAL, header);
    long dataFrom = from + length;
    long packed = record.packed();
    if (packed < 0 || packed > directory.from - dataFrom) {
      throw scope.refusal("is cut off");
    }
    ZipRecord local = new ZipRecord(ZipRecord.Kind.LOCAL, zip.bytes(from, length));
    boolean saysElsewhere = (local.flags() & HAS_DESCRIPTOR) != 0 && local.sum() == 0;
    boolean saysTheSame =
        local.method() == record.method()
            && (saysElsewhere
                || (local.sum() == record.sum()
                    && local.packed() == packed
                    && local.unpacked() == record.unpacked()));
    if (!saysTheSame) {
      throw scope.refusal("is another entry by its own header than by the directory");
    }
    long dataTo = dataFrom + packed;
    int behind = (int) Math.min(DESCRIPTOR_SIZE, directory.from - dataTo);
    int descriptor =
        (record.flags() & HAS_DESCRIPTOR) == 0
            ? 0
            : descriptorLength(zip.bytes(dataTo, behind), record, local);
    return new ZipEntryAt(
        local,
        from,
        zip.part(dataFrom, packed),
        zip.part(dataTo, descriptor),
        dataTo + descriptor,
        scope);
  }

  /** Whether it has a sign before it, and how long its numbers are, it does not say. */
  private static int descriptorLength(byte[] bytes, ZipRecord record, ZipRecord local) {
    for (int sign = Integer.BYTES; sign >= 0; sign -= Integer.BYTES) {
      if (sign > 0 && (bytes.length < sign || LittleEndian.getInt(bytes, 0) != DESCRIPTOR)) {
        continue;
      }
      int first = local.isZip64() ? Long.BYTES : Integer.BYTES;
      for (int size : new int[] {first, Integer.BYTES + Long.BYTES - first}) {
        int length = sign + Integer.BYTES + 2 * size;
        if (length <= bytes.length
            && LittleEndian.getInt(bytes, sign) == record.sum()
            && LittleEndian.get(bytes, sign + Integer.BYTES, size) == record.packed()
            && LittleEndian.get(bytes, length - size, size) == record.unpacked()) {
          return length;
        }
      }
    }
    return 0;
  }

  /** Writes it with other data, and makes its record in the directory right for that. */
  void change(ZipRecord record, Region packed, ZipData data, OutputStream out) throws IOException {
    byte[] last = descriptor.bytes(0, (int) descriptor.size());
    boolean fits = set(record, packed, data);
    if (last.length == 0 || local.sum() != 0) {
      fits &= set(local, packed, data);
    } else {
      local.setMethod(data.newMethod());
    }
    if (!fits) {
      throw scope.refusal("would need larger numbers than it has room for");
    }
    out.write(local.bytes());
    Content.copy(packed.open(), out);
    if (last.length > 0) {
      int at = last.length % Long.BYTES == 0 ? Integer.BYTES : 0;
      int size = (last.length - at - Integer.BYTES) / 2;
      LittleEndian.put(last, at, Integer.BYTES, data.newSum());
      LittleEndian.put(last, at + Integer.BYTES, size, packed.size());
      LittleEndian.put(last, last.length - size, size, data.newSize());
      out.write(last);
    }
  }

  private static boolean set(ZipRecord record, Region packed, ZipData data) {
    record.setMethod(data.newMethod());
    record.setSum(data.newSum());
    return record.setSizes(packed.size(), data.newSize());
  }
}
