package dev.handrail.engagement.gate;

import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.playbook.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps from one phase to the next. A phase that was left out has a run without length and signatures. */
final class MovePhase {
    private MovePhase() {}

    /** The same, the present phase as it is now. */
    static Progress replace(Progress progress, PhaseRun present) {
        List<PhaseRun> runs = new ArrayList<>(progress.runs());
        runs.set(runs.size() - 1, present);
        return new Progress(runs, progress.milestones());
    }

    /** The present phase is over; the next begins at once, unless it need not take place. */
    static Progress end(Progress progress, PhaseRun signed, List<Phase> plan, Instant at) {
        PhaseRun ended = new PhaseRun(signed.phase(), signed.startedAt(), at, signed.customer(), signed.vendor());
        return goOn(replace(progress, ended), plan, at);
    }

    static Progress begin(Progress progress, String phase, Instant at) {
        return and(progress, new PhaseRun(phase, at, null, null, null));
    }

    static Progress skip(Progress progress, String phase, List<Phase> plan, Instant at) {
        return goOn(and(progress, new PhaseRun(phase, at, at, null, null)), plan, at);
    }

    private static Progress goOn(Progress progress, List<Phase> plan, Instant at) {
        Optional<Phase> next = NextPhase.after(progress, plan).filter(phase -> !phase.optional());
        return next.map(phase -> begin(progress, phase.id(), at)).orElse(progress);
    }

    private static Progress and(Progress progress, PhaseRun another) {
        List<PhaseRun> runs = new ArrayList<>(progress.runs());
        runs.add(another);
        return new Progress(runs, progress.milestones());
    }
}
