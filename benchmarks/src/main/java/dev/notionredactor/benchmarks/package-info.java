/**
 * The engine's speed, beside what else one could use; each result is checked before it is timed.
 *
 * <p>A {@code Contender} is one way to go over texts; a {@code Sample} is a text and what redaction
 * has to make of it. The benchmarks bring the two together, {@code Batch} lists which with which,
 * and {@code Report} turns JMH's results into tables of ratios.
 *
 * <p>A {@code Subject} is what a JVM of its own does, and a {@code Companion} the agent that it is
 * started with, or the way its logging masks keys; {@code PairedRuns} has them run in turn. So does
 * {@code FileRuns} with a {@code FileTool} and others over a {@code Material}.
 */
package dev.notionredactor.benchmarks;
