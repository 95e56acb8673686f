package dev.notionredactor.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {

  private final Random random = new Random(1);

  @Test
  void agreesWithTheJdkOnEveryLengthAroundTheBlockBounds() throws NoSuchAlgorithmException {
    for (int length = 0; length <= 300; length++) {
      check(new byte[length]);
      check(bytes(length));
    }
  }

  @Test
  void agreesWithTheJdkOnRandomMessages() throws NoSuchAlgorithmException {
    for (int i = 0; i < 2_000; i++) {
      check(bytes(random.nextInt(2_000)));
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void check(byte[] message) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
    assertEquals(ByteBuffer.wrap(digest).getInt(), Sha256.first32Bits(message));
  }
}
