/**
 * What {@code ./demo} runs. {@link dev.notionredactor.demo.Demo} plays Notion ({@code NotionStub})
 * and starts the leaking program in {@code app} twice, without and with the agent; {@code
 * KeyFinder} looks for keys in what each run printed and logged, and {@code Report} shows and
 * judges it.
 */
package dev.notionredactor.demo;
