package dev.handrail.engagement;

import java.util.Set;

/** A feature that keeps documents beside engagements and people, so that they are exported and forgotten with them. */
public interface KeepsKinds {
    /** Kinds of documents in an engagement's partition that say something about it. */
    Set<String> ofAnEngagement();

    /** Kinds in an engagement's partition that serve the program alone. */
    Set<String> beside();

    /** Kinds in a person's partition. */
    Set<String> ofAPerson();
}
