package dev.handrail.engagement.gate;

import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.playbook.Phase;
import java.util.List;
import java.util.Optional;

/** Which phase follows. */
final class NextPhase {
    private NextPhase() {}

    /**
     * The one after the present in the plan. A phase that the plan no longer has, because the scope was changed, is
     * followed by the first one that never ran.
     */
    static Optional<Phase> after(Progress progress, List<Phase> plan) {
        List<String> ids = plan.stream().map(Phase::id).toList();
        int present = ids.indexOf(progress.phase());
        if (present >= 0) {
            return plan.stream().skip(present + 1L).findFirst();
        }
        List<String> ran = progress.runs().stream().map(PhaseRun::phase).toList();
        return plan.stream().filter(phase -> !ran.contains(phase.id())).findFirst();
    }
}
