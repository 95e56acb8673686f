/**
 * The one class through which instrumented code reaches the agent, and how it gets into {@code
 * java.lang}, where every class can see it.
 */
package dev.notionredactor.agent.bridge;
