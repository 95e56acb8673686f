package dev.notionredactor.field;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.runtime.Micronaut;

/** Every request is logged, and each fails. */
@Controller
final class MicronautProgram {

  /** Listens until it is ended. */
  public static void main(String[] args) {
    Micronaut.run(MicronautProgram.class, args);
  }

  @Get
  String get(@QueryValue String token) {
    System.out.println("asked with " + token);
    throw new IllegalStateException("failed with " + token);
  }
}
