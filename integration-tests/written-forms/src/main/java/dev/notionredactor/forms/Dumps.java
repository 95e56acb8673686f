package dev.notionredactor.forms;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.HexDump;

/** Rows of bytes in hex, with a column of text beside them. */
final class Dumps {

  private Dumps() {}

  static Map<String, Producer> producers() {
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.put(
        "Netty prettyHexDump",
        keys -> ByteBufUtil.prettyHexDump(Unpooled.wrappedBuffer(keys.requestBytes())));
    // Far from the start, and in the middle of a row.
    producers.put("commons-io HexDump", keys -> hexDump(keys, 0x10000, 7));
    return producers;
  }

  private static String hexDump(Keys keys, long offset, int index) throws Exception {
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    HexDump.dump(keys.requestBytes(), offset, dump, index);
    return dump.toString();
  }
}
