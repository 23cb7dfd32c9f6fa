package dev.handrail.engagement.gate;

import java.util.Locale;

/** What has changed at a gate. */
enum GateEvent {
    /** One side has said yes. */
    SIGNED,
    /** One side has taken its yes back. */
    TAKEN_BACK,
    /** Both sides have said yes, and the phase is over. */
    PASSED,
    /** An optional phase begins. */
    BEGUN,
    /** An optional phase does not take place. */
    SKIPPED;

    /** As the history has it. */
    String happening() {
        return "phase." + code();
    }

    /** As ids and texts have it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
