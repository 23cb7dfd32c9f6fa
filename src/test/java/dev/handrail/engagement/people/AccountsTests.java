package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.people.Gathering.Answer;
import dev.handrail.engagement.people.Gathering.Someone;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.understanding.Intent;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTests {
    private static final Someone JONAS = Someone.of(Gathering.VENDOR, "Jonas");
    private static final Someone NOOR = Someone.of(Gathering.ELSEWHERE, "Noor");
    private static final Someone GUEST = Someone.of(Gathering.CUSTOMER, "Noor-as-guest");
    private static final Someone THIEF = Someone.of(Gathering.CUSTOMER, "Thief");

    private Gathering gathering;
    private EngagementId first;
    private EngagementId second;

    @BeforeEach
    void begin() {
        gathering = new Gathering();
        first = gathering.start(JONAS);
        second = gathering.start(JONAS);
        gathering.meet(NOOR);
    }

    private void join(Someone who, EngagementId id) {
        gathering.say(who, Intent.JOIN, gathering.load(id).engagement().code());
    }

    /** Whoever is of neither company takes part only when somebody agrees. */
    private void letIn(Someone who, EngagementId id) {
        join(who, id);
        gathering.press(
                JONAS,
                "people.confirm",
                Gathering.button(gathering.inChat(JONAS, "asked/"), "people.confirm", "Confirm: participant"));
    }

    private Participant participant(Someone who, EngagementId id) {
        return gathering.load(id).people().of(who.person()).orElseThrow();
    }

    private String pin(Someone who) {
        String words = gathering.say(who, Intent.ACCOUNTS, "").words();
        Matcher pin = Pattern.compile("[0-9]{6}").matcher(words);
        assertThat(pin.find()).as(words).isTrue();
        return pin.group();
    }

    private Answer answer(Someone who, String verb) {
        Content asked = gathering.inChat(NOOR, "account/");
        return gathering.press(who, verb, Gathering.button(asked, verb, ""));
    }

    private void connect() {
        assertThat(gathering.say(GUEST, Intent.ACCOUNTS, pin(NOOR)).words()).contains("That is the right code");
        assertThat(answer(NOOR, "people.account-yes").words()).contains("count as one person now");
    }

    @Test
    void twoAccountsBecomeOneParticipantInEveryEngagement() {
        letIn(NOOR, first);
        join(GUEST, first);
        join(GUEST, second);
        connect();

        Participant one = participant(NOOR, first);
        assertThat(one.accounts()).containsExactlyInAnyOrder(NOOR.person(), GUEST.person());
        assertThat(participant(GUEST, first)).isEqualTo(one);
        assertThat(participant(NOOR, second)).isEqualTo(participant(GUEST, second));
        assertThat(gathering.load(first).people().active()).hasSize(2);
        assertThat(gathering.memberships(NOOR)).hasSize(2);
        assertThat(gathering.memberships(GUEST)).hasSize(2);
        assertThat(Gathering.words(gathering.inChat(JONAS, "accounts/"))).contains("Noor", "another account");
        assertThat(gathering.heard(GUEST, "account/"))
                .as("the other chat is told, too")
                .isTrue();
    }

    @Test
    void aGuestWritesTheCodeWhereTheBotIsAndIsNotSpokenOfThere() {
        Place group = new Place(Place.Kind.GROUP_CHAT, Gathering.CUSTOMER, "19:group@thread.v2", null);
        letIn(NOOR, first);
        assertThat(gathering.say(GUEST, group, Intent.ACCOUNTS, "").words()).contains("in our own chat only");
        assertThat(gathering.say(GUEST, group, Intent.ACCOUNTS, pin(NOOR)).words())
                .contains("the right code");
        answer(NOOR, "people.account-yes");

        assertThat(participant(GUEST, first).accounts()).hasSize(2);
        assertThat(gathering.shown.keySet()).noneMatch(key -> key.startsWith(group.id()));
    }

    @Test
    void rolesOfBothAccountsComeTogether() {
        join(NOOR, first);
        join(GUEST, first);
        gathering.fillIn(
                JONAS,
                "people.manage",
                Map.of(
                        "engagement",
                        first.value(),
                        "participant",
                        participant(GUEST, first).id()),
                Map.of("roles", "technical-lead"));
        connect();

        assertThat(participant(NOOR, first).side()).isEqualTo(Side.CUSTOMER);
        assertThat(participant(NOOR, first).roles()).containsExactly(Role.TECHNICAL_LEAD);
    }

    @Test
    void whoJoinsLaterJoinsWithAllAccounts() {
        connect();
        join(GUEST, first);

        assertThat(participant(NOOR, first).accounts()).hasSize(2);
        assertThat(gathering
                        .say(
                                NOOR,
                                Intent.JOIN,
                                gathering.load(first).engagement().code())
                        .words())
                .contains("already");
    }

    @Test
    void nothingIsConnectedWithoutAYesFromWhereTheCodeCameFrom() {
        join(NOOR, first);
        gathering.say(THIEF, Intent.ACCOUNTS, pin(NOOR));
        assertThat(answer(THIEF, "people.account-yes").words()).contains("nothing to say yes or no to");
        Content asked = gathering.inChat(NOOR, "account/");
        assertThat(Gathering.words(asked)).contains("Thief", Gathering.CUSTOMER);
        Map<String, Object> yes = Gathering.button(asked, "people.account-yes", "");

        assertThat(answer(NOOR, "people.account-no").words()).contains("stay separate");

        assertThat(gathering.press(NOOR, "people.account-yes", yes).words()).contains("nothing to say yes or no to");
        assertThat(gathering.load(first).people().of(THIEF.person())).isEmpty();
    }

    @Test
    void aCodeIsGoodOnceForTenMinutesAndNotForItsOwnAccount() {
        String pin = pin(NOOR);
        assertThat(gathering.say(NOOR, Intent.ACCOUNTS, pin).words()).contains("not right");
        gathering.clock.advance(Duration.ofMinutes(11));
        assertThat(gathering.say(GUEST, Intent.ACCOUNTS, pin).words()).contains("not good any more");
        String fresh = pin(NOOR);
        assertThat(gathering.say(GUEST, Intent.ACCOUNTS, fresh).words()).contains("the right code");
        assertThat(gathering.say(THIEF, Intent.ACCOUNTS, fresh).words()).contains("not right");
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneIsRefusedForAWhile() {
        String pin = pin(NOOR);
        String wrong = pin.equals("000000") ? "000001" : "000000";
        for (int number = 0; number < 5; number++) {
            assertThat(gathering.say(THIEF, Intent.ACCOUNTS, wrong).words()).contains("not right");
        }
        assertThat(gathering.say(THIEF, Intent.ACCOUNTS, pin).words()).contains("wrong codes");
        assertThat(gathering.say(GUEST, Intent.ACCOUNTS, pin).words()).contains("the right code");
        gathering.clock.advance(Duration.ofMinutes(10));
        assertThat(gathering.say(THIEF, Intent.ACCOUNTS, wrong).words()).contains("not right");
    }

    @Test
    void aCodeThatIsOverBetweenTwoLooksAtItChangesNothingElsewhere() {
        String pin = pin(NOOR);
        String mine = Membership.partition(GUEST.person());

        assertThat(gathering.home(GUEST, "my code is " + pin)).contains(mine);
        gathering.clock.advance(Duration.ofMinutes(11));
        assertThat(gathering.home(GUEST, "my code is " + pin)).contains(mine);
        Answer late = gathering.say(GUEST, Intent.ACCOUNTS, pin);

        assertThat(late.words()).contains("not right, or not good any more");
        assertThat(late.step().changes()).extracting(Write::partition).containsOnly(mine);
        assertThat(gathering.heard(NOOR, "account/")).isFalse();
    }

    @Test
    void theCodeItselfIsKeptNowhere() {
        String pin = pin(NOOR);
        assertThat(gathering.store.all(null, 1_000).documents())
                .filteredOn(stored -> !stored.document().kind().equals("message"))
                .extracting(stored -> stored.document())
                .noneMatch(document -> document.body().contains(pin))
                .extracting(Document::partition)
                .contains(Membership.partition(NOOR.person()));
    }

    @Test
    void whoWasTakenOutByOneAccountComesBackByNoOther() {
        letIn(NOOR, first);
        gathering.fillIn(NOOR, "people.leave", Map.of("engagement", first.value()), Map.of());
        connect();

        assertThat(gathering
                        .say(
                                GUEST,
                                Intent.JOIN,
                                gathering.load(first).engagement().code())
                        .words())
                .contains("You took part", "before");
        assertThat(gathering.load(first).people().of(GUEST.person())).isEmpty();
    }
}
