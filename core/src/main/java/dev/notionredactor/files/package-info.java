/**
 * Before the flow: known values that are in files, and may change while the program runs.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.files;
