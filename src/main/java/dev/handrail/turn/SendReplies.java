package dev.handrail.turn;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Sent;
import dev.handrail.time.SystemTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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

    /** Hands the replies over, and returns before they are sent. Tells later whether any of them may be seen. */
    CompletableFuture<Boolean> send(Incoming incoming, List<Content> replies) {
        Address to = incoming.origin().address();
        List<CompletableFuture<Sent>> sends = new ArrayList<>();
        switch (incoming) {
            case Incoming.Said said -> replace(said, replies, sends::add);
            case Incoming.Edited edited -> replace(edited, replies, sends::add);
            case Incoming.Removed removed -> replace(removed, List.of(), sends::add);
            default -> replies.forEach(reply -> sends.add(create(to, reply)));
        }
        return CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .thenApply(done -> sends.stream().anyMatch(sent -> mayBeSeen(sent.join())));
    }

    private static boolean mayBeSeen(Sent sent) {
        return switch (sent) {
            case Sent.Accepted _, Sent.Unknown _ -> true;
            case Sent.Throttled _, Sent.Refused _ -> false;
        };
    }

    private CompletableFuture<Sent> create(Address to, Content reply) {
        return inOrder.run(to.conversationId(), () -> Attempt.once(connector.create(to, reply)));
    }

    private void replace(Incoming incoming, List<Content> replies, Consumer<CompletableFuture<Sent>> sends) {
        Origin origin = incoming.origin();
        Address to = origin.address();
        String question = to.place().tenantId() + '|' + to.conversationId() + '|' + origin.activityId();
        Answered answer = answered.get(question, Answered::new);
        Answered.Version version = Answered.Version.of(incoming);
        answer.change(
                version,
                replies.size(),
                place -> sends.accept(inOrder.run(
                        to.conversationId(),
                        () -> answer.isNewest(version) ? showAt(answer, place, to, replies) : Attempt.NOT_NEEDED)));
    }

    /** What is shown for the question so far is known only when its turn to be sent has come, so it is looked up now. */
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
