/** Question to cited answer. */
@ApplicationModule(
        allowedDependencies = {
            "card",
            "chat",
            "engagement",
            "engagement :: dispute",
            "playbook",
            "time",
            "turn",
            "understanding"
        })
@NullMarked
package dev.handrail.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
