package dev.notionredactor.benchmarks;

/** Goes over the same texts again and again, in one way; what that takes is measured. */
interface Pass {

  /**
   * Once over all texts.
   *
   * @return a number that every single result has gone into, so that none can be optimised away
   */
  int run() throws Exception;

  /** Fails if a result is not what it should be. */
  void check() throws Exception;
}
