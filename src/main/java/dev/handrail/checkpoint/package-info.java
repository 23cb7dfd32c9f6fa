/** Meetings: when they are, who is reminded of them when, and what is noted of them. */
@ApplicationModule(
        allowedDependencies = {
            "card",
            "chat",
            "engagement",
            "engagement :: account",
            "engagement :: task",
            "playbook",
            "store",
            "time",
            "turn",
            "understanding"
        })
@NullMarked
package dev.handrail.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
