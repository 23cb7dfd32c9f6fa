package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Place;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.JoinCode;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.people.Gathering.Answer;
import dev.handrail.engagement.people.Gathering.Someone;
import dev.handrail.understanding.Intent;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningTests {
    private static final Someone JONAS = Someone.of(Gathering.VENDOR, "Jonas");
    private static final Someone HARRIET = Someone.of(Gathering.CUSTOMER, "Harriet");
    private static final Someone NOOR = Someone.of(Gathering.ELSEWHERE, "Noor");
    private static final Place CHANNEL =
            new Place(Place.Kind.CHANNEL, Gathering.CUSTOMER, "19:channel@thread.tacv2", "team");

    private Gathering gathering;
    private EngagementId id;

    @BeforeEach
    void begin() {
        gathering = new Gathering();
        id = gathering.start(JONAS);
    }

    private String code() {
        return gathering.load(id).engagement().code();
    }

    private Participant participant(Someone who) {
        return gathering.load(id).people().of(who.person()).orElseThrow();
    }

    @Test
    void whoeverHasTheCodeJoinsAsAMemberOfTheirSide() {
        Answer answer = gathering.say(HARRIET, Intent.JOIN, code().toLowerCase(java.util.Locale.ROOT));

        assertThat(answer.words()).contains("Harriet, you take part in “Brasswick Foods” now", "Choose my roles");
        assertThat(participant(HARRIET).side()).isEqualTo(Side.CUSTOMER);
        assertThat(participant(HARRIET).standing()).containsExactly(Role.MEMBER);
        assertThat(gathering.memberships(HARRIET)).hasSize(1);
    }

    @Test
    void whoeverJoinsTwiceIsToldThatTheyTakePart() {
        gathering.say(HARRIET, Intent.JOIN, code());

        assertThat(gathering.say(HARRIET, Intent.JOIN, code()).words()).contains("you take part in", "already");
        assertThat(gathering.load(id).people().all()).hasSize(2);
    }

    @Test
    void somebodyOfNeitherCompanyOnlyAsksAndSeesNothingUntilSomebodyWhoSteersAgrees() {
        Answer asked = gathering.say(NOOR, Intent.JOIN, code());

        assertThat(asked.words())
                .contains("Your request is with the project managers")
                .doesNotContain("Brasswick");
        assertThat(gathering.load(id).people().of(NOOR.person())).isEmpty();
        assertThat(gathering.memberships(NOOR)).isEmpty();
        assertThat(gathering.say(NOOR, Intent.PEOPLE, "").words()).doesNotContain("Brasswick", "Jonas");
        assertThat(gathering.say(NOOR, Intent.JOIN, code()).words()).isEqualTo(asked.words());
        assertThat(Gathering.words(gathering.inChat(JONAS, "asked/")))
                .contains("Noor asks to take part", "takes no part now", Gathering.ELSEWHERE);
        assertThat(gathering.say(JONAS, Intent.PEOPLE, "").words()).contains("Ask to take part", "Noor");

        gathering.press(
                JONAS,
                "people.confirm",
                Gathering.button(gathering.inChat(JONAS, "asked/"), "people.confirm", "Confirm: partner"));

        assertThat(participant(NOOR).side()).isEqualTo(Side.PARTNER);
        assertThat(participant(NOOR).roles()).containsExactly(Role.PARTNER);
        assertThat(participant(NOOR).asked()).isEmpty();
        assertThat(gathering.memberships(NOOR)).hasSize(1);
        assertThat(Gathering.words(gathering.inChat(JONAS, "asked/"))).contains("nothing waits any more");
    }

    @Test
    void whoeverIsLetInWithoutARoleStillAsksForIt() {
        gathering.say(NOOR, Intent.JOIN, code());

        gathering.press(
                JONAS,
                "people.confirm",
                Gathering.button(gathering.inChat(JONAS, "asked/"), "people.confirm", "Confirm: participant"));

        assertThat(participant(NOOR).standing()).containsExactly(Role.MEMBER);
        assertThat(participant(NOOR).asked()).containsExactly(Role.PARTNER);
    }

    @Test
    void somebodyOfNeitherCompanyWhoIsDeclinedIsToldSoWithoutBeingToldOfWhat() {
        gathering.meet(NOOR);
        gathering.say(NOOR, Intent.JOIN, code());

        gathering.press(
                JONAS,
                "people.decline",
                Gathering.button(gathering.inChat(JONAS, "asked/"), "people.decline", "Decline: participant"));

        assertThat(gathering.load(id).people().of(NOOR.person())).isEmpty();
        assertThat(gathering.load(id).people().gone(NOOR.person()).orElseThrow().asked())
                .isEmpty();
        assertThat(Gathering.words(gathering.inChat(NOOR, "changed/")))
                .contains("declined your request")
                .doesNotContain("Brasswick");
    }

    @Test
    void whereNobodyWhoSteersCanBeReachedTheAskerIsToldSo() {
        gathering.say(HARRIET, Intent.JOIN, code());
        gathering.forgetChat(JONAS);

        assertThat(gathering.say(NOOR, Intent.JOIN, code()).words())
                .contains("cannot reach the project managers")
                .doesNotContain("Jonas", "Brasswick");
    }

    @Test
    void aCodeThatIsNoneAndACodeThatIsWrongAreAnsweredAlike() {
        String wrong = gathering.say(HARRIET, Intent.JOIN, "AAAA-BBBB").words();

        assertThat(gathering.say(HARRIET, Intent.JOIN, "let me in").words()).isEqualTo(wrong);
        assertThat(gathering
                        .press(HARRIET, "people.join", Map.of("code", Map.of("forged", 1)))
                        .words())
                .isEqualTo(wrong);
        assertThat(gathering.load(id).people().all()).hasSize(1);
        assertThat(gathering.say(HARRIET, Intent.JOIN, "").words()).contains("“join” and the code");
    }

    @Test
    void theCodeOfAnArchivedEngagementIsAnsweredLikeAWrongOne() {
        String wrong = gathering.say(HARRIET, Intent.JOIN, "AAAA-BBBB").words();
        gathering.fillIn(JONAS, "engagement.archive", Map.of("engagement", id.value()), Map.of());

        assertThat(gathering.say(HARRIET, Intent.JOIN, code()).words()).isEqualTo(wrong);
    }

    @Test
    void aRenewedCodeMakesTheOldOneWorthless() {
        String old = code();
        Answer invitation = gathering.say(JONAS, Intent.INVITE, "");
        assertThat(invitation.words())
                .contains(old, "https://teams.microsoft.com/l/chat/0/0?users=28:app-id&message=join%20" + old);
        var renew = Gathering.button(invitation.card(), "people.renew", "New code");

        assertThat(gathering.press(JONAS, "people.renew", renew).words()).contains(code());
        assertThat(code()).isNotEqualTo(old);
        assertThat(gathering.say(HARRIET, Intent.JOIN, old).words()).contains("nothing to join");
        assertThat(gathering.store.read(JoinCode.partition(old), "join-code"))
                .as("nothing is left of the old code")
                .isEmpty();
        String newest = code();
        gathering.press(JONAS, "people.renew", renew);
        assertThat(code()).as("a stale card renews nothing").isEqualTo(newest);
        gathering.say(HARRIET, Intent.JOIN, newest);
        assertThat(participant(HARRIET).isActive()).isTrue();
    }

    @Test
    void nobodyInAChannelIsToldWhichOtherEngagementsSomebodySteers() {
        gathering.start(JONAS);

        assertThat(gathering.say(JONAS, CHANNEL, Intent.LINK_PLACE, "").words())
                .contains("link this channel to")
                .doesNotContain("Brasswick");
    }

    @Test
    void whereTheEngagementIsAtHomeNobodyNeedsACode() {
        assertThat(gathering.say(HARRIET, CHANNEL, Intent.JOIN, "").words()).contains("No engagement is at home here");
        gathering.say(JONAS, CHANNEL, Intent.LINK_PLACE, "");
        Answer invitation = gathering.say(JONAS, CHANNEL, Intent.INVITE, "");
        assertThat(invitation.words()).doesNotContain(code());
        var join = Gathering.button(invitation.card(), "people.join", "Join");

        Answer joined = gathering.press(HARRIET, CHANNEL, "people.join", join, Manner.BUTTON);

        assertThat(joined.words()).contains("Harriet, you take part", "I cannot write to you in person yet");
        assertThat(joined.step().replies()).as("nobody else is shown it").isEmpty();
        assertThat(participant(HARRIET).side()).isEqualTo(Side.CUSTOMER);
    }

    @Test
    void theInvitationSaysWhoCannotBeReached() {
        gathering.say(HARRIET, Intent.JOIN, code());

        assertThat(gathering.say(JONAS, Intent.INVITE, "").words())
                .contains("Cannot be reached in person", "Harriet", "https://teams.microsoft.com/l/app/app-id");
        gathering.meet(HARRIET);
        assertThat(gathering.say(JONAS, Intent.INVITE, "").words()).doesNotContain("Cannot be reached");
    }

    @Test
    void aMemberInvitesNobody() {
        gathering.say(HARRIET, Intent.JOIN, code());

        assertThat(gathering.say(HARRIET, Intent.INVITE, "").words())
                .isEqualTo("That is for others in this engagement: project manager, FastTrack manager (Jonas).");
        assertThat(gathering
                        .press(HARRIET, "people.renew", Map.of("engagement", id.value(), "code", code()))
                        .words())
                .contains("That is for others");
    }

    @Test
    void whoWasTakenOutSeesNothingAndComesBackOnlyWhenSomebodyAgrees() {
        gathering.say(HARRIET, Intent.JOIN, code());
        gathering.fillIn(
                JONAS,
                "people.manage",
                Map.of(
                        "engagement",
                        id.value(),
                        "participant",
                        participant(HARRIET).id()),
                Map.of("remove", "true"));
        assertThat(gathering.memberships(HARRIET)).isEmpty();
        assertThat(gathering.say(HARRIET, Intent.PEOPLE, "").words()).doesNotContain("Brasswick", "Jonas");
        assertThat(gathering
                        .press(HARRIET, "people.list", Map.of("engagement", id.value()))
                        .words())
                .isEqualTo(gathering
                        .press(NOOR, "people.list", Map.of("engagement", "0123456789abcdef01234567"))
                        .words());

        assertThat(gathering.say(HARRIET, Intent.JOIN, code()).words()).contains("You took part", "before");
        assertThat(gathering.load(id).people().of(HARRIET.person())).isEmpty();
        assertThat(gathering.say(HARRIET, Intent.JOIN, code()).words()).contains("You took part", "before");
        assertThat(gathering.say(JONAS, Intent.PEOPLE, "").words()).contains("Ask to come back", "Harriet");
        gathering.press(
                JONAS,
                "people.confirm",
                Gathering.button(gathering.inChat(JONAS, "asked/"), "people.confirm", "Confirm"));
        assertThat(participant(HARRIET).standing()).containsExactly(Role.MEMBER);
        assertThat(gathering.memberships(HARRIET)).hasSize(1);
    }

    @Test
    void whoseReturnIsDeclinedStaysOut() {
        gathering.say(HARRIET, Intent.JOIN, code());
        gathering.fillIn(HARRIET, "people.leave", Map.of("engagement", id.value()), Map.of());
        gathering.say(HARRIET, Intent.JOIN, code());

        Answer declined = gathering.press(
                JONAS,
                "people.decline",
                Gathering.button(gathering.inChat(JONAS, "asked/"), "people.decline", "Decline"));

        assertThat(declined.words()).contains("takes no part now");
        assertThat(gathering.load(id).people().of(HARRIET.person())).isEmpty();
    }
}
