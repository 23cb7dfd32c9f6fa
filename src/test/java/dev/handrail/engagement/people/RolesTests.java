package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.people.Gathering.Answer;
import dev.handrail.engagement.people.Gathering.Someone;
import dev.handrail.engagement.task.Task;
import dev.handrail.engagement.task.TaskList;
import dev.handrail.understanding.Intent;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTests {
    private static final Someone JONAS = Someone.of(Gathering.VENDOR, "Jonas");
    private static final Someone PRIYA = Someone.of(Gathering.VENDOR, "Priya");
    private static final Someone HARRIET = Someone.of(Gathering.CUSTOMER, "Harriet");
    private static final Someone CAMILLE = Someone.of(Gathering.CUSTOMER, "Camille");
    private static final Someone TOBIAS = Someone.of(Gathering.CUSTOMER, "Tobias");

    private Gathering gathering;
    private EngagementId id;

    @BeforeEach
    void begin() {
        gathering = new Gathering();
        id = gathering.start(JONAS);
        for (Someone each : java.util.List.of(PRIYA, HARRIET, CAMILLE)) {
            gathering.meet(each);
            join(each);
        }
    }

    private void join(Someone who) {
        gathering.say(who, Intent.JOIN, gathering.load(id).engagement().code());
    }

    private Participant participant(Someone who) {
        return gathering.load(id).people().all().stream()
                .filter(each -> each.is(who.person()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> about() {
        return Map.of("engagement", id.value());
    }

    private Answer ask(Someone who, String roles) {
        return gathering.fillIn(who, "people.ask", about(), Map.of("roles", roles));
    }

    private Answer manage(Someone who, Someone whom, Map<String, Object> inputs) {
        return gathering.fillIn(
                who,
                "people.manage",
                Map.of(
                        "engagement",
                        id.value(),
                        "participant",
                        participant(whom).id()),
                inputs);
    }

    private Answer decide(Someone who, String verb, Content card) {
        return gathering.press(who, verb, Gathering.button(card, verb, ""));
    }

    private void nameHarriet() {
        manage(JONAS, HARRIET, Map.of("roles", "project-manager"));
    }

    @Test
    void aRoleWaitsForTheOtherSideWhileNobodySteersForOnesOwn() {
        assertThat(ask(CAMILLE, "technical-lead").words()).contains("Camille asks for: technical lead", "Jonas");
        assertThat(participant(CAMILLE).roles()).isEmpty();

        Answer confirmed = decide(JONAS, "people.confirm", gathering.inChat(JONAS, "asked/"));

        assertThat(confirmed.words()).contains("Camille: nothing waits any more", "technical lead");
        assertThat(participant(CAMILLE).roles()).containsExactly(Role.TECHNICAL_LEAD);
        assertThat(Gathering.words(gathering.inChat(CAMILLE, "changed/"))).contains("you are now: technical lead");
        assertThat(gathering.memberships(CAMILLE).getFirst().roles()).containsExactly(Role.TECHNICAL_LEAD);
    }

    @Test
    void theProjectManagerOfOnesOwnSideIsAskedFirst() {
        nameHarriet();
        ask(CAMILLE, "champion,sponsor");

        assertThat(gathering.heard(JONAS, "asked/")).isFalse();
        decide(HARRIET, "people.decline", gathering.inChat(HARRIET, "asked/"));
        assertThat(participant(CAMILLE).asked()).hasSize(1);
        decide(HARRIET, "people.confirm", gathering.inChat(HARRIET, "asked/"));
        assertThat(participant(CAMILLE).roles()).hasSize(1);
        assertThat(participant(CAMILLE).asked()).isEmpty();
    }

    @Test
    void aFormThatWasOpenMeanwhileGivesNothingUpThatItDidNotKnowOf() {
        Answer open = gathering.press(
                CAMILLE, CAMILLE.chat(), "people.ask", about(), dev.handrail.chat.Incoming.Pressed.Manner.OPEN_DIALOG);
        manage(JONAS, CAMILLE, Map.of("roles", "technical-lead"));

        Answer sent = gathering.sendIn(CAMILLE, open, Map.of("roles", "champion"));

        assertThat(participant(CAMILLE).roles()).containsExactly(Role.TECHNICAL_LEAD);
        gathering.sendIn(CAMILLE, sent, Map.of("roles", "champion"));
        assertThat(participant(CAMILLE).roles()).isEmpty();
        assertThat(participant(CAMILLE).asked()).containsExactly(Role.CHAMPION);
    }

    @Test
    void whoComesToSteerForTheVendorHasTheEngagementInTheirPortfolioAtOnce() {
        manage(JONAS, PRIYA, Map.of("roles", "fasttrack-manager"));

        assertThat(gathering.say(PRIYA, Intent.PORTFOLIO, "").words()).contains("Brasswick Foods");
    }

    @Test
    void whoDoesNotSteerDecidesNothing() {
        ask(CAMILLE, "technical-lead");
        Map<String, Object> confirm = Gathering.button(gathering.inChat(JONAS, "asked/"), "people.confirm", "");

        assertThat(gathering.press(CAMILLE, "people.confirm", confirm).words()).contains("That is for others");
        assertThat(gathering.press(PRIYA, "people.confirm", confirm).words()).contains("That is for others");
        assertThat(gathering.press(TOBIAS, "people.confirm", confirm).words()).contains("nothing there");
        assertThat(participant(CAMILLE).roles()).isEmpty();
    }

    @Test
    void noCustomerMakesASpecialist() {
        nameHarriet();
        ask(PRIYA, "specialist");
        Map<String, Object> confirm = Gathering.button(gathering.inChat(JONAS, "asked/"), "people.confirm", "");

        assertThat(gathering.press(HARRIET, "people.confirm", confirm).words())
                .contains("That role is for others to decide");
        assertThat(gathering
                        .fillIn(
                                HARRIET,
                                "people.manage",
                                Map.of(
                                        "engagement",
                                        id.value(),
                                        "participant",
                                        participant(PRIYA).id()),
                                Map.of("roles", "specialist"))
                        .words())
                .contains("choose one of the list");
        assertThat(participant(PRIYA).roles()).isEmpty();
        gathering.press(JONAS, "people.confirm", confirm);
        assertThat(participant(PRIYA).roles()).containsExactly(Role.SPECIALIST);
    }

    @Test
    void aForgedRoleOrParticipantIsToldThatTheCardIsOld() {
        for (Map<String, Object> forged : java.util.List.<Map<String, Object>>of(
                Map.of("engagement", id.value(), "participant", "p99", "role", "sponsor"),
                Map.of(
                        "engagement",
                        id.value(),
                        "participant",
                        participant(CAMILLE).id(),
                        "role",
                        "king"),
                Map.of("engagement", id.value(), "participant", 7, "role", 8))) {
            assertThat(gathering.press(JONAS, "people.confirm", forged).words()).contains("older than what is there");
        }
        gathering.press(
                JONAS,
                "people.confirm",
                Map.of(
                        "engagement",
                        id.value(),
                        "participant",
                        participant(CAMILLE).id(),
                        "role",
                        "sponsor"));
        assertThat(participant(CAMILLE).roles()).as("nobody asked for it").isEmpty();
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsShownWhatTheFirstDecided() {
        manage(JONAS, PRIYA, Map.of("roles", "fasttrack-manager"));
        ask(CAMILLE, "technical-lead");
        Map<String, Object> button = Gathering.button(gathering.inChat(JONAS, "asked/"), "people.confirm", "");
        long before = gathering.load(id).people().revision();

        Answer second = gathering.press(
                JONAS,
                JONAS.chat(),
                "people.confirm",
                button,
                Manner.BUTTON,
                () -> gathering.press(PRIYA, "people.decline", button));

        assertThat(participant(CAMILLE).roles()).isEmpty();
        assertThat(second.words()).contains("Camille: nothing waits any more");
        assertThat(second.step().changes()).isEmpty();
        assertThat(gathering.load(id).people().revision()).isEqualTo(before + 1);
        assertThat(Gathering.has(gathering.inChat(JONAS, "asked/"), "people.confirm"))
                .isFalse();
    }

    @Test
    void aFormThatIsOlderThanTheParticipantIsShownAgain() {
        Answer open = gathering.press(
                JONAS,
                JONAS.chat(),
                "people.manage",
                Map.of(
                        "engagement",
                        id.value(),
                        "participant",
                        participant(CAMILLE).id()),
                Manner.OPEN_DIALOG);
        manage(JONAS, CAMILLE, Map.of("roles", "champion"));

        assertThat(gathering.sendIn(JONAS, open, Map.of("roles", "sponsor")).words())
                .contains("older than what is");
        assertThat(participant(CAMILLE).roles()).containsExactly(Role.CHAMPION);
    }

    @Test
    void theOtherSideReplacesAProjectManager() {
        nameHarriet();
        assertThat(manage(JONAS, HARRIET, Map.of("roles", "")).words()).contains("Harriet is now: participant");
        assertThat(Gathering.words(gathering.inChat(JONAS, "steering/")))
                .contains("Nobody is project manager any more");
        assertThat(Gathering.words(gathering.inChat(HARRIET, "changed/"))).contains("you are now: participant");

        manage(JONAS, CAMILLE, Map.of("roles", "project-manager"));

        assertThat(participant(CAMILLE).has(Role.PROJECT_MANAGER)).isTrue();
        assertThat(Gathering.words(gathering.inChat(HARRIET, "announcement/")))
                .contains("Camille is project manager in “Brasswick Foods” from now on");
        manage(CAMILLE, PRIYA, Map.of("roles", "fasttrack-manager"));
        assertThat(manage(CAMILLE, JONAS, Map.of("remove", "true")).words()).contains("Jonas takes no part any more");
        assertThat(gathering.load(id).people().with(Role.FASTTRACK_MANAGER))
                .extracting(Participant::name)
                .containsExactly("Priya");
    }

    @Test
    void theSoleProjectManagerLeavesKnowingWhatFollowsAndTheOtherSideNamesTheNext() {
        nameHarriet();
        Answer asked = gathering.press(HARRIET, HARRIET.chat(), "people.leave", about(), Manner.OPEN_DIALOG);
        assertThat(asked.words()).contains("You are the only project manager");

        assertThat(gathering.sendIn(HARRIET, asked, Map.of()).words()).contains("Harriet takes no part");

        assertThat(gathering.load(id).people().of(HARRIET.person())).isEmpty();
        Content alarm = gathering.inChat(JONAS, "steering/");
        assertThat(Gathering.words(alarm)).contains("Nobody is project manager any more");
        Answer list = gathering.press(JONAS, "people.list", Gathering.button(alarm, "people.list", ""));
        assertThat(list.words()).contains("Camille").doesNotContain("Harriet");
    }

    @Test
    void whoStopsSteeringUnwittinglyIsAskedOnce() {
        nameHarriet();
        Answer warned = ask(HARRIET, "sponsor");
        assertThat(warned.words()).contains("You are the only project manager", "Yes, I am sure");
        assertThat(participant(HARRIET).has(Role.PROJECT_MANAGER)).isTrue();

        gathering.sendIn(HARRIET, warned, Map.of("sure", "true"));

        assertThat(participant(HARRIET).roles())
                .as("while she steered she could confirm her own")
                .containsExactly(Role.SPONSOR);
    }

    @Test
    void theLastWhoSteersAtAllHasToNameSomebodyFirst() {
        Answer asked = gathering.press(JONAS, JONAS.chat(), "people.leave", about(), Manner.OPEN_DIALOG);
        assertThat(asked.words()).contains("Please name somebody first");
        assertThat(gathering.sendIn(JONAS, asked, Map.of()).words()).contains("Please name somebody first");
        assertThat(manage(JONAS, JONAS, Map.of("remove", "true")).words()).contains("Please name somebody first");
        assertThat(participant(JONAS).isActive()).isTrue();
    }

    @Test
    void whatFollowsIsToldAgainWhereItBecameSomethingElse() {
        nameHarriet();
        manage(HARRIET, CAMILLE, Map.of("roles", "project-manager"));
        Answer asked = gathering.press(HARRIET, HARRIET.chat(), "people.leave", about(), Manner.OPEN_DIALOG);
        assertThat(asked.words()).doesNotContain("You are the only");
        manage(JONAS, CAMILLE, Map.of("roles", ""));

        assertThat(gathering.sendIn(HARRIET, asked, Map.of()).words()).contains("You are the only project manager");
        assertThat(participant(HARRIET).isActive()).isTrue();
    }

    @Test
    void onlyTheVendorSaysWhoIsTheVendors() {
        nameHarriet();
        assertThat(manage(HARRIET, CAMILLE, Map.of("side", "VENDOR")).words()).contains("choose one of the list");
        manage(HARRIET, CAMILLE, Map.of("side", "PARTNER"));
        assertThat(participant(CAMILLE).side()).isEqualTo(Side.PARTNER);
        manage(JONAS, CAMILLE, Map.of("side", "VENDOR"));
        assertThat(participant(CAMILLE).side()).isEqualTo(Side.VENDOR);
        assertThat(manage(JONAS, PRIYA, Map.of("side", "CUSTOMER")).step().changes())
                .as("the vendor's own accounts stand for nobody else")
                .isEmpty();
    }

    @Test
    void aRoleOfTheSideThatSomebodyLeavesGoes() {
        manage(JONAS, CAMILLE, Map.of("roles", "technical-lead"));
        manage(JONAS, CAMILLE, Map.of("side", "PARTNER"));

        assertThat(participant(CAMILLE).roles()).isEmpty();
    }

    @Test
    void whoCannotBeReachedIsNamedToWhoeverDecides() {
        join(TOBIAS);
        ask(TOBIAS, "champion");

        Answer confirmed = decide(JONAS, "people.confirm", gathering.inChat(JONAS, "asked/"));

        assertThat(confirmed.words()).contains("I cannot reach Tobias in person", "/l/app/app-id");
        assertThat(gathering.say(JONAS, Intent.PEOPLE, "").words()).contains("cannot be reached in person");
    }

    @Test
    void theListIsDecidedFromInItsPlace() {
        ask(CAMILLE, "technical-lead");
        Content list = gathering.say(JONAS, Intent.PEOPLE, "").card();

        Answer then = decide(JONAS, "people.confirm", list);

        assertThat(then.words())
                .contains("Participants", "Camille · technical lead")
                .doesNotContain("asks for");
        assertThat(Gathering.has(gathering.say(CAMILLE, Intent.PEOPLE, "").card(), "people.manage"))
                .isFalse();
    }

    @Test
    void theTasksOfWhoeverLeavesAreNobodysAndWhoSteersIsToldWhich() {
        join(CAMILLE);
        manage(JONAS, CAMILLE, Map.of("roles", "technical-resource"));
        int open = task("Sweep the yard", CAMILLE);
        int done = task("Lock the gate", CAMILLE);
        gathering.press(CAMILLE, "task.done", Map.of("engagement", id.value(), "task", done));

        gathering.fillIn(CAMILLE, "people.leave", Map.of("engagement", id.value()), Map.of());

        assertThat(owner(open)).isNull();
        assertThat(owner(done)).as("what was done stays theirs").isNotNull();
        Content told = gathering.inChat(JONAS, "released/");
        assertThat(Gathering.words(told))
                .contains("Camille takes part no more: 1 open tasks", "Numbers: " + open + ".");
        assertThat(gathering
                        .press(JONAS, "task.list", Gathering.button(told, "task.list", "Tasks without"))
                        .words())
                .contains("Customer, nobody yet");
    }

    private int task(String title, Someone owner) {
        Engagement engagement = gathering.load(id).engagement();
        gathering.press(
                JONAS,
                JONAS.chat(),
                "task.create",
                Map.of(
                        "engagement", id.value(),
                        "title", title,
                        "phase", engagement.progress().phase(),
                        "side", "CUSTOMER",
                        "owner", participant(owner).id()),
                Manner.SUBMIT_DIALOG);
        return tasks().filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private @Nullable String owner(int number) {
        return tasks().filter(task -> task.number() == number)
                .findFirst()
                .orElseThrow()
                .owner();
    }

    private Stream<Task> tasks() {
        return gathering.store.query(id.partition(), TaskList.KIND, null, 100).documents().stream()
                .map(stored -> EngagementDocuments.read(stored.document(), TaskList.class))
                .flatMap(list -> list.tasks().stream());
    }
}
