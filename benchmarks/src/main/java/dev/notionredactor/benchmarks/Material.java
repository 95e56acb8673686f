package dev.notionredactor.benchmarks;

import static dev.notionredactor.benchmarks.FileTool.CAT;
import static dev.notionredactor.benchmarks.FileTool.CHECK;
import static dev.notionredactor.benchmarks.FileTool.GUNZIP_GZIP;
import static dev.notionredactor.benchmarks.FileTool.REGEX;
import static dev.notionredactor.benchmarks.FileTool.SCRUB;
import static dev.notionredactor.benchmarks.FileTool.SED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file that holds one key, at its end or somewhere, and what goes over it. */
enum Material {
  LOG("log", CAT, CHECK, SCRUB, SED, REGEX) {
    @Override
    void make(Path file, String[] lines, long bytes) throws IOException {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        write(out, lines, bytes);
      }
    }
  },
  GZIP("log, gzip", GUNZIP_GZIP, CHECK, SCRUB) {
    @Override
    void make(Path file, String[] lines, long bytes) throws IOException {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
        write(out, lines, bytes);
      }
    }

    @Override
    InputStream open(Path file) throws IOException {
      return new GZIPInputStream(Files.newInputStream(file));
    }
  },

  /** Of this process, which has the lines in its heap. */
  DUMP("heap dump", CAT, CHECK, SCRUB) {
    @Override
    void make(Path file, String[] lines, long bytes) throws IOException {
      byte[][] held = new byte[(int) (bytes >> 20)][];
      for (int i = 0; i < held.length; i++) {
        held[i] = String.join("\n", lines).getBytes(UTF_8);
      }
      held[0] = KEY.text().getBytes(UTF_8);
      try {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpHeap(file.toString(), /* live= */ true);
      } finally {
        Reference.reachabilityFence(held);
      }
    }
  };

  static final MadeUpKey KEY = MadeUpKey.access(2);

  private final String label;
  private final List<FileTool> tools;

  Material(String label, FileTool... tools) {
    this.label = label;
    this.tools = List.of(tools);
  }

  String label() {
    return label;
  }

  /** The first is what the others are compared with. */
  List<FileTool> tools() {
    return tools;
  }

  /** Writes a file of about so many bytes, unpacked. */
  abstract void make(Path file, String[] lines, long bytes) throws IOException;

  /** What is in the file, unpacked. */
  InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  private static void write(OutputStream out, String[] lines, long bytes) throws IOException {
    byte[] all = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    for (long written = 0; written < bytes; written += all.length) {
      out.write(all);
    }
    out.write(("Authorization: Bearer " + KEY.text() + "\n").getBytes(UTF_8));
  }
}
