/**
 * The Adaptive Card Template Language: expressions in JSON, read once, then filled with data as often as wanted.
 *
 * <p>A value is a JSON node; a missing node is what the language calls undefined, a null node its null.
 */
@NullMarked
package dev.handrail.card.language;

import org.jspecify.annotations.NullMarked;
