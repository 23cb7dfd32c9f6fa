package dev.handrail.engagement.gate;

import dev.handrail.engagement.Progress;

/** What comes of somebody's press at a gate. */
sealed interface Verdict {
    /** It may not be, and nothing changes. */
    record Refused(Why why) implements Verdict {}

    /** It is so from now on. */
    record Changed(Progress progress) implements Verdict {}

    /** Both sides have signed off: the phase is over. */
    record Passed(Progress progress) implements Verdict {}

    /** Why not. */
    enum Why {
        BLOCKED,
        SIGNED_ALREADY,
        NOT_SIGNED,
        /** The card showed another state of things. */
        PASSED,
        /** A partner's people sign for nobody. */
        NO_SIDE
    }

    static Verdict no(Why why) {
        return new Refused(why);
    }
}
