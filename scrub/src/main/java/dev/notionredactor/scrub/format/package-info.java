/**
 * From text to sink: what a content is, and how keys in it are masked so that it can still be read.
 * {@link dev.notionredactor.scrub.format.Formats} is the way in. Archives hand what is in them back
 * to it.
 */
package dev.notionredactor.scrub.format;
