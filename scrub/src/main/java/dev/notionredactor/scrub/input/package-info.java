/** What is given: files, directories, standard input. */
package dev.notionredactor.scrub.input;
