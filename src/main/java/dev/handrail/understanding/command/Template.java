package dev.handrail.understanding.command;

/**
 * A way to say something.
 *
 * @param meaning what is said by it
 * @param place file and line
 */
record Template<T>(T meaning, Part part, String place) {}
