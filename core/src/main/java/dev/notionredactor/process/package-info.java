/**
 * What this process was given: {@code Environment} finds known values in its variables and system
 * properties, {@code Runner} the CI runner that reads its output.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.process;
