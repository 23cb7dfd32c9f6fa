package dev.handrail.turn.sending;

import dev.handrail.chat.Sent;
import dev.handrail.store.CommitResult;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has what came of a request committed, whatever was wanted of the message meanwhile. */
@Component
final class SettleMessage {
    private static final Duration NEXT = Duration.ZERO;

    private final DocumentStore store;
    private final Instance instance;
    private final TryAgain tryAgain;
    private final Troubles troubles;
    private final ProductTime productTime;
    private final SystemTime systemTime;

    SettleMessage(
            DocumentStore store,
            Instance instance,
            TryAgain tryAgain,
            Troubles troubles,
            ProductTime productTime,
            SystemTime systemTime) {
        this.store = store;
        this.troubles = troubles;
        this.instance = instance;
        this.tryAgain = tryAgain;
        this.productTime = productTime;
        this.systemTime = systemTime;
    }

    /** Tells after how long the message is to be sent again; nothing where it has come to its end. */
    Optional<Duration> settle(Claim claim, Sent answer) {
        Sent sent = result(claim, answer);
        Optional<Duration> again = settled(claim, sent);
        if (sent instanceof Sent.Accepted) {
            troubles.acceptedIn(claim.to().place());
        }
        return again;
    }

    private Optional<Duration> settled(Claim claim, Sent sent) {
        Instant now = productTime.instant();
        Message message = claim.message();
        String version = claim.version();
        while (true) {
            Message after = message.after(
                            sent, tryAgain.after(sent, message, now).orElse(null), now)
                    .opened(claim.to());
            if (replaced(claim.key(), after, version)) {
                return again(claim.key(), after, now);
            }
            // An edit wants something else by now, or the sender was taken for dead: what came of it counts all the
            // same.
            Optional<Stored> newer =
                    store.read(claim.key().partition(), claim.key().id());
            if (newer.isEmpty()) {
                return Optional.empty();
            }
            message = since(claim, sent, MessageDocument.read(newer.get().document()));
            version = newer.get().version();
            if (!message.isStillAbout(sent, instance.id())) {
                return again(claim.key(), message, now);
            }
        }
    }

    /** What is taken away has no id any more. */
    private static Sent result(Claim claim, Sent sent) {
        return isTakenAway(claim, sent) ? new Sent.Accepted("") : sent;
    }

    private static boolean isTakenAway(Claim claim, Sent sent) {
        return claim.message().content() == null && sent instanceof Sent.Accepted;
    }

    /**
     * An answer tells of what was asked for then, and not of what others asked for since; what is wanted meanwhile is to
     * be shown anew, where what was there was taken away.
     */
    private static Message since(Claim claim, Sent sent, Message newer) {
        Message then = newer.asOf(claim.message().asked());
        return isTakenAway(claim, sent)
                        && then.activityId().equals(claim.message().activityId())
                ? then.takenAway()
                : then;
    }

    Duration waitForTheStore(int outages) {
        return tryAgain.backOff(outages);
    }

    private static Optional<Duration> again(MessageKey key, Message message, Instant now) {
        if (message.state() != State.QUEUED) {
            return Optional.empty();
        }
        Duration wait = Duration.between(now, message.dueAt());
        // Who has to wait for long is found by the due loop, and keeps nothing else waiting; replies keep their order.
        return Optional.of(wait.isNegative() ? NEXT : wait)
                .filter(soon -> key.isReply() || soon.compareTo(ClaimMessage.LONGEST_WAIT) <= 0);
    }

    private boolean replaced(MessageKey key, Message message, String version) {
        Write write = new Write.Replace(MessageDocument.write(key, message, systemTime.now()), version);
        return store.commit(key.partition(), List.of(write)) instanceof CommitResult.Committed;
    }
}
