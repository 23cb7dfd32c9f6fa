package dev.handrail.turn.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTests {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(300);
    private static final Sent LOST = new Sent.Unknown("connection lost");
    private static final Address TO = new Address(
            new Place(Place.Kind.GROUP_CHAT, "tenant", "19:group", null), "19:group", "http://127.0.0.1/", "28:bot");

    @Test
    void staysInDoubtWhenOtherWordsAreWanted() {
        Message edited = edit(sending(false).after(LOST, null, NOW), "other words");
        assertThat(edited.state()).isEqualTo(State.UNKNOWN);
        assertThat(edited.content()).isEqualTo(new Content.Text("other words"));
    }

    @Test
    void staysInDoubtWhenItsAnswerIsLostAfterOtherWordsWereWanted() {
        Message edited = edit(sending(false), "other words").after(LOST, null, NOW);
        assertThat(edited.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void staysInDoubtWhenItIsToBeTakenAway() {
        Message removed = edit(sending(false).after(LOST, null, NOW), null);
        assertThat(removed.state()).isEqualTo(State.UNKNOWN);
        assertThat(edit(sending(true), null).after(LOST, null, NOW).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void isRepeatedOnlyOnceHoweverOftenItIsEdited() {
        Message once = edit(sending(true), "other words").after(LOST, null, NOW);
        assertThat(once.state()).isEqualTo(State.QUEUED);
        Message twice = edit(once.sending("this", NOW).after(LOST, null, NOW), "newest words");
        assertThat(twice.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void staysInDoubtWhenItsSecondTryIsRefusedBecauseTheFirstMayStandThere() {
        Message again = sending(true).after(LOST, null, NOW).sending("this", NOW);
        Sent refused = new Sent.Refused(Sent.Why.BLOCKED, "403");
        assertThat(again.after(refused, null, NOW).state()).isEqualTo(State.UNKNOWN);
        assertThat(sending(true).after(refused, null, NOW).state()).isEqualTo(State.BLOCKED);
    }

    @Test
    void isChangedToWhatIsWantedWhenALateAnswerEndsTheDoubt() {
        Message edited = edit(sending(false).after(LOST, null, NOW), "other words");
        Message known = edited.after(new Sent.Accepted("activity"), null, NOW);
        assertThat(known.state()).isEqualTo(State.QUEUED);
        assertThat(known.isCreation()).isFalse();
    }

    @Test
    void isSentAgainInDoubtWhenAnOperatorSaysSo() {
        Message edited = edit(sending(false).after(LOST, null, NOW), "other words");
        assertThat(edited.requeued(NOW, LATER).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void staysWithItsSenderWhenAnOperatorQueuesItWhileItIsSent() {
        Message requeued = sending(false).requeued(NOW, LATER);
        assertThat(requeued.state()).isEqualTo(State.SENDING);
        assertThat(requeued.sender()).isEqualTo("this");
    }

    private static Message edit(Message message, @Nullable String text) {
        return message.want(text == null ? null : new Content.Text(text), TO, NOW, LATER);
    }

    private static Message sending(boolean repeatable) {
        return new Message(
                        TO,
                        new Content.Text("words"),
                        1,
                        0,
                        "",
                        State.QUEUED,
                        "",
                        repeatable,
                        false,
                        NOW,
                        LATER,
                        List.of())
                .sending("this", NOW);
    }
}
