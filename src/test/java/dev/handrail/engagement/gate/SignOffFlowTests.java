package dev.handrail.engagement.gate;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import dev.handrail.engagement.task.Task;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-offs and milestones through real turns. */
class SignOffFlowTests {
    private final EngagementInMemory there = new EngagementInMemory();
    private int presses;

    @BeforeEach
    void begin() {
        there.begin(
                List.of("microsoft-365", "intune"),
                ZoneId.of("Europe/London"),
                new Dates(null, null, null, null),
                HARRIET,
                RAFAEL,
                JONAS,
                PRIYA);
        there.tasks("initiate", there.task(1, "initiate", true, Task.State.DONE, null));
    }

    @AfterEach
    void end() {
        there.close();
    }

    private String press(Who who, String verb, String phase) {
        return there.press(who, verb, Map.of("phase", phase, "revision", ++presses));
    }

    private String phase() {
        return there.engagement().progress().phase();
    }

    @Test
    void theSecondSignatureEndsThePhaseAndBeginsTheNext() {
        assertThat(press(HARRIET, "gate.sign", "initiate")).contains("Signed off by HARRIET on", "gate.take-back");
        assertThat(phase()).isEqualTo("initiate");
        assertThat(there.shown).anyMatch(line -> line.startsWith("create chat of JONAS") && line.contains("gate.sign"));
        there.shown.clear();
        assertThat(press(JONAS, "gate.sign", "initiate"))
                .contains("Initiate is complete, signed off by HARRIET (customer) and JONAS (FastTrack).")
                .contains("Assess begins now.");
        assertThat(phase()).isEqualTo("assess");
        assertThat(there.shown)
                .anyMatch(line -> line.startsWith("update chat of JONAS") && line.contains("Initiate is complete"))
                .anyMatch(line -> line.startsWith("create chat of HARRIET") && line.contains("Assess begins now"));
        assertThat(there.history()).containsExactly("phase.signed", "phase.passed");
    }

    @Test
    void whatIsInTheWayIsNamedAndKeepsThePhaseOpen() {
        Task late = there.task(7, "initiate", true, Task.State.OPEN, LocalDate.parse("2026-03-01"));
        there.tasks("initiate", late, there.task(8, "initiate", false, Task.State.OPEN, null));
        assertThat(press(HARRIET, "gate.sign", "initiate"))
                .contains("cannot be signed off yet", "In the way: 1", "7 · Task 7", "RAFAEL · due on March 1, 2026")
                .doesNotContain("Task 8");
        assertThat(there.history()).isEmpty();
        there.tasks("initiate", there.task(7, "initiate", true, Task.State.NOT_NEEDED, null));
        assertThat(press(HARRIET, "gate.sign", "initiate")).contains("Signed off by HARRIET");
    }

    @Test
    void ofManyTasksInTheWayTheFirstEightAreNamedAndTheRestCounted() {
        Task[] many = java.util.stream.IntStream.rangeClosed(1, 300)
                .mapToObj(number -> there.task(number, "initiate", true, Task.State.OPEN, null))
                .toArray(Task[]::new);
        there.tasks("initiate", many);
        assertThat(there.say(HARRIET, "sign off"))
                .contains("In the way: 300", "8 · Task 8", "… and 292 more")
                .doesNotContain("Task 9");
    }

    @Test
    void aTaskThatIsReopenedWhileSomebodySignsKeepsThePhaseOpen() {
        press(HARRIET, "gate.sign", "initiate");
        there.meanwhile(() -> there.tasks("initiate", there.task(1, "initiate", true, Task.State.OPEN, null)));
        assertThat(press(JONAS, "gate.sign", "initiate")).contains("cannot be signed off yet", "1 · Task 1");
        assertThat(phase()).isEqualTo("initiate");
    }

    @Test
    void theFirstTaskOfAPhaseThatIsAddedWhileSomebodySignsKeepsThePhaseOpen() {
        there.read("tasks/initiate")
                .ifPresent(list -> there.store.commit(
                        list.document().partition(),
                        List.of(new dev.handrail.store.Write.Delete(
                                list.document().partition(), list.document().id(), list.version()))));
        there.meanwhile(() -> there.tasks("initiate", there.task(1, "initiate", true, Task.State.OPEN, null)));

        assertThat(press(HARRIET, "gate.sign", "initiate")).contains("cannot be signed off yet", "1 · Task 1");
        assertThat(there.history()).isEmpty();
    }

    @Test
    void twoWhoSignAtOnceEndThePhaseOnce() {
        there.meanwhile(() -> press(JONAS, "gate.sign", "initiate"));
        assertThat(press(HARRIET, "gate.sign", "initiate")).contains("Initiate is complete");
        assertThat(there.history()).containsExactly("phase.signed", "phase.passed");
    }

    @Test
    void whoTakesBackWhileTheOtherSideSignsIsToldHowThingsStand() {
        press(HARRIET, "gate.sign", "initiate");
        there.meanwhile(() -> press(JONAS, "gate.sign", "initiate"));
        assertThat(press(HARRIET, "gate.take-back", "initiate")).contains("The card you pressed was older");
        assertThat(phase()).isEqualTo("assess");
    }

    @Test
    void whoSignsWhileTheOtherSideTakesBackIsTheFirstAgain() {
        press(HARRIET, "gate.sign", "initiate");
        there.meanwhile(() -> press(HARRIET, "gate.take-back", "initiate"));
        assertThat(press(JONAS, "gate.sign", "initiate"))
                .contains("Signed off by JONAS", "Not yet signed off (HARRIET)");
        assertThat(phase()).isEqualTo("initiate");
    }

    @Test
    void nobodySignsWhoSteersForNoSide() {
        assertThat(press(RAFAEL, "gate.sign", "initiate")).contains("That is for others");
        assertThat(press(PRIYA, "gate.sign", "initiate")).contains("That is for others");
        assertThat(there.say(RAFAEL, "sign off")).contains("Sign-off: Initiate").doesNotContain("gate.sign");
    }

    @Test
    void theJointCheckIsCitedWithItsLine() {
        assertThat(there.say(HARRIET, "sign off")).contains("line 122");
    }

    @Test
    void theOptionalPhaseIsAskedForAndTheEngagementEndsWithoutIt() {
        for (String phase : List.of("initiate", "assess", "remediate", "enable")) {
            there.tasks(phase, there.task(900, phase, true, Task.State.DONE, null));
            press(HARRIET, "gate.sign", phase);
            press(JONAS, "gate.sign", phase);
        }
        assertThat(there.say(JONAS, "sign off")).contains("“Data migration” is optional", "gate.begin", "gate.skip");
        assertThat(press(HARRIET, "gate.skip", "data-migration")).contains("All phases are complete");
        assertThat(press(JONAS, "gate.begin", "data-migration")).contains("The card you pressed was older");
        assertThat(there.say(JONAS, "status")).contains("After Data migration", "All phases are complete");
    }

    @Test
    void aMilestoneIsReachedOnADayAndNotAfterAll() {
        Map<String, Object> kickOff = Map.of("milestone", "microsoft-365/kick-off");
        assertThat(there.say(JONAS, "status")).contains("Kick-off meeting");
        assertThat(there.press(PRIYA, "milestone.reach", kickOff)).contains("Kick-off meeting");
        Map<String, Object> tomorrow = Map.of("milestone", "microsoft-365/kick-off", "day", "2026-03-03");
        assertThat(there.press(PRIYA, "milestone.save", tomorrow)).contains("today or an earlier day");
        Map<String, Object> today = Map.of("milestone", "microsoft-365/kick-off", "day", "2026-03-02");
        there.press(PRIYA, "milestone.save", today);
        assertThat(there.press(JONAS, "milestone.save", today)).contains("noted already");
        assertThat(there.press(HARRIET, "milestone.show", Map.of()))
                .contains("✓ Kick-off meeting", "Reached on March 2, 2026, as PRIYA says");
        assertThat(there.say(JONAS, "timeline")).contains("◆ Kick-off meeting", "Next milestone: Assessment");
        assertThat(there.press(PRIYA, "milestone.take-back", reached(PRIYA))).doesNotContain("✓");
        assertThat(there.press(RAFAEL, "milestone.save", today)).contains("That is for others");
        assertThat(there.press(JONAS, "milestone.save", Map.of("milestone", "no/such", "day", "2026-03-02")))
                .contains("older than what is there");
    }

    private static Map<String, Object> reached(EngagementInMemory.Who by) {
        return Map.of("milestone", "microsoft-365/kick-off", "reached", "2026-03-02T00:00:00Z/" + by.id());
    }

    @Test
    void anOldCardTakesNoMilestoneBackThatWasReachedAnewMeanwhile() {
        Map<String, Object> today = Map.of("milestone", "microsoft-365/kick-off", "day", "2026-03-02");
        there.press(PRIYA, "milestone.save", today);
        there.press(JONAS, "milestone.take-back", reached(PRIYA));
        there.press(JONAS, "milestone.save", today);
        assertThat(there.press(HARRIET, "milestone.take-back", reached(PRIYA)))
                .contains("✓ Kick-off meeting", "as JONAS says");
        assertThat(there.press(HARRIET, "milestone.take-back", Map.of("milestone", "microsoft-365/kick-off")))
                .contains("✓ Kick-off meeting");
        assertThat(there.press(HARRIET, "milestone.take-back", reached(JONAS))).doesNotContain("✓");
    }
}
