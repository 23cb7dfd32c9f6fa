package dev.handrail.engagement.task;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.playbook.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the phase that somebody names, in whichever language. */
@Component
final class FindPhase {
    private final PhasePlan phasePlan;

    FindPhase(PhasePlan phasePlan) {
        this.phasePlan = phasePlan;
    }

    /** Its id; that of the present one where the words name none. */
    String named(String words, Engagement engagement) {
        String said = " " + MatchPeople.plain(words) + " ";
        return phases(engagement).stream()
                .filter(phase -> !said.isBlank() && isNamed(phase, said))
                .map(Phase::id)
                .findFirst()
                .orElse(engagement.progress().phase());
    }

    private static boolean isNamed(Phase phase, String said) {
        return Stream.concat(Stream.of(phase.id()), phase.name().byLanguage().values().stream())
                .map(MatchPeople::plain)
                .anyMatch(name -> said.contains(" " + name + " ") || name.contains(said.strip()));
    }

    /** What is general included. */
    List<Phase> phases(Engagement engagement) {
        return Stream.concat(
                        phasePlan.phase(engagement.scope(), PhasePlan.GENERAL).stream(),
                        phasePlan.phases(engagement.scope()).stream())
                .distinct()
                .toList();
    }
}
