/** The playbooks' limits: until when they run in an engagement, who is warned of them, and that they were met. */
@NamedInterface("limit")
@NullMarked
package dev.handrail.engagement.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
