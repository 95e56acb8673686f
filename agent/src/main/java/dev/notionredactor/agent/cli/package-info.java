/** The command line: {@code java -jar notion-redactor-agent.jar}. */
package dev.notionredactor.agent.cli;
