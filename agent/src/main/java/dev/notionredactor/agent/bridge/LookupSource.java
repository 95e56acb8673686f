package dev.notionredactor.agent.bridge;

import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;

/**
 * A lookup with the rights of the module that this class is in. Never used where it was compiled:
 * {@link OwnModule} defines a copy of it elsewhere, which needs nothing but itself.
 */
public final class LookupSource implements Supplier<Object> {

  @Override
  public Object get() {
    return MethodHandles.lookup();
  }
}
