package dev.handrail.engagement.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.InScope;
import dev.handrail.engagement.Side;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DutiesTests {
    private static final Scene SCENE = new Scene();

    private static List<Duty> duties(InScope scope) {
        return SCENE.the(FindDuties.class).duties(scope);
    }

    private static Map<String, Long> counts(InScope scope) {
        return new TreeMap<>(duties(scope).stream().collect(Collectors.groupingBy(Duty::phase, Collectors.counting())));
    }

    @Test
    void eachPlaybookMakesItsListsByPhase() {
        assertThat(counts(new InScope(List.of("intune"), List.of())))
                .isEqualTo(Map.of("general", 21L, "initiate", 8L, "assess", 8L, "remediate", 3L, "enable", 13L));
        assertThat(counts(new InScope(List.of("microsoft-365"), List.of())))
                .isEqualTo(Map.of(
                        "general",
                        38L,
                        "initiate",
                        9L,
                        "assess",
                        29L,
                        "remediate",
                        7L,
                        "enable",
                        17L,
                        "data-migration",
                        23L));
        assertThat(counts(new InScope(List.of("enterprise-mobility"), List.of())))
                .isEqualTo(Map.of("general", 19L, "initiate", 1L, "assess", 3L, "remediate", 1L, "enable", 8L));
        assertThat(counts(Scene.BOTH))
                .isEqualTo(Map.of(
                        "general",
                        39L,
                        "initiate",
                        11L,
                        "assess",
                        30L,
                        "remediate",
                        7L,
                        "enable",
                        23L,
                        "data-migration",
                        23L));
    }

    @Test
    void noMeaningIsThereTwice() {
        List<String> all = List.of("microsoft-365", "intune", "enterprise-mobility", "service-continuity");
        assertThat(duties(new InScope(all, List.of())).stream().map(Duty::meaning))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }

    @Test
    void guidanceAndMeetingsMakeNoTask() {
        assertThat(duties(Scene.BOTH).stream().map(Duty::entry).map(Entry::involvement))
                .doesNotContain(Involvement.GUIDES, Involvement.ATTENDS);
    }

    @Test
    void theChecklistIsWhatTheCustomerHasToDoInRemediate() {
        assertThat(duties(Scene.BOTH).stream().filter(Duty::remediation).map(Duty::meaning))
                .containsExactlyInAnyOrder(
                        "remediate-do-fixes",
                        "remediate-joint-verify",
                        "remediate-define-scenarios",
                        "remediate-engage-stakeholders",
                        "remediate-awareness-plan",
                        "remediate-training-plan");
    }

    @Test
    void aDutyThatOnePlaybookTellsOfAPhaseBelongsThere() {
        Map<String, Duty> duties =
                duties(Scene.BOTH).stream().collect(Collectors.toMap(Duty::meaning, Function.identity()));
        assertThat(duties.get("security-policies"))
                .extracting(duty -> duty.entry().publicId(), Duty::phase, Duty::side)
                .containsExactly("intune/security-policies", "enable", Side.CUSTOMER);
    }

    @Test
    void servicesOutOfScopeBringNoDuties() {
        InScope mailOnly = new InScope(List.of("microsoft-365"), List.of("microsoft-365/exchange-online"));
        assertThat(duties(mailOnly).stream().map(Duty::meaning))
                .contains("assess-mail", "ssl-certificates")
                .doesNotContain("assess-sharepoint", "assess-skype-teams");
    }

    @Test
    void whatTheVendorDoesAtAllTimesIsNoTask() {
        InScope continuity = new InScope(List.of("microsoft-365", "service-continuity"), List.of());
        assertThat(duties(continuity).stream().map(Duty::meaning))
                .contains("continuity-plan-owner", "shared-identity")
                .doesNotContain("microsoft-resilient-services", "vendor-run-meetings", "partner-on-behalf");
    }
}
