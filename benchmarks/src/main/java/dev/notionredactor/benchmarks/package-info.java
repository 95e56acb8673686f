/**
 * The engine's speed, beside what else one could use; each result is checked before it is timed.
 *
 * <p>A {@code Contender} is one way to go over texts; a {@code Sample} is a text and what redaction
 * has to make of it. The benchmarks bring the two together, {@code Batch} lists which with which,
 * and {@code Report} turns JMH's results into tables of ratios.
 */
package dev.notionredactor.benchmarks;
