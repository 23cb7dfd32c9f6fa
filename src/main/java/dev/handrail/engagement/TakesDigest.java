package dev.handrail.engagement;

/** The feature that tells people once a day what comes near, so that others need not tell them of it one by one. */
@FunctionalInterface
public interface TakesDigest {
    /** Whether somebody is told that way: can be reached, and has not unsubscribed. */
    boolean takesDigest(Participant participant);
}
