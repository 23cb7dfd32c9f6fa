/** How what was committed gets shown: once, in order, at the platform's pace, with everything that happened noted. */
@NullMarked
package dev.handrail.turn.sending;

import org.jspecify.annotations.NullMarked;
