/** Turns by the hundred on a clock of their own, with everything going wrong that can, and the same again by the same seed. */
@NullMarked
package dev.handrail.turn.simulation;

import org.jspecify.annotations.NullMarked;
