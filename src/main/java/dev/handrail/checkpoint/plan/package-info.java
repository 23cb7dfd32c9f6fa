/** Planning: when people meet, what becomes of a meeting whose time changes, and on which day a milestone is meant to be. */
@NullMarked
package dev.handrail.checkpoint.plan;

import org.jspecify.annotations.NullMarked;
