/** What is in dispute in an engagement, and what was agreed differently from its playbooks. */
@NamedInterface("dispute")
@NullMarked
package dev.handrail.engagement.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
