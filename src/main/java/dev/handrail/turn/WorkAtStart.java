package dev.handrail.turn;

import java.util.List;

/** What a feature has to have done once the program has started, such as what a restored database has to be told. */
public interface WorkAtStart {
    /**
     * A step and where it is committed.
     *
     * @param home the partition
     * @param cause by what id it is known, unique in its home
     */
    record Errand(String home, String cause, Step step) {}

    /** Each is committed once; one that meets somebody else's change is left to the next start. */
    List<Errand> errands();
}
