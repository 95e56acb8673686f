/**
 * Redacts what is not text itself but shows as text once it is printed: the arguments of a log
 * statement, and throwables.
 *
 * <p>Shared by the filters for logging libraries. Not API: it may change in any release.
 */
package dev.notionredactor.object;
