/**
 * The Java agent: {@link dev.notionredactor.agent.Agent} wires {@linkplain
 * dev.notionredactor.agent.options options}, {@linkplain dev.notionredactor.agent.handler handlers}
 * and {@linkplain dev.notionredactor.agent.hook hook points} together by way of the {@linkplain
 * dev.notionredactor.agent.bridge bridge}. Beside it the {@linkplain dev.notionredactor.agent.cli
 * command line}.
 *
 * <p>What runs before an application's {@code main} uses no lambda and no string concatenation by
 * {@code invokedynamic}: starting those up costs more than all the rest.
 */
package dev.notionredactor.agent;
