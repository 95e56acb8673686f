/** What the agent can be told, and where it looks for it. */
package dev.notionredactor.agent.options;
