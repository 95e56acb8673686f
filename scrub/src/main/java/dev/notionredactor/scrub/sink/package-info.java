/** Sink, the last step: where scrubbed files go. */
package dev.notionredactor.scrub.sink;
