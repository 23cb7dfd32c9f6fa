/** The meeting itself: whether it took place, what it was about, and what was noted of it. */
@NullMarked
package dev.handrail.checkpoint.hold;

import org.jspecify.annotations.NullMarked;
