package dev.notionredactor.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Has tools go over files in turn, once each in every round, as {@link PairedRuns} has JVMs. */
final class FileRuns {

  private static final int LINES = 5000;

  private static final int MEGABYTE = 1_000_000;

  private final Form form;
  private final PrintStream terminal;

  FileRuns(Form form, PrintStream terminal) {
    this.form = form;
    this.terminal = terminal;
  }

  /**
   * What they came to.
   *
   * @param source where lines come from, see {@link CleanLines}
   * @throws IllegalStateException if a result is wrong
   */
  Table run(String source) throws IOException, InterruptedException {
    Table table = new Table("file", "measured", "median", "MB/s", "to the first");
    String[] lines = CleanLines.of(source, LINES);
    for (Material material : Material.values()) {
      // The JVM dumps its heap into no file of another name.
      Path file = Files.createTempFile("notion-redactor-benchmark", ".hprof");
      Path out = Files.createTempFile("notion-redactor-benchmark", "");
      try {
        // Nor into one that is there.
        Files.delete(file);
        material.make(file, lines, form.fileBytes());
        add(material, file, out, table);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(out);
      }
    }
    return table;
  }

  private void add(Material material, Path file, Path out, Table table)
      throws IOException, InterruptedException {
    long bytes = length(material, file);
    Rounds<FileTool> rounds = new Rounds<>();
    int count = Math.max(1, form.fileRounds());
    for (int round = 1; round <= count; round++) {
      terminal.println("[" + round + "/" + count + "] " + material.label());
      for (FileTool tool : material.tools()) {
        rounds.add(tool, run(material, tool, file, out));
      }
    }
    for (FileTool tool : material.tools()) {
      double nanos = rounds.median(tool);
      table.row(
          String.format(Locale.ROOT, "%s, %d MB", material.label(), bytes / MEGABYTE),
          tool.label(),
          Quantity.PROCESS_NANOS.format(nanos),
          Table.number(bytes * 1e3 / nanos),
          Table.ratio(rounds.ratio(tool, material.tools().get(0))));
    }
  }

  private static long length(Material material, Path file) throws IOException {
    try (InputStream in = material.open(file)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static double run(Material material, FileTool tool, Path file, Path out)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(tool.command(file))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    long nanos = System.nanoTime() - start;
    boolean right =
        tool.onlyChecks()
            ? status == 1
            : status == 0
                && holds(material, out, tool.shown(Material.KEY))
                && holds(material, out, Material.KEY.text())
                    == tool.shown(Material.KEY).equals(Material.KEY.text());
    if (!right) {
      throw new IllegalStateException(
          tool.label() + " of a " + material.label() + ": wrong result, status " + status);
    }
    return nanos;
  }

  private static boolean holds(Material material, Path file, String text) throws IOException {
    byte[] block = new byte[1 << 16];
    String before = "";
    try (InputStream in = material.open(file)) {
      for (int count; (count = in.readNBytes(block, 0, block.length)) > 0; ) {
        String seen = before + new String(block, 0, count, ISO_8859_1);
        if (seen.contains(text)) {
          return true;
        }
        before = seen.substring(Math.max(0, seen.length() - text.length()));
      }
    }
    return false;
  }
}
