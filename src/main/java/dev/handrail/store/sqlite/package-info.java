/**
 * Documents in one SQLite file on this machine.
 *
 * <p>The file's schema has a number ({@code PRAGMA user_version}), and {@code store/schema} among the resources has a
 * script for each step from one to the next; {@code README.md} there tells the rule by which the release before can still
 * read it.
 */
@NullMarked
package dev.handrail.store.sqlite;

import org.jspecify.annotations.NullMarked;
