/**
 * Where the JVM starts the agent, and all of it that the application's class path shows: what
 * starts and loads the rest.
 *
 * <p>What runs before an application's {@code main} uses no lambda and no string concatenation by
 * {@code invokedynamic}: starting those up costs more than all the rest.
 */
package dev.notionredactor.agent;
