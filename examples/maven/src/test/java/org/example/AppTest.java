package org.example;

import org.junit.jupiter.api.Test;

class AppTest {

  @Test
  void printsWhatItIsGiven() {
    System.out.println("Tested with " + System.getenv("NOTION_TOKEN"));
  }
}
