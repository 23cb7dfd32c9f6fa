package dev.handrail.engagement;

/** Whether an engagement goes on. */
public enum Standing {
    RUNNING,
    /** Closed: it can be looked at, exported, erased and reopened, and nothing else in it changes. */
    ARCHIVED
}
