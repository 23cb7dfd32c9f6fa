package dev.handrail.engagement.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.SignOff;
import dev.handrail.engagement.task.Task;
import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Translated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTests {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Phase> PLAN =
            List.of(phase("assess", false), phase("enable", false), phase("migrate", true), phase("adopt", true));

    private static Phase phase(String id, boolean optional) {
        return new Phase(id, new Translated(Map.of("en", id, "fr", id, "pt", id)), optional);
    }

    private static Gate gate(String phase, boolean customer, boolean vendor, boolean blocked) {
        return gate(phase, customer ? yes("c") : null, vendor ? yes("v") : null, null, blocked);
    }

    private static Gate gate(
            String phase,
            @Nullable SignOff customer,
            @Nullable SignOff vendor,
            @Nullable Instant end,
            boolean blocked) {
        Task task =
                new Task(1, phase, null, "x", Side.CUSTOMER, null, null, Task.State.OPEN, true, false, List.of(), NOW);
        return new Gate(
                new Progress(List.of(new PhaseRun(phase, NOW, end, customer, vendor)), List.of()),
                PLAN,
                blocked ? List.of(task) : List.of());
    }

    private static SignOff yes(String by) {
        return new SignOff(by, NOW);
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused(Verdict.Why why) -> why.name();
            case Verdict.Changed(Progress progress) -> told(progress);
            case Verdict.Passed(Progress progress) -> "passed, " + told(progress);
        };
    }

    private static String told(Progress progress) {
        PhaseRun now = progress.present();
        return now.phase()
                + (now.customer() == null ? "" : " customer")
                + (now.vendor() == null ? "" : " vendor")
                + (now.endedAt() == null ? "" : " over");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # customer has, vendor has, blocked, who signs, what comes of it
            false, false, false, CUSTOMER, assess customer
            false, false, false, VENDOR,   assess vendor
            false, false, false, PARTNER,  NO_SIDE
            false, false, true,  CUSTOMER, BLOCKED
            false, false, true,  VENDOR,   BLOCKED
            false, false, true,  PARTNER,  NO_SIDE
            true,  false, false, CUSTOMER, SIGNED_ALREADY
            true,  false, false, VENDOR,   'passed, enable'
            true,  false, false, PARTNER,  NO_SIDE
            true,  false, true,  CUSTOMER, SIGNED_ALREADY
            true,  false, true,  VENDOR,   BLOCKED
            false, true,  false, CUSTOMER, 'passed, enable'
            false, true,  false, VENDOR,   SIGNED_ALREADY
            false, true,  true,  CUSTOMER, BLOCKED
            false, true,  true,  VENDOR,   SIGNED_ALREADY
            """)
    void aSignatureCountsOnceForEachSideAndOnlyWithNothingInTheWay(
            boolean customer, boolean vendor, boolean blocked, Side side, String outcome) {
        Gate gate = gate("assess", customer, vendor, blocked);
        assertThat(told(gate.sign(side, "assess", "x", NOW))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  false, CUSTOMER, assess
            true,  false, VENDOR,   NOT_SIGNED
            false, true,  VENDOR,   assess
            false, true,  CUSTOMER, NOT_SIGNED
            false, false, CUSTOMER, NOT_SIGNED
            false, false, PARTNER,  NOT_SIGNED
            """)
    void aSignatureIsTakenBackByItsOwnSideAlone(boolean customer, boolean vendor, Side side, String outcome) {
        assertThat(told(gate("assess", customer, vendor, true).takeBack(side, "assess")))
                .isEqualTo(outcome);
    }

    @Test
    void aCardOfAnotherPhaseChangesNothing() {
        Gate gate = gate("enable", true, false, false);
        assertThat(told(gate.sign(Side.VENDOR, "assess", "x", NOW))).isEqualTo("PASSED");
        assertThat(told(gate.takeBack(Side.CUSTOMER, "assess"))).isEqualTo("PASSED");
    }

    @Test
    void whatIsOverIsNeitherSignedNorTakenBack() {
        Gate gate = gate("enable", yes("c"), yes("v"), NOW, false);
        assertThat(told(gate.sign(Side.VENDOR, "enable", "x", NOW))).isEqualTo("PASSED");
        assertThat(told(gate.takeBack(Side.CUSTOMER, "enable"))).isEqualTo("PASSED");
    }

    @Test
    void anOptionalPhaseWaitsForADecision() {
        Gate gate = gate("enable", true, false, false);
        Verdict verdict = gate.sign(Side.VENDOR, "enable", "x", NOW);
        assertThat(told(verdict)).isEqualTo("passed, enable customer vendor over");
        Gate after = new Gate(((Verdict.Passed) verdict).progress(), PLAN, List.of());
        assertThat(after.stage()).isEqualTo(Gate.Stage.BEFORE_OPTIONAL);
        assertThat(told(after.decide("migrate", true, NOW))).isEqualTo("migrate");
        assertThat(told(after.decide("migrate", false, NOW))).isEqualTo("migrate over");
        assertThat(told(after.decide("adopt", true, NOW))).isEqualTo("PASSED");
    }

    @Test
    void whoLeavesOutAllOptionalPhasesIsDone() {
        Gate gate = gate("enable", yes("c"), yes("v"), NOW, false);
        for (String phase : List.of("migrate", "adopt")) {
            assertThat(gate.stage()).isEqualTo(Gate.Stage.BEFORE_OPTIONAL);
            gate = new Gate(((Verdict.Changed) gate.decide(phase, false, NOW)).progress(), PLAN, List.of());
        }
        assertThat(gate.stage()).isEqualTo(Gate.Stage.COMPLETE);
        assertThat(told(gate.decide("adopt", true, NOW))).isEqualTo("PASSED");
    }

    @Test
    void aPhaseThatThePlanNoLongerHasIsFollowedByTheFirstThatNeverRan() {
        Gate gate = gate("plan-b", true, false, false);
        assertThat(told(gate.sign(Side.VENDOR, "plan-b", "x", NOW))).isEqualTo("passed, assess");
    }
}
