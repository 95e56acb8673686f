/**
 * A Spark job that copies the archive of a log lake with the keys masked. {@link
 * dev.notionredactor.examples.spark.Lake} lists the files, {@link
 * dev.notionredactor.examples.spark.MaskedCopies} has Hadoop commit what {@link
 * dev.notionredactor.examples.spark.MaskedCopy} writes, and {@link
 * dev.notionredactor.examples.spark.Report} gathers what was found.
 */
package dev.notionredactor.examples.spark;
