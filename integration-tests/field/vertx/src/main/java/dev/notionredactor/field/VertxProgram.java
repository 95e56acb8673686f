package dev.notionredactor.field;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.LoggerHandler;

/** Every request is logged, and each fails. */
final class VertxProgram {

  private VertxProgram() {}

  /**
   * Listens until it is ended.
   *
   * @param args the port
   */
  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    router.route().handler(LoggerHandler.create());
    router
        .route()
        .handler(
            context -> {
              String token = context.request().getParam("token");
              System.out.println("asked with " + token);
              throw new IllegalStateException("failed with " + token);
            });
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(Integer.parseInt(args[0]), "127.0.0.1")
        .onFailure(
            failure -> {
              failure.printStackTrace();
              System.exit(1);
            });
  }
}
