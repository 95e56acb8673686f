package dev.notionredactor.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command that prints a file in a way of its own, or what it does with it. The shell gives it
 * {@code request}, a file with keys; {@code other}, the same with another {@code $middle} of one of
 * them; {@code $port}, of a server; and {@code $width}, of lines.
 */
enum Tool {
  XXD("xxd request"),
  XXD_UPPER_CASE("xxd -u request"),
  XXD_SINGLE_BYTES("xxd -g 1 request"),
  XXD_32_COLUMNS("xxd -c 32 request"),
  XXD_PLAIN("xxd -p request"),
  HEXDUMP("hexdump -C request"),
  OD_HEX_AND_TEXT("od -A x -t x1z request"),
  OD_HEX("od -A n -v -t x1 request"),
  OD_HEX_BEHIND_OFFSETS("od -v -t x1 request"),
  OD_HEX_BEHIND_HEX_OFFSETS("od -A x -v -t x1 request"),
  HEXDUMP_WITHOUT_TEXT("hexdump -v -e '\"%08.8_ax\" 16/1 \" %02x\" \"\\n\"' request"),
  OD_CHARACTERS("od -c request"),
  OD_CHARACTERS_BEHIND_HEX_OFFSETS("od -A x -v -c request"),
  OD_NAMED_CHARACTERS("od -t a request"),
  HEXDUMP_CHARACTERS("hexdump -c request"),
  OD_NUMBERS("od -A n -v -t u1 request"),
  OD_NUMBERS_BEHIND_OFFSETS("od -A x -v -t d1 request"),
  STRACE_HEX("strace -xx -s 1000 -e trace=write -o trace cat request > /dev/null && cat trace"),
  STRACE_DUMP(
      "strace -s 4 -e trace=write -e write=1 -o trace cat request > /dev/null && cat trace"),
  CURL_TRACE("curl -s --trace - -o copy --data-binary @request http://127.0.0.1:$port/"),
  FOLD("fold -w $width request"),
  FOLD_QUOTED("fold -w $width request | sed 's/^/> /'"),
  FOLD_INDENTED("fold -w $width request | sed 's/^/      /'"),
  FOLD_WINDOWS("fold -w $width request | sed 's/$/\\r/'"),
  FOLD_AS_JSON("fold -w $width request | jq -Rs ."),
  BASE64("base64 request"),
  BASE64_64("base64 -w 64 request"),
  OPENSSL_BASE64("openssl enc -base64 -in request"),
  PERL_QUOTED_PRINTABLE("perl -MMIME::QuotedPrint -0777 -ne 'print encode_qp($_)' request"),
  ICONV_UTF_16_LITTLE("iconv -f UTF-8 -t UTF-16LE request"),
  ICONV_UTF_16_BIG("iconv -f UTF-8 -t UTF-16BE request"),
  GREP_COLOUR_INSIDE("grep --color=always $middle request"),
  GREP_COLOUR_PREFIX("grep --color=always -E 'ntn|nrt|secret' request"),
  GIT_DIFF_WORDS("git diff --no-index --color=always --word-diff=color other request; true");

  private final String command;

  Tool(String command) {
    this.command = command;
  }

  /** Whether it is installed. */
  boolean isInstalled() {
    return isInstalled(toolName());
  }

  /** Whether any other is. */
  static boolean isInstalled(String name) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }

  /** Of the tool, not of what is done with it. */
  String toolName() {
    return command.substring(0, command.indexOf(' '));
  }

  /**
   * What it prints, each byte as one character.
   *
   * @param directory where the files are
   * @param variables those that the command names
   */
  String print(Path directory, Map<String, String> variables)
      throws IOException, InterruptedException {
    Command.Printed printed = Command.run(command, directory, variables);
    if (printed.status() != 0) {
      throw new IOException(command + ": " + printed.error());
    }
    return printed.text();
  }
}
