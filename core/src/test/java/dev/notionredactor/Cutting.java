package dev.notionredactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways to cut a text into writes. */
enum Cutting {
  WHOLE {
    @Override
    int next(Random random, int left) {
      return left;
    }
  },
  ONE_BY_ONE {
    @Override
    int next(Random random, int left) {
      return 1;
    }
  },
  /** Some of the writes are empty. */
  SHORT {
    @Override
    int next(Random random, int left) {
      return random.nextInt(12);
    }
  },
  LONG {
    @Override
    int next(Random random, int left) {
      return random.nextInt(left + 1);
    }
  };

  /** The length of the next write, of {@code left} characters. */
  abstract int next(Random random, int left);

  /** Where the writes end: ascending, the last is {@code length}. */
  List<Integer> ends(Random random, int length) {
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    while (end < length) {
      end += Math.min(length - end, next(random, length - end));
      ends.add(end);
    }
    return ends;
  }
}
