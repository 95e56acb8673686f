package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.BlockInputStream;
import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.scrub.content.HeadedInputStream;
import dev.notionredactor.scrub.content.Region;
import dev.notionredactor.scrub.content.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A tar archive: passed on block by block, so that what no key is in stays as it is. Names are
 * masked in their headers, whose sums are made right again, and contents as what they are.
 *
 * @see <a href="https://www.gnu.org/software/tar/manual/html_node/Standard.html">GNU tar's manual:
 *     the format</a>
 */
final class Tar implements Format {

  static final Format INSTANCE = new Tar();

  /** What a header may say of another entry at most, in bytes. */
  private static final int LONGEST_NOTE = 1 << 20;

  private Tar() {}

  /**
   * Whether something begins as an archive does, or with empty blocks before one.
   *
   * @throws Refusal if it begins so, and is damaged
   */
  static boolean isTar(byte[] head, Scope scope) throws Refusal {
    for (int at = 0; at + TarHeader.SIZE <= head.length; at += TarHeader.SIZE) {
      byte[] block = Arrays.copyOfRange(head, at, at + TarHeader.SIZE);
      if (TarHeader.isHeader(block)) {
        return true;
      }
      if (TarHeader.looksSo(block)) {
        throw scope.refusal("is a tar archive that is damaged: the sum of a header is wrong");
      }
      if (!TarHeader.isEmpty(block)) {
        return false;
      }
    }
    return false;
  }

  @Override
  public void scrub(Content content, OutputStream out, Scope scope) throws IOException {
    new Reading(content.open(), out, scope).pass();
  }

  /** One pass over an archive. */
  private static final class Reading {

    private final InputStream in;
    private final OutputStream out;
    private final Scope scope;

    /** What headers have said of the next entry. */
    private TarNotes notes = new TarNotes();

    Reading(InputStream in, OutputStream out, Scope scope) {
      this.in = in;
      this.out = out;
      this.scope = scope;
    }

    void pass() throws IOException {
      boolean ended = false;
      byte[] block;
      while ((block = readBlock(/* mayBeCut= */ ended)) != null) {
        boolean isWhole = block.length == TarHeader.SIZE;
        if (isWhole && TarHeader.isEmpty(block)) {
          out.write(block);
          ended = true;
          continue;
        }
        if (ended && !(isWhole && TarHeader.isHeader(block))) {
          // Behind the end, whatever it is.
          Formats.scrub(new HeadedInputStream(block, in), out, scope.unpacked());
          return;
        }
        if (!TarHeader.isHeader(block)) {
          throw scope.refusal("is damaged: where the header of an entry should be, there is none");
        }
        pass(new TarHeader(block));
      }
    }

    /** Null at the end. */
    private byte[] readBlock(boolean mayBeCut) throws IOException {
      byte[] block = new byte[TarHeader.SIZE];
      int length = BlockInputStream.readFully(in, block);
      if (length == 0) {
        return null;
      }
      if (length < block.length && mayBeCut) {
        return Arrays.copyOf(block, length);
      }
      if (length < block.length) {
        throw scope.refusal("is cut off within an entry");
      }
      return block;
    }

    private void pass(TarHeader header) throws IOException {
      byte[] name = notes.path == null ? header.name() : notes.path;
      Scope entry = scope.in(name);
      if (header.isNote()) {
        passNote(header, entry);
        return;
      }
      if (header.isContinued()) {
        throw entry.refusal("goes on in another archive: join them first");
      }
      redactNames(header, entry);
      long size = notes.size >= 0 ? notes.size : header.size();
      if (header.hasContent() && size > 0) {
        passContent(header, size, entry);
      } else {
        out.write(header.bytes());
      }
      notes = new TarNotes();
    }

    /** A header that says more of the next entry. */
    private void passNote(TarHeader header, Scope entry) throws IOException {
      if (header.size() > LONGEST_NOTE) {
        throw entry.refusal("has a header of " + header.size() + " bytes");
      }
      redactNames(header, entry);
      byte[] bytes = readFully((int) header.size());
      out.write(header.bytes());
      out.write(notes.add(header, bytes, text -> Flat.redact(text, "header", entry)));
      passPadding(header.size());
    }

    private byte[] readFully(int size) throws IOException {
      byte[] bytes = new byte[size];
      if (BlockInputStream.readFully(in, bytes) < size) {
        throw scope.refusal("is cut off within an entry");
      }
      return bytes;
    }

    private void redactNames(TarHeader header, Scope entry) throws IOException {
      for (TarHeader.Text text : TarHeader.Text.values()) {
        // A field may have no room for all of what another header says in full.
        byte[] shown = header.get(text);
        byte[] full = notes.redacted(text, shown);
        if (full != null && !Arrays.equals(shown, full)) {
          header.set(text, full);
        }
        byte[] before = header.field(text);
        byte[] after = Flat.redact(before, text.part(), entry);
        if (!Arrays.equals(before, after)) {
          header.set(text, after);
        }
      }
    }

    private void passContent(TarHeader header, long size, Scope entry) throws IOException {
      InputStream stream = new TarContent(in, size, entry);
      if (header.isSparse() || notes.isSparse) {
        out.write(header.bytes());
        passSparse(header, stream, entry);
        passPadding(size);
        return;
      }
      try (Content content = new Content(stream)) {
        Format format = Formats.of(content, entry);
        if (format.keepsLength(entry) || out == Nowhere.INSTANCE) {
          out.write(header.bytes());
          Formats.scrub(format, content, out, entry);
          passPadding(size);
        } else {
          passChanged(header, format, content, size, entry);
        }
      }
    }

    /** The map of what is where, if there is more of it than fits in, and then that. */
    private void passSparse(TarHeader header, InputStream stream, Scope entry) throws IOException {
      boolean goesOn = header.isSparse() && header.isExtended();
      while (goesOn) {
        byte[] block = readBlock(/* mayBeCut= */ false);
        if (block == null) {
          throw entry.refusal("is cut off");
        }
        out.write(Flat.redact(block, "header", entry));
        goesOn = TarHeader.isExtension(block);
      }
      if (notes.isMapInContent) {
        out.write(Flat.redact(TarNotes.map(stream, entry), "header", entry));
      }
      Content content = new Content(stream);
      Format format = Formats.of(content, entry);
      if (!(format instanceof Flat)) {
        throw entry.refusal("is a sparse file that is packed or not in ASCII");
      }
      Flat.BINARY.scrub(content, out, entry);
    }

    /** What may have another length afterwards, which the header is to say first. */
    private void passChanged(
        TarHeader header, Format format, Content content, long size, Scope entry)
        throws IOException {
      try (Spool changed = new Spool()) {
        Formats.scrub(format, content, changed, entry);
        Region region = changed.region();
        if (region.size() != size) {
          if (notes.size >= 0 || !header.setSize(region.size())) {
            throw entry.refusal("has a size of its own in a header, and would have another one");
          }
        }
        out.write(header.bytes());
        Content.copy(region.open(), out);
        byte[] padding = Flat.redact(readFully(TarHeader.padding(size)), "padding", scope);
        out.write(Arrays.copyOf(padding, TarHeader.padding(region.size())));
      }
    }

    private void passPadding(long size) throws IOException {
      byte[] padding = readFully(TarHeader.padding(size));
      out.write(Flat.redact(padding, "padding", scope));
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
