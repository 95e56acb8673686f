/**
 * The back door of the API's package, for agent, filters and options.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.access;
