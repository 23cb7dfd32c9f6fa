package dev.handrail.playbook;

/** The event from which a limit's time is counted. */
public enum Anchor implements Coded {
    /** The customer bought an eligible plan or licences. */
    PURCHASE,
    ONBOARDING_START,
    MIGRATION_EVENT_END
}
