/** What is run in JVMs of their own, with and without an agent. */
package dev.notionredactor.benchmarks.programs;
