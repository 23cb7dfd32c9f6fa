package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Place;
import dev.handrail.engagement.Brasswick;
import dev.handrail.turn.Step;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that are asked in an engagement, by its people and by others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersInsideTests {
    private static final String MFA = "Who sets up multi-factor authentication?";
    private static final String MFA_ENTRY = "microsoft-365/mfa-configure";
    private static final Place ELSEWHERE = new Place(Place.Kind.GROUP_CHAT, "customer", "elsewhere", null);

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

    private void agreeThatMfaIs(String party) {
        brasswick.press("camille", "dispute.raise", "entry", MFA_ENTRY, "reason", "Bought as a service.");
        brasswick.press("harriet", "dispute.vote", "dispute", 1, "revision", 1, "party", party);
        brasswick.press("jonas", "dispute.vote", "dispute", 1, "revision", 2, "party", party);
    }

    private String ask(String who, String question) {
        return brasswick.ask(who, Brasswick.CHANNEL, "en", question);
    }

    @Test
    void thePartyBecomesPeople() {
        assertThat(ask("tobias", MFA)).contains("Your team does this", "Your technical lead: Camille Verrier");
        assertThat(ask("camille", MFA)).contains("Your technical lead: Camille Verrier (you)");
        brasswick.remove("camille");
        assertThat(ask("tobias", MFA)).contains("Your technical resource: Rafael Monteiro");
        brasswick.remove("rafael");
        assertThat(ask("tobias", MFA)).contains("Your project manager: Harriet Cole");
        brasswick.remove("harriet");
        assertThat(ask("tobias", MFA)).contains("Not named yet: technical lead");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Who sets up multi-factor authentication?             | FastTrack does this | by Harriet Cole and Jonas Lindqvist: FastTrack does this. | The playbook itself says: Your team sets up
            fr | Qui configure l’authentification multifacteur ?      | FastTrack s’en charge | par Harriet Cole et Jonas Lindqvist : FastTrack s’en charge. | Le guide lui-même dit : C’est à votre équipe
            pt | Quem configura a autenticação multifator?            | FastTrack cuida disso | por Harriet Cole e Jonas Lindqvist: FastTrack cuida disso. | O próprio guia diz:
            """)
    void whatWasAgreedWinsAndIsCitedBesideTheSource(
            String language, String question, String heading, String cited, String playbook) {
        agreeThatMfaIs("vendor");
        String card = brasswick.ask("camille", Brasswick.CHANNEL, language, question);
        assertThat(card).contains(heading, cited, playbook, "Processus et attentes", "Priya Raman");
        assertThat(card)
                .contains(dev.handrail.engagement.ShowDay.written(
                        brasswick.clock.instant(),
                        java.time.ZoneOffset.UTC,
                        dev.handrail.understanding.Language.of(language).orElseThrow()));
    }

    @Test
    void listsFollowWhatWasAgreed() {
        String question = "What are our responsibilities?";
        int before = listed("camille", question);
        agreeThatMfaIs("vendor");
        assertThat(listed("camille", question)).isEqualTo(before - 1);
        assertThat(listed("priya", question)).isGreaterThan(FEW);
    }

    private static final int FEW = 10;

    private int listed(String who, String question) {
        String title = ask(who, question)
                .lines()
                .filter(line -> line.endsWith(" answers to your question"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(title.substring(0, title.indexOf(' ')));
    }

    @Test
    void theVendorsPeopleReadOfTheCustomerByNameAndAskAsTheirOwnSide() {
        assertThat(ask("priya", MFA))
                .contains(
                        "Brasswick Foods does this",
                        "Technical lead: Camille Verrier",
                        "Playbooks speak to the customer")
                .doesNotContain("Your team does this", "Your technical lead");
        assertThat(ask("noor", MFA)).contains("Brasswick Foods does this");
        String ours = "What do we have to do in the Enable phase?";
        assertThat(ask("priya", ours)).contains("FastTrack").doesNotContain("Brasswick Foods does this", "Your team");
        assertThat(ask("camille", ours)).contains("Your team does this").doesNotContain("FastTrack guides you");
        assertThat(ask("priya", "What does the customer have to do in the Enable phase?"))
                .contains("Brasswick Foods does this");
    }

    @Test
    void whatHasNothingToDoWithTheEngagementIsToldAsSuch() {
        String mailboxes = "Who migrates the mailboxes?";
        assertThat(ask("camille", mailboxes)).doesNotContain("has nothing to do with");
        brasswick.begin("enable", List.of("intune"), List.of());
        assertThat(ask("camille", mailboxes))
                .contains("This has nothing to do with “Brasswick rollout”")
                .doesNotContain("Who exactly?", "Camille Verrier");
        assertThat(ask("camille", MFA)).contains("Microsoft Intune").doesNotContain("Microsoft 365\n");
    }

    @Test
    void servicesNarrowToo() {
        Scope exchange = scope("microsoft-365/exchange-online");
        Scope teams = scope("microsoft-365/teams");
        AnswerQuestion answer = brasswick.get(AnswerQuestion.class);
        var english = dev.handrail.understanding.Language.ENGLISH;
        String question = "Who guides us through autodiscover?";
        assertThat(answer.answer(question, english, english, exchange).answers())
                .allMatch(each -> each.entries().stream().allMatch(exchange::holds));
        assertThat(answer.answer(question, english, english, teams).answers())
                .allMatch(each -> each.entries().stream()
                        .allMatch(entry ->
                                teams.holds(entry) || teams.withBeyond().isOutside(entry)));
    }

    private Scope scope(String service) {
        brasswick.begin("enable", List.of("microsoft-365"), List.of(service));
        return brasswick.get(FindInside.class).scope(brasswick.origin("camille", Brasswick.CHANNEL, "en"));
    }

    @Test
    void strangersAndThoseWhoWereRemovedAreAnsweredAsEverywhereElse() {
        agreeThatMfaIs("vendor");
        brasswick.remove("tobias");
        String outside = brasswick.ask("stranger", ELSEWHERE, "en", MFA);
        assertThat(outside).contains("Your team does this").doesNotContain("Who exactly?", "Agreed");
        for (String who : List.of("stranger", "tobias")) {
            assertThat(ask(who, MFA)).isEqualTo(outside);
            assertThat(brasswick.ask(who, Brasswick.chat(who), "en", MFA)).isEqualTo(outside);
            Step back = brasswick.press(who, Brasswick.CHANNEL, "answer", "question", MFA, "entry", MFA_ENTRY);
            assertThat(Brasswick.outcome(back)).isEqualTo(outside);
            Step people = brasswick.press(who, Brasswick.CHANNEL, "answer.people", "entry", MFA_ENTRY);
            assertThat(Brasswick.outcome(people)).startsWith("I find nothing there that you take part in.");
        }
    }

    @Test
    void whoExactlyShowsWhoCanBeReachedAndLeadsBack() {
        brasswick.uninstall("rafael");
        Step shown = brasswick.press("tobias", Brasswick.CHANNEL, "answer.people", "entry", MFA_ENTRY, "question", MFA);
        assertThat(Brasswick.outcome(shown))
                .contains(
                        "Camille Verrier",
                        "technical lead · can be reached in person",
                        "technical resource · cannot be reached in person",
                        "Harriet Cole",
                        "answer")
                .doesNotContain("Priya Raman");
        Step back = brasswick.press("tobias", Brasswick.CHANNEL, "answer", "question", MFA, "entry", MFA_ENTRY);
        assertThat(Brasswick.outcome(back)).isEqualTo(ask("tobias", MFA));
        for (Object forged : List.of("service-continuity/x", 7, "")) {
            assertThat(Brasswick.outcome(brasswick.press("tobias", "answer.people", "entry", forged)))
                    .startsWith("This button no longer leads anywhere.");
        }
    }

    @Test
    void everyButtonOfAnAnswerLeadsSomewhere() {
        assertThat(brasswick.get(dev.handrail.engagement.route.Claims.class).verbs())
                .contains("answer.people", "task.assign-form", "task.from-entry", "task.done", "dispute.ask");
    }

    @Test
    void whatIsMarkedDoneFromAnAnswerIsDoneAndTheAnswerStays() {
        brasswick.makeTasks();
        Step none = brasswick.press("camille", "task.done", "entry", "microsoft-365/no-such-entry");
        assertThat(none.changes()).isEmpty();
        Step done = brasswick.press("camille", Brasswick.CHANNEL, "task.done", "entry", MFA_ENTRY);
        assertThat(done.replies()).hasSize(1);
        assertThat(Brasswick.outcome(done)).isEmpty();
        assertThat(Brasswick.outcome(brasswick.press("camille", "task.assign-form", "entry", MFA_ENTRY)))
                .contains("multi-factor");
        agreeThatMfaIs("vendor");
        assertThat(Brasswick.words(brasswick
                        .press("jonas", Brasswick.CHANNEL, "task.from-entry", "entry", MFA_ENTRY)
                        .replies()
                        .getFirst()))
                .contains("multi-factor");
    }

    @Test
    void buttonsAreThoseThatTheAskerMayUse() {
        assertThat(ask("camille", MFA)).contains("Who exactly?", "Assign it to…", "Mark it done", "Not ours");
        assertThat(ask("rafael", MFA)).contains("Open the task", "Mark it done").doesNotContain("Assign it to…");
        assertThat(ask("tobias", MFA))
                .contains("Who exactly?")
                .doesNotContain("Assign it to…", "Mark it done", "Not ours");
        assertThat(ask("priya", MFA)).contains("Who exactly?").doesNotContain("Mark it done", "Not ours");
        assertThat(ask("jonas", MFA)).contains("Mark it done").doesNotContain("Not ours");
        agreeThatMfaIs("vendor");
        assertThat(ask("camille", MFA)).doesNotContain("Not ours");
        assertThat(ask("priya", MFA)).contains("Not ours");
    }

    @Test
    void aQuestionCostsFourReadsMoreAndChangesNothing() {
        agreeThatMfaIs("vendor");
        brasswick.choose("camille");
        for (Place place : List.of(Brasswick.CHANNEL, Brasswick.chat("camille"))) {
            brasswick.store.countAnew();
            Step step = brasswick.say("camille", place, "en", MFA);
            assertThat(step.changes()).isEmpty();
            assertThat(step.messages()).isEmpty();
            assertThat(step.letters()).isEmpty();
            assertThat(brasswick.store.reads).isEqualTo(4);
            assertThat(brasswick.store.queries + brasswick.store.commits).isZero();
        }
        brasswick.store.countAnew();
        brasswick.say("camille", ELSEWHERE, "en", MFA);
        assertThat(brasswick.store.reads).isEqualTo(1);
    }
}
