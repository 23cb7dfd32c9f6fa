package dev.handrail.turn;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Sent;
import dev.handrail.time.SystemTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sends what a turn says, after it was acknowledged. A question that is edited changes its earlier answer; one that is
 * deleted takes it along.
 */
@Component
final class SendReplies {
    private final Connector connector;
    private final SendInOrder inOrder;
    private final Recent<Answered> answered;

    SendReplies(Connector connector, SendInOrder inOrder, SystemTime time) {
        this.connector = connector;
        this.inOrder = inOrder;
        answered = new Recent<>(time, Recent.MOST);
    }

    /** Whether so many replies are waiting that no more turns should be taken. */
    boolean isFull() {
        return inOrder.isFull();
    }

    /** Hands the replies over, and returns before they are sent. */
    void send(Incoming incoming, List<Content> replies) {
        Origin origin = incoming.origin();
        switch (incoming) {
            case Incoming.Said said -> replace(origin, replies);
            case Incoming.Edited edited -> replace(origin, replies);
            case Incoming.Removed removed -> replace(origin, List.of());
            default -> replies.forEach(reply -> create(origin.address(), reply));
        }
    }

    private void create(Address to, Content reply) {
        inOrder.run(to.conversationId(), () -> Attempt.once(connector.create(to, reply)));
    }

    /** What is shown for the question so far is known only when its turn to be sent has come, so it is looked up then. */
    private void replace(Origin origin, List<Content> replies) {
        Address to = origin.address();
        String question = to.place().tenantId() + '|' + to.conversationId() + '|' + origin.activityId();
        Answered answer = answered.get(question, Answered::new);
        if (!answer.isNewest(origin.sentAt())) {
            return;
        }
        int shown = Math.max(answer.most(), replies.size());
        answer.expect(replies.size());
        for (int i = 0; i < shown; i++) {
            int place = i;
            inOrder.run(to.conversationId(), () -> showAt(answer, place, to, replies));
        }
    }

    private Attempt showAt(Answered answer, int place, Address to, List<Content> replies) {
        String shown = answer.at(place);
        if (place >= replies.size()) {
            return shown.isEmpty() ? Attempt.NOT_NEEDED : takeAway(answer, place, to, shown);
        }
        Content reply = replies.get(place);
        if (!shown.isEmpty()) {
            return Attempt.repeatable(connector.update(to, shown, reply));
        }
        Sent sent = connector.create(to, reply);
        if (sent instanceof Sent.Accepted accepted) {
            answer.put(place, accepted.activityId());
        }
        return Attempt.once(sent);
    }

    private Attempt takeAway(Answered answer, int place, Address to, String shown) {
        Sent sent = connector.delete(to, shown);
        if (sent instanceof Sent.Accepted || sent instanceof Sent.Refused) {
            answer.remove(place);
        }
        return Attempt.repeatable(sent);
    }
}
