package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Brasswick;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BreakTiesTests {
    private static final NamedParts.Named NOTHING =
            new NamedParts.Named(Set.of(), Set.of(), Set.of(), new BitSet(), false);

    @Test
    void ofSubjectsThatFitEquallyThePresentPhasesComesFirst() {
        try (Brasswick brasswick = new Brasswick()) {
            brasswick.begin("enable", List.of("microsoft-365", "intune"), List.of());
            KnownDuties duties = new KnownDuties(
                    brasswick.get(Playbooks.class),
                    Language.ENGLISH,
                    brasswick.get(Understanding.class).lexicon(Language.ENGLISH));
            Scope enable = brasswick.get(FindInside.class).scope(brasswick.origin("camille", Brasswick.CHANNEL, "en"));
            Candidate assess = candidate(duties, "assess", 0.50);
            Candidate present = candidate(duties, "enable", 0.47);
            Candidate far = candidate(duties, "enable", 0.30);
            assertThat(BreakTies.byPhase(List.of(assess, present), duties, NOTHING, enable))
                    .containsExactly(present, assess);
            assertThat(BreakTies.byPhase(List.of(assess, far), duties, NOTHING, enable))
                    .containsExactly(assess, far);
            assertThat(BreakTies.byPhase(List.of(assess, present), duties, NOTHING, Scope.ANY))
                    .containsExactly(assess, present);
            NamedParts.Named named = new NamedParts.Named(Set.of("assess"), Set.of(), Set.of(), new BitSet(), false);
            assertThat(BreakTies.byPhase(List.of(assess, present), duties, named, enable))
                    .containsExactly(assess, present);
        }
    }

    private static Candidate candidate(KnownDuties duties, String phase, double score) {
        Duty duty = duties.all().stream()
                .filter(each -> phase.equals(each.entries().getFirst().phase()))
                .filter(each -> each.key().startsWith("microsoft-365/"))
                .findFirst()
                .orElseThrow();
        return new Candidate(0, new Subject(duty.key(), "", "", List.of()), Map.of(), score);
    }
}
