/** How phases end and begin: both sides sign off, and milestones are reached. */
@NullMarked
package dev.handrail.engagement.gate;

import org.jspecify.annotations.NullMarked;
