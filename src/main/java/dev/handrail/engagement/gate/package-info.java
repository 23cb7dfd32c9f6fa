/** How phases end and begin: both sides sign off, and milestones are reached. */
@NamedInterface("gate")
@NullMarked
package dev.handrail.engagement.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
