/**
 * The example engagement: the personas play its beginning at the first start of a data folder, by words, presses and
 * forms that reach the bot as everybody's do.
 */
@NullMarked
package dev.handrail.playground.example;

import org.jspecify.annotations.NullMarked;
