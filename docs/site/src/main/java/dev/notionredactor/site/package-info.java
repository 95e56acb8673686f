/**
 * The page that shows what is masked: the engine for its script, and what makes it of its parts.
 */
@NullMarked
package dev.notionredactor.site;

import org.jspecify.annotations.NullMarked;
