package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.apache.logging.log4j.core.layout.ByteBufferDestinationHelper;
import org.apache.logging.log4j.core.util.Constants;

/** Gathers what a layout makes of one event. For one thread at a time. */
final class EncodedBytes implements ByteBufferDestination {

  private static final int INITIAL = 1024;

  /** Longer ones are rare, and not worth keeping memory for. */
  private static final int KEPT = 8192;

  /** Referred to weakly, as a thread may outlive the application that this class came with. */
  private static final ThreadLocal<WeakReference<EncodedBytes>> OF_THREAD = new ThreadLocal<>();

  private final WeakReference<EncodedBytes> itself = new WeakReference<>(this);

  private ByteBuffer buffer = ByteBuffer.allocate(INITIAL);

  /**
   * False while a layout writes to it, which may ask an object that logs by itself for its text.
   */
  private boolean isFree;

  private EncodedBytes() {}

  /** An empty one, to be given back. */
  static EncodedBytes take() {
    if (!Constants.ENABLE_THREADLOCALS) {
      return new EncodedBytes();
    }
    WeakReference<EncodedBytes> last = OF_THREAD.get();
    EncodedBytes bytes = last == null ? null : last.get();
    if (bytes == null || !bytes.isFree) {
      return new EncodedBytes();
    }
    bytes.isFree = false;
    bytes.buffer.clear();
    return bytes;
  }

  void giveBack() {
    isFree = true;
    if (Constants.ENABLE_THREADLOCALS) {
      if (buffer.capacity() <= KEPT) {
        OF_THREAD.set(itself);
      } else {
        OF_THREAD.remove();
      }
    }
  }

  /** Writes all to {@code destination} at once, with keys masked. */
  void redactTo(ByteBufferDestination destination, Redactor redactor) {
    byte[] bytes = buffer.array();
    int length = buffer.position();
    if (redactor.containsKey(bytes, 0, length)) {
      bytes = redactor.redact(Arrays.copyOf(bytes, length));
      length = bytes.length;
    }
    destination.writeBytes(bytes, 0, length);
  }

  @Override
  public ByteBuffer getByteBuffer() {
    return buffer;
  }

  /** Makes room and keeps what there is. */
  @Override
  public ByteBuffer drain(ByteBuffer full) {
    ByteBuffer larger = ByteBuffer.allocate(2 * buffer.capacity());
    full.flip();
    larger.put(full);
    buffer = larger;
    return larger;
  }

  @Override
  public void writeBytes(ByteBuffer data) {
    ByteBufferDestinationHelper.writeToUnsynchronized(data, this);
  }

  @Override
  public void writeBytes(byte[] data, int offset, int length) {
    ByteBufferDestinationHelper.writeToUnsynchronized(data, offset, length, this);
  }
}
