/**
 * The command {@code scrub}: makes files safe to attach. From what is given ({@code input}) come
 * bytes ({@code content}); what they are decides how keys in them are masked ({@code format}); that
 * goes to a place ({@code sink}), and what was found is told ({@code report}). {@code Run} joins
 * these.
 */
package dev.notionredactor.scrub;
