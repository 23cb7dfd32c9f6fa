package dev.handrail.engagement.status;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.playbook.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The phases of an engagement in their order, with how far each is. */
@Component
final class OrderPhases {
    private final PhasePlan phasePlan;

    /** How far a phase is. */
    enum How {
        OVER,
        LEFT_OUT,
        PRESENT,
        TO_COME
    }

    /** @param run the latest; absent for one that is to come */
    record Placed(Phase phase, How how, @Nullable PhaseRun run) {}

    OrderPhases(PhasePlan phasePlan) {
        this.phasePlan = phasePlan;
    }

    /** Those that ran first where the plan no longer has them. */
    List<Placed> of(Engagement engagement) {
        List<Phase> plan = phasePlan.phases(engagement.scope());
        List<Placed> placed = new ArrayList<>();
        for (PhaseRun run : engagement.progress().runs()) {
            if (plan.stream().noneMatch(phase -> phase.id().equals(run.phase()))) {
                phasePlan
                        .phase(engagement.scope(), run.phase())
                        .ifPresent(phase -> placed.add(new Placed(phase, how(run), run)));
            }
        }
        for (Phase phase : plan) {
            Optional<PhaseRun> run = engagement.progress().runs().stream()
                    .filter(each -> each.phase().equals(phase.id()))
                    .reduce((first, second) -> second);
            placed.add(new Placed(phase, run.map(OrderPhases::how).orElse(How.TO_COME), run.orElse(null)));
        }
        return placed;
    }

    private static How how(PhaseRun run) {
        if (run.endedAt() == null) {
            return How.PRESENT;
        }
        return run.customer() == null && run.vendor() == null ? How.LEFT_OUT : How.OVER;
    }
}
