package dev.handrail.engagement;

import java.time.Instant;
import java.util.List;

/**
 * How far an engagement is.
 *
 * @param runs the phases so far, the present one last; at least one
 * @param milestones what was reached, in that order
 */
public record Progress(List<PhaseRun> runs, List<Reached> milestones) {
    /**
     * A milestone.
     *
     * @param milestone its id in a playbook
     * @param by id of the participant who said so
     */
    public record Reached(String milestone, String by, Instant at) {}

    public Progress {
        runs = List.copyOf(runs);
        milestones = List.copyOf(milestones);
    }

    public PhaseRun present() {
        return runs.getLast();
    }

    /** The id of the phase that the engagement is in. */
    public String phase() {
        return present().phase();
    }
}
