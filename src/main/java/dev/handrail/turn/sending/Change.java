package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a message, one thing after the other; whatever is not mentioned stays. For one thread. */
final class Change {
    private final boolean repeatable;
    private Address address;
    private @Nullable Content content;
    private int wanted;
    private int asked;
    private String activityId;
    private State state;
    private String sender;
    private boolean repeated;
    private Instant dueAt;
    private Instant worthUntil;
    private List<Message.Tried> ledger;

    Change(Message message) {
        repeatable = message.repeatable();
        address = message.address();
        content = message.content();
        wanted = message.wanted();
        asked = message.asked();
        activityId = message.activityId();
        state = message.state();
        sender = message.sender();
        repeated = message.repeated();
        dueAt = message.dueAt();
        worthUntil = message.worthUntil();
        ledger = message.ledger();
    }

    /** The next revision. */
    Change goesTo(Address to) {
        address = to;
        return this;
    }

    Change wants(Address to, @Nullable Content other, Instant until) {
        address = Unopened.same(address, to);
        content = other;
        wanted++;
        worthUntil = until;
        return this;
    }

    Change asks(int revision) {
        asked = revision;
        return this;
    }

    /** Its content is where it belongs, and kept here no longer. */
    Change shown() {
        content = null;
        return this;
    }

    Change knownAs(String id) {
        activityId = id;
        return this;
    }

    Change is(State next) {
        state = next;
        return this;
    }

    Change by(String instance) {
        sender = instance;
        return this;
    }

    Change isRepeated() {
        repeated = true;
        return this;
    }

    Change due(Instant at) {
        dueAt = at;
        return this;
    }

    Change tells(List<Message.Tried> lines) {
        ledger = List.copyOf(lines);
        return this;
    }

    Message message() {
        return new Message(
                address,
                content,
                wanted,
                asked,
                activityId,
                state,
                sender,
                repeatable,
                repeated,
                dueAt,
                worthUntil,
                ledger);
    }
}
