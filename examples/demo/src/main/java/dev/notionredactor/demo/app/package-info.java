/**
 * The program that leaks: ordinary code around ordinary libraries with ordinary settings. It knows
 * nothing of the redactor, nor of being watched.
 */
package dev.notionredactor.demo.app;
