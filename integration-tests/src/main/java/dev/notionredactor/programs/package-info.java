/**
 * Programs that print keys, to be run without and with the agent. Each gets the key as system
 * property {@code key} and a directory for its files as {@code files}.
 */
package dev.notionredactor.programs;
