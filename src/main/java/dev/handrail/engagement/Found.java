package dev.handrail.engagement;

import java.util.List;

/** Which engagement somebody speaks in. */
public sealed interface Found {
    /** This one, in which the person takes part. */
    record In(View view) implements Found {}

    /** The place is an engagement's, in which the person takes no part. */
    record NotYours(Loaded loaded) implements Found {}

    /** A personal chat of somebody who takes part in several, none of them chosen. */
    record Several(List<Membership> memberships) implements Found {}

    /** None. */
    record None() implements Found {}
}
