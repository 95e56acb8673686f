package dev.notionredactor.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void haveNotionsShapes() {
    Keys keys = new Keys(new Random());

    assertTrue(keys.apiKey.matches("ntn_[0-9]{11}[A-Za-z0-9]{35}"));
    assertTrue(keys.accessToken.matches("ntn_[0-9]{11}[A-Za-z0-9]{35}"));
    assertTrue(keys.refreshToken.matches("nrt_[0-9]{11}[A-Za-z0-9]{35}"));
    assertTrue(keys.clientSecret.matches("secret_[A-Za-z0-9]{43}"));
    assertTrue(keys.session.matches("v03%3AeyJ\\w{80}[.][.]\\w{16}[.][\\w-]{150}[.]\\w{22}"));
    assertTrue(keys.webhookSecret.matches("[A-Za-z0-9]{32}"));
    assertEquals(6, new HashSet<>(keys.all()).size());
  }
}
