/** What the bridge calls: the agent's side of every hook point. */
package dev.notionredactor.agent.handler;
