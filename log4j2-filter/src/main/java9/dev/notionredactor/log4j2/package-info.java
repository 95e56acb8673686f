/**
 * Says that what is not annotated as {@link org.jspecify.annotations.Nullable} is not null. It does
 * so from Java 9 on, as the annotation can't be compiled for 8 without a warning.
 */
@NullMarked
package dev.notionredactor.log4j2;

import org.jspecify.annotations.NullMarked;
