/**
 * The agent's installation in a JVM: wires {@linkplain dev.notionredactor.agent.options options},
 * {@linkplain dev.notionredactor.agent.handler handlers} and {@linkplain
 * dev.notionredactor.agent.hook hook points} together by way of the {@linkplain
 * dev.notionredactor.agent.bridge bridge}, and tells of it. Beside it the {@linkplain
 * dev.notionredactor.agent.cli command line}.
 */
package dev.notionredactor.agent.install;
