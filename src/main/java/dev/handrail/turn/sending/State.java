package dev.handrail.turn.sending;

/** How far a message is. */
enum State {
    /** To be sent: not shown, or not as it is wanted by now. */
    QUEUED,
    /** Committed immediately before the request; if its process dies now, nobody knows whether it was shown. */
    SENDING,
    /** Shown as it is wanted. */
    ACCEPTED,
    /** Taken away, as it was wanted. */
    REMOVED,
    BLOCKED,
    NOT_INSTALLED,
    NOT_IN_ROSTER,
    DISABLED_BY_ADMIN,
    /** Not shown as wanted, and no longer tried. */
    GIVEN_UP,
    /** It may have been shown; never repeated blindly, whatever else is wanted of it since. */
    UNKNOWN;

    boolean isOpen() {
        return this == QUEUED || this == SENDING;
    }

    /** Whether it was certainly not shown and never will be. */
    boolean isNotShown() {
        return switch (this) {
            case BLOCKED, NOT_INSTALLED, NOT_IN_ROSTER, DISABLED_BY_ADMIN, GIVEN_UP -> true;
            case QUEUED, SENDING, ACCEPTED, REMOVED, UNKNOWN -> false;
        };
    }
}
