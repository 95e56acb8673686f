package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
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

  /** Whether something begins as a header does. */
  static boolean isTar(byte[] head) {
    return head.length >= TarHeader.SIZE && TarHeader.isHeader(Arrays.copyOf(head, TarHeader.SIZE));
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
      byte[] block;
      while ((block = readBlock()) != null) {
        if (TarHeader.isEmpty(block)) {
          out.write(block);
          Flat.pass(in, out, scope);
          return;
        }
        if (!TarHeader.isHeader(block)) {
          throw scope.refusal("is damaged: where the header of an entry should be, there is none");
        }
        pass(new TarHeader(block));
      }
    }

    /** Null at the end. */
    private byte[] readBlock() throws IOException {
      byte[] block = new byte[TarHeader.SIZE];
      int length = 0;
      for (int count; length < block.length; length += count) {
        count = in.read(block, length, block.length - length);
        if (count < 0 && length == 0) {
          return null;
        }
        if (count < 0) {
          throw scope.refusal("is cut off within an entry");
        }
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
      int length = 0;
      for (int count; length < size; length += count) {
        count = in.read(bytes, length, size - length);
        if (count < 0) {
          throw scope.refusal("is cut off within an entry");
        }
      }
      return bytes;
    }

    private void redactNames(TarHeader header, Scope entry) throws IOException {
      for (TarHeader.Text text : TarHeader.Text.values()) {
        byte[] before = header.get(text);
        // A field may have no room for all of what another header says in full.
        byte[] full = notes.redacted(text, before);
        byte[] after = full == null ? Flat.redact(before, text.part(), entry) : full;
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
      Content content = new Content(stream);
      Format format = Formats.of(content, entry);
      if (format.keepsLength(entry) || out == Nowhere.INSTANCE) {
        out.write(header.bytes());
        Formats.scrub(format, content, out, entry);
        passPadding(size);
      } else {
        passChanged(header, format, content, size, entry);
        readFully(TarHeader.padding(size));
      }
    }

    /** The map of what is where, if there is more of it than fits in, and then that. */
    private void passSparse(TarHeader header, InputStream stream, Scope entry) throws IOException {
      boolean goesOn = header.isSparse() && header.isExtended();
      while (goesOn) {
        byte[] block = readBlock();
        if (block == null) {
          throw entry.refusal("is cut off");
        }
        out.write(block);
        goesOn = TarHeader.isExtension(block);
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
      try (Content closed = content;
          Spool changed = new Spool()) {
        Formats.scrub(format, closed, changed, entry);
        Region region = changed.region();
        if (region.size() != size) {
          if (notes.size >= 0 || !header.setSize(region.size())) {
            throw entry.refusal("has a size of its own in a header, and would have another one");
          }
        }
        out.write(header.bytes());
        Content.copy(region.open(), out);
        out.write(new byte[TarHeader.padding(region.size())]);
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
