/** Engagements: who takes part, in which phase they are, what was agreed, and who may see and do what. */
@ApplicationModule(allowedDependencies = {"card", "chat", "playbook", "store", "time", "turn", "understanding"})
@NullMarked
package dev.handrail.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
