package dev.handrail.turn.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SettableClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers that come after the message was changed. */
class SettleMessageTests {
    private static final MessageKey KEY = new MessageKey("home", "reply/1");
    private static final Address TO = new Address(
            new Place(Place.Kind.GROUP_CHAT, "tenant", "19:group", null), "19:group", "http://127.0.0.1/", "28:bot");

    private final SettableClock clock = new SettableClock();
    private final Instant now = clock.instant();
    private final MemoryStore store = new MemoryStore(clock);
    private final SettleMessage settle = new SettleMessage(
            store,
            new Instance("this"),
            new TryAgain(() -> 0.5),
            new Troubles(store, new ProductTime(clock), clock.time()),
            new ProductTime(clock),
            clock.time());

    @Test
    void showsAnewWhatIsWantedAgainWhileItIsTakenAway() {
        Message shown = queued().sending("this", now).after(new Sent.Accepted("activity"), null, now);
        Message removing = want(shown, null).sending("this", now);
        keep(want(removing, "newest words"));
        settle.settle(new Claim(KEY, removing, TO, "of the deletion"), new Sent.Accepted(""));
        assertThat(kept().state()).isEqualTo(State.QUEUED);
        assertThat(kept().isCreation()).isTrue();
        assertThat(kept().content()).isEqualTo(new Content.Text("newest words"));
    }

    @Test
    void takesALateAnswerForThatOfItsOwnRequestAlone() {
        Message first = queued().sending("this", now);
        // Another instance asked for newer words meanwhile, and never heard of them.
        Message newer = want(first, "newest words").sending("another", now).after(new Sent.Unknown("lost"), null, now);
        keep(newer);
        settle.settle(new Claim(KEY, first, TO, "of the first"), new Sent.Accepted("activity"));
        assertThat(kept().state()).isEqualTo(State.QUEUED);
        assertThat(kept().activityId()).isEqualTo("activity");
        assertThat(kept().content()).isEqualTo(new Content.Text("newest words"));
    }

    @Test
    void changesWhatWasEditedDuringTheRequest() {
        Message first = queued().sending("this", now);
        keep(want(first, "newest words"));
        settle.settle(new Claim(KEY, first, TO, "of the first"), new Sent.Accepted("activity"));
        assertThat(kept().state()).isEqualTo(State.QUEUED);
        assertThat(kept().isCreation()).isFalse();
        assertThat(kept().sender()).isEqualTo("this");
    }

    private Message want(Message message, @Nullable String text) {
        return message.want(text == null ? null : new Content.Text(text), TO, now, now.plusSeconds(300));
    }

    private void keep(Message message) {
        store.commit("home", List.of(new Write.Create(MessageDocument.write(KEY, message, now))));
    }

    private Message kept() {
        return MessageDocument.read(store.read("home", KEY.id()).orElseThrow().document());
    }

    private Message queued() {
        Content words = new Content.Text("words");
        return new Message(TO, words, 1, 0, "", State.QUEUED, "", false, false, now, now.plusSeconds(300), List.of());
    }
}
