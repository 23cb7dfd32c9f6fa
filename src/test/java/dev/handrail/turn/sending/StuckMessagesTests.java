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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StuckMessagesTests {
    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final StuckMessages stuck = new StuckMessages(store, new ProductTime(clock), clock.time());

    @Test
    void listsWhatWasNotShownWithItsCauseAndWhatWaitsTooLong() {
        Instant now = clock.instant();
        put("blocked", queued().sending("x", now).after(new Sent.Refused(Sent.Why.BLOCKED, "403 Blocked"), null, now));
        put("unknown", queued().sending("x", now).after(new Sent.Unknown("lost"), null, now));
        put("shown", queued().sending("x", now).after(new Sent.Accepted("a"), null, now));
        put("waiting", queued());
        assertThat(list()).extracting(StuckMessages.Stuck::id).containsExactlyInAnyOrder("blocked", "unknown");
        clock.advance(Duration.ofMinutes(11));
        assertThat(list())
                .extracting(StuckMessages.Stuck::id)
                .contains("waiting")
                .doesNotContain("shown");
        assertThat(list())
                .filteredOn(each -> each.id().equals("blocked"))
                .containsExactly(new StuckMessages.Stuck("home", "blocked", "BLOCKED", 1, "refused: 403 Blocked"));
    }

    @Test
    void queuesAgainWhatWasNotShown() {
        Instant now = clock.instant();
        put("blocked", queued().sending("x", now).after(new Sent.Refused(Sent.Why.BLOCKED, "403"), null, now));
        assertThat(stuck.requeue("home", "blocked")).isEqualTo(StuckMessages.Done.DONE);
        assertThat(message("blocked").state()).isEqualTo(State.QUEUED);
        assertThat(message("blocked").worthUntil()).isAfter(now.plus(Duration.ofHours(23)));
        assertThat(message("blocked").ledger().getLast().what()).contains("operator");
    }

    @Test
    void givesUpWhatWaitsAndNothingElse() {
        Instant now = clock.instant();
        put("waiting", queued());
        put("shown", queued().sending("x", now).after(new Sent.Accepted("a"), null, now));
        assertThat(stuck.giveUp("home", "waiting")).isEqualTo(StuckMessages.Done.DONE);
        assertThat(message("waiting").state()).isEqualTo(State.GIVEN_UP);
        assertThat(stuck.giveUp("home", "shown")).isEqualTo(StuckMessages.Done.NOTHING_TO_DO);
        assertThat(stuck.requeue("home", "shown")).isEqualTo(StuckMessages.Done.NOTHING_TO_DO);
        assertThat(stuck.requeue("home", "nothing")).isEqualTo(StuckMessages.Done.NOT_THERE);
    }

    private List<StuckMessages.Stuck> list() {
        List<StuckMessages.Stuck> found = new ArrayList<>();
        stuck.forEach(found::add, document -> Optional.empty());
        return found;
    }

    private Message message(String id) {
        return MessageDocument.read(store.read("home", id).orElseThrow().document());
    }

    private void put(String id, Message message) {
        var document = MessageDocument.write(new MessageKey("home", id), message, clock.instant());
        store.commit("home", List.of(new Write.Create(document)));
    }

    private Message queued() {
        Place place = new Place(Place.Kind.GROUP_CHAT, "tenant", "19:group", null);
        Address to = new Address(place, "19:group", "http://127.0.0.1/", "28:bot");
        Instant now = clock.instant();
        return new Message(
                to,
                new Content.Text("hello"),
                1,
                0,
                "",
                State.QUEUED,
                "",
                false,
                false,
                now,
                now.plus(Duration.ofMinutes(5)),
                List.of());
    }
}
