package dev.notionredactor.field;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Every request is logged, and each fails. */
@Path("/")
public class QuarkusProgram {

  @GET
  public String get(@QueryParam("token") String token) {
    System.out.println("asked with " + token);
    throw new IllegalStateException("failed with " + token);
  }
}
