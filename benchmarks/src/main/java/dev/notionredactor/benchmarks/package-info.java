/**
 * The engine's speed, beside what else one could use; each result is checked before it is timed.
 */
package dev.notionredactor.benchmarks;
