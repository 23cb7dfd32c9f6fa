/** What is to be done in an engagement: made from the responsibilities in scope, owned by people, one list a phase. */
@NamedInterface("task")
@NullMarked
package dev.handrail.engagement.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
