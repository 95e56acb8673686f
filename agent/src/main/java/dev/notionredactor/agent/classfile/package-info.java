/**
 * Class files without a library: what is looked for in all of them, and how those of the JDK get
 * their hook points. To do this for five classes by ASM would take a fifth of the agent's start.
 */
package dev.notionredactor.agent.classfile;
