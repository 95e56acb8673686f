package dev.notionredactor.scrub;

import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.scrub.content.Place;
import dev.notionredactor.scrub.content.Region;
import dev.notionredactor.scrub.format.Formats;
import dev.notionredactor.scrub.format.Limits;
import dev.notionredactor.scrub.format.LiveText;
import dev.notionredactor.scrub.format.Names;
import dev.notionredactor.scrub.format.Nowhere;
import dev.notionredactor.scrub.format.Redactors;
import dev.notionredactor.scrub.format.Refusal;
import dev.notionredactor.scrub.format.Scope;
import dev.notionredactor.scrub.input.Descriptors;
import dev.notionredactor.scrub.report.FileResult;
import dev.notionredactor.scrub.report.Results;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;

/**
 * Standard input, scrubbed to standard output. Text is shown as it comes; all else is read to its
 * end first.
 */
final class StandardInput {

  private final Redactors redactors;
  private final Limits limits;
  private final FileResult result = new FileResult("standard input");
  private final Place place = Place.file(result.name());

  StandardInput(Redactors redactors, Limits limits) {
    this.redactors = redactors;
    this.limits = limits;
  }

  /** What came of it. */
  Results run() {
    Guarded.run(result, new Names(redactors), this::pass);
    return new Results(
        Collections.singletonList(result), Collections.emptyList(), /* isCheck= */ false);
  }

  private void pass() throws IOException {
    if (Descriptors.isInputClosed()) {
      throw new Refusal(place, "is closed");
    }
    if (Descriptors.isInputOutput()) {
      throw new Refusal(
          place, "is also where standard output goes; --in-place masks a file in its place");
    }
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    byte[] head = readHead(in);
    if (Formats.isSurelyText(head)) {
      Scope scope = scope(redactors, Long.MAX_VALUE);
      Counted counted = new Counted(in, head.length);
      LiveText.pass(head, counted, out, scope);
      result.read(counted.count());
    } else {
      passAll(new Content(head, in), out);
    }
  }

  /** What comes first: of what a program writes as it goes, no more than it has written. */
  private static byte[] readHead(InputStream in) throws IOException {
    byte[] head = new byte[Content.HEAD];
    int length = 0;
    while (length < head.length) {
      int count = in.read(head, length, head.length - length);
      if (count < 0) {
        break;
      }
      length += count;
      byte[] read = Arrays.copyOf(head, length);
      if (Formats.isSurelyText(read)) {
        return read;
      }
    }
    return Arrays.copyOf(head, length);
  }

  private Scope scope(Redactors by, long size) {
    return Scope.of(by, limits, result, /* countsLines= */ true, place, size);
  }

  private void passAll(Content all, OutputStream out) throws IOException {
    try (Content closed = all) {
      Region region = closed.region();
      result.read(region.size());
      if (Descriptors.isOutputTerminal()) {
        throw new Refusal(place, "is binary, and not for a terminal");
      }
      Formats.scrub(new Content(region), Nowhere.INSTANCE, scope(redactors, region.size()));
      result.forget();
      Scope scope = scope(redactors.knowingThose(), region.size());
      Formats.scrub(new Content(region), out, scope);
    }
  }
}
