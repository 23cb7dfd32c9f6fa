package dev.handrail.engagement.dispute;

import static dev.handrail.engagement.Brasswick.outcome;
import static dev.handrail.engagement.Brasswick.toldTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Brasswick;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.engagement.task.TaskList;
import dev.handrail.playbook.Party;
import dev.handrail.store.Write;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From "not ours" to what both sides say, by the buttons that people press. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputeFlowTests {
    private static final String MFA = "microsoft-365/mfa-configure";
    private static final String TASK = "Set up multi-factor authentication (MFA)";

    private Brasswick brasswick;

    @BeforeAll
    void open() {
        brasswick = new Brasswick();
    }

    @AfterAll
    void close() {
        brasswick.close();
    }

    @BeforeEach
    void begin() {
        brasswick.begin("enable", List.of("microsoft-365", "intune"), List.of());
    }

    private Step raise(String who) {
        return brasswick.press(who, "dispute.raise", "entry", MFA, "reason", "We bought that as a service.");
    }

    private Step vote(String who, String party) {
        return brasswick.press(who, "dispute.vote", "dispute", 1, "revision", 1, "party", party);
    }

    private Decisions decisions() {
        return brasswick.get(LoadDecisions.class).of(Brasswick.ID).decisions();
    }

    private Dispute first() {
        return decisions().dispute(1).orElseThrow();
    }

    @Test
    void theDialogAsksForAReasonAndKeepsWhatIsWrongWithIt() {
        assertThat(outcome(brasswick.press("camille", "dispute.ask", "entry", MFA)))
                .contains(TASK, "Why it is not yours");
        Step empty = brasswick.press("camille", "dispute.raise", "entry", MFA, "reason", " ");
        assertThat(outcome(empty)).contains("Please fill this in.");
        assertThat(empty.changes()).isEmpty();
    }

    @Test
    void bothManagersAreAskedInPersonWithTheReasonWhichThePlaceIsNotTold() {
        Step raised = raise("camille");
        assertThat(toldTo("harriet", raised))
                .contains(
                        TASK,
                        "We bought that as a service.",
                        "Camille Verrier",
                        "Keep it as it is",
                        "Give it to FastTrack");
        assertThat(toldTo("jonas", raised)).contains("We bought that as a service.");
        assertThat(raised.messages()).hasSize(2);
        assertThat(Brasswick.words(raised.replies().getFirst()))
                .contains("Harriet Cole", "Jonas Lindqvist")
                .doesNotContain("We bought that");
        assertThat(raised.history()).extracting(happening -> happening.what()).containsExactly("dispute.raised");
    }

    @Test
    void whatBothSayHoldsAndMovesTheTask() {
        String list = TaskList.KIND + "/general";
        Task task = task(Side.CUSTOMER, "camille", Task.State.STARTED);
        brasswick.commit(List.of(new Write.Create(EngagementDocuments.document(
                Brasswick.ID, list, TaskList.KIND, new TaskList("general", List.of(task))))));
        raise("camille");
        Step one = vote("harriet", "vendor");
        assertThat(first().isOpen()).isTrue();
        assertThat(toldTo("jonas", one)).contains("FastTrack (Harriet Cole)");
        Step both = vote("jonas", "vendor");
        assertThat(first().agreement().map(Agreement::party)).contains(Party.VENDOR);
        assertThat(outcome(both)).contains("Both sides agreed").doesNotContain("dispute.vote");
        assertThat(toldTo("harriet", both)).contains("Both sides agreed").doesNotContain("dispute.vote");
        assertThat(toldTo("camille", both))
                .isEqualTo("“" + TASK
                        + "” in “Brasswick rollout”: both sides agreed that it is up to FastTrack from now on.");
        assertThat(both.history())
                .extracting(happening -> happening.what())
                .containsExactly("dispute.voted", "dispute.agreed", "task.moved");
        Task moved = brasswick
                .get(LoadTasks.class)
                .of(Brasswick.ID, "general")
                .orElseThrow()
                .list()
                .tasks()
                .getFirst();
        assertThat(moved.side()).isEqualTo(Side.VENDOR);
        assertThat(moved.owner()).isNull();
    }

    private static Task task(Side side, String owner, Task.State state) {
        return new Task(
                1,
                "general",
                "intune/mfa-configure",
                "",
                side,
                owner,
                null,
                state,
                false,
                false,
                List.of(),
                Instant.EPOCH);
    }

    @Test
    void differentVotesAreShownAsUndecidedAndCanBeChanged() {
        raise("camille");
        vote("harriet", "vendor");
        Step different = vote("jonas", "customer");
        assertThat(first().isUndecided()).isTrue();
        assertThat(outcome(different)).contains("Both sides said different things");
        assertThat(toldTo("harriet", different)).contains("Both sides said different things", "dispute.vote");
        assertThat(toldTo("camille", different)).isNull();
        Step changed = vote("harriet", "customer");
        assertThat(first().state()).isEqualTo(Dispute.State.REJECTED);
        assertThat(toldTo("camille", changed)).contains("stays as it was");
        assertThat(decisions().agreements()).isEmpty();
    }

    @Test
    void ofTwoWhoVoteAtOnceTheSecondIsAskedAgainAndDecides() {
        raise("camille");
        Object[] data = {"dispute", 1, "revision", 1, "party", "vendor"};
        Step harriet = brasswick.decide("harriet", Brasswick.chat("harriet"), "dispute.vote", data);
        Step jonas = brasswick.decide("jonas", Brasswick.chat("jonas"), "dispute.vote", data);
        assertThat(brasswick.commit(harriet.changes())).isTrue();
        assertThat(brasswick.commit(jonas.changes())).isFalse();
        vote("jonas", "vendor");
        assertThat(first().state()).isEqualTo(Dispute.State.AGREED);
    }

    @Test
    void ofTwoWhoDisputeTheSameAtOnceTheSecondHearsOfTheFirst() {
        Object[] data = {"entry", MFA, "reason", "No."};
        Step camille = brasswick.decide("camille", Brasswick.chat("camille"), "dispute.raise", data);
        Step rafael = brasswick.decide("rafael", Brasswick.chat("rafael"), "dispute.raise", data);
        assertThat(brasswick.commit(camille.changes())).isTrue();
        assertThat(brasswick.commit(rafael.changes())).isFalse();
        assertThat(outcome(raise("rafael"))).contains("in dispute already, raised by Camille Verrier");
        assertThat(decisions().all()).hasSize(1);
    }

    @Test
    void aTaskThatChangesMeanwhileMakesTheDecisionWait() {
        raise("camille");
        vote("harriet", "vendor");
        String list = TaskList.KIND + "/general";
        brasswick.commit(List.of(new Write.Create(EngagementDocuments.document(
                Brasswick.ID,
                list,
                TaskList.KIND,
                new TaskList("general", List.of(task(Side.CUSTOMER, "camille", Task.State.OPEN)))))));
        Step jonas = brasswick.decide(
                "jonas", Brasswick.chat("jonas"), "dispute.vote", "dispute", 1, "revision", 2, "party", "vendor");
        LoadTasks.Read read =
                brasswick.get(LoadTasks.class).of(Brasswick.ID, "general").orElseThrow();
        brasswick.commit(List.of(
                new Write.Replace(read.document().document(), read.document().version())));
        assertThat(brasswick.commit(jonas.changes())).isFalse();
    }

    @Test
    void whoeverRaisedItCanTakeItBackAndNobodyElse() {
        raise("camille");
        assertThat(outcome(brasswick.press("rafael", "dispute.withdraw", "dispute", 1)))
                .isEqualTo("Only whoever raised it can take it back.");
        Step back = brasswick.press("camille", "dispute.withdraw", "dispute", 1);
        assertThat(first().state()).isEqualTo(Dispute.State.WITHDRAWN);
        assertThat(toldTo("harriet", back)).contains("took it back").doesNotContain("dispute.vote");
        assertThat(outcome(vote("harriet", "vendor"))).contains("took it back");
        assertThat(first().customer()).isNull();
    }

    @Test
    void itIsDecidedWithoutTheDisputerWhoIsGoneAndHearsNothing() {
        raise("camille");
        brasswick.remove("camille");
        vote("harriet", "vendor");
        Step both = vote("jonas", "vendor");
        assertThat(first().state()).isEqualTo(Dispute.State.AGREED);
        assertThat(toldTo("camille", both)).isNull();
        assertThat(outcome(both)).contains("Camille Verrier (takes part no more)");
    }

    @Test
    void aManagerWhoIsRemovedLosesTheCardAndTheVoteStays() {
        raise("camille");
        vote("harriet", "vendor");
        brasswick.remove("harriet");
        assertThat(outcome(vote("harriet", "customer"))).contains("I find nothing there");
        Step jonas = vote("jonas", "vendor");
        assertThat(toldTo("harriet", jonas)).isEqualTo("taken away");
        assertThat(first().state()).isEqualTo(Dispute.State.AGREED);
    }

    @Test
    void whoCannotBeReachedIsSaidAtOnce() {
        brasswick.uninstall("jonas");
        Step raised = raise("camille");
        assertThat(Brasswick.words(raised.replies().getFirst())).contains("Not reachable in person");
        assertThat(toldTo("jonas", raised)).isNull();
    }

    @Test
    void onlyThoseWhoMayDisputeAndOnlyThoseWhoMayDecide() {
        assertThat(outcome(brasswick.press("tobias", "dispute.ask", "entry", MFA)))
                .contains("That is for others");
        raise("camille");
        assertThat(outcome(vote("camille", "vendor"))).contains("That is for others");
        assertThat(outcome(vote("priya", "vendor"))).contains("That is for others");
        assertThat(first().customer()).isNull();
        assertThat(outcome(brasswick.press("stranger", "dispute.list", "page", 1)))
                .contains("I find nothing there");
        assertThat(outcome(brasswick.press("stranger", "dispute.show", "dispute", 1)))
                .contains("I find nothing there");
    }

    @Test
    void whatIsNoDutyOfTheEngagementCannotBeDisputed() {
        for (Object forged : List.of("service-continuity/incident-communication", "x/y", "", 7, Map.of("a", "b"))) {
            Step step = brasswick.press("camille", "dispute.raise", "entry", forged, "reason", "No.");
            assertThat(outcome(step)).isEqualTo("Nothing there can be disputed in this engagement.");
        }
        assertThat(outcome(vote("harriet", "vendor"))).contains("I don’t find this dispute");
        raise("camille");
        assertThat(vote("harriet", "everybody").changes()).isEmpty();
    }

    @Test
    void anAgreementIsReopenedByANewDisputeAndReplacedByANewAgreement() {
        raise("camille");
        vote("harriet", "vendor");
        vote("jonas", "vendor");
        brasswick.press("priya", "dispute.raise", "entry", MFA, "reason", "We never offered that.");
        assertThat(decisions().dispute(2).orElseThrow().party()).isEqualTo(Party.VENDOR);
        assertThat(decisions().agreements().get("mfa-configure")).isNotNull();
        for (String who : List.of("harriet", "jonas")) {
            brasswick.clock.advance(java.time.Duration.ofMinutes(1));
            brasswick.press(who, "dispute.vote", "dispute", 2, "revision", 4, "party", "shared");
        }
        assertThat(decisions().agreements().values())
                .extracting(Agreement::party)
                .containsExactly(Party.SHARED);
    }

    @Test
    void theListShowsOpenOnesFirstAPageAtATime() {
        Decisions many = Decisions.NONE;
        for (int number = 1; number <= 20; number++) {
            many = many.with(Dispute.raised(
                    number, "meaning-" + number, MFA, Party.CUSTOMER, "camille", Instant.EPOCH, "Because."));
        }
        many = many.with(many.dispute(20).orElseThrow().withdrawn(Instant.EPOCH));
        brasswick.commit(List.of(
                new Write.Create(EngagementDocuments.document(Brasswick.ID, Decisions.KIND, Decisions.KIND, many))));
        assertThat(outcome(brasswick.press("tobias", "dispute.list", "page", 1)))
                .contains("Page 1 of 3", "In dispute since")
                .doesNotContain("Taken back", "Because.");
        assertThat(outcome(brasswick.press("tobias", "dispute.list", "page", 3)))
                .contains("Page 3 of 3", "Taken back");
        assertThat(outcome(brasswick.press("tobias", "dispute.list", "page", 99)))
                .contains("Page 3 of 3");
    }

    @Test
    void reasonsAreForPersonalChatsOnly() {
        raise("camille");
        assertThat(outcome(brasswick.press("tobias", "dispute.show", "dispute", 1)))
                .contains("We bought that");
        assertThat(outcome(brasswick.press("tobias", Brasswick.CHANNEL, "dispute.show", "dispute", 1)))
                .contains(TASK)
                .doesNotContain("We bought that");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | decisions | Nothing is in dispute
            fr | décisions | Rien n’est contesté
            pt | decisões  | Nada está em contestação
            """)
    void decisionsAreAskedForInWords(String language, String words, String none) {
        assertThat(brasswick.ask("tobias", Brasswick.CHANNEL, language, words)).contains(none);
    }

    @Test
    void everybodyReadsTheCardInTheirOwnLanguage() {
        brasswick.meet("harriet", "fr");
        brasswick.meet("jonas", "pt");
        Step raised = raise("camille");
        assertThat(toldTo("harriet", raised))
                .contains("Laisser tel quel", "Contesté par")
                .doesNotContain("Raised by");
        assertThat(toldTo("jonas", raised))
                .contains("Deixar como está", "Contestado por")
                .doesNotContain("Raised by");
    }

    @Test
    void theFirstToSaySomethingIsToldOfTheOutcomeByAMessageOfItsOwn() {
        raise("camille");
        vote("harriet", "vendor");
        Step both = vote("jonas", "vendor");
        assertThat(both.messages())
                .extracting(dev.handrail.turn.Outgoing::id)
                .contains("dispute/1/outcome/harriet", "dispute/1/outcome/camille")
                .doesNotContain("dispute/1/outcome/jonas");
        assertThat(outcome(both)).contains("from now on it is up to FastTrack", "Whose it was", "Whose it is");
    }

    @Test
    void whileADutyIsInDisputeItIsWhoseItIs() {
        Step raised = raise("camille");
        assertThat(toldTo("harriet", raised)).contains("Whose it is").doesNotContain("Whose it was");
    }
}
