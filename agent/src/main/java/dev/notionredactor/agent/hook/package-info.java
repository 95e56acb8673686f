/**
 * Where the agent steps in: {@link dev.notionredactor.agent.hook.HookPoints} is the table, {@link
 * dev.notionredactor.agent.hook.Advice} what a row can do, and {@link
 * dev.notionredactor.agent.hook.HookTransformer} puts the rows into classes as they load.
 */
package dev.notionredactor.agent.hook;
