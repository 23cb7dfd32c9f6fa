/** How what is due is found and seen to, by one instance at a time. */
@NullMarked
package dev.handrail.turn.due;

import org.jspecify.annotations.NullMarked;
