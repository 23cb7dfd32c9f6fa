package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Listener;
import dev.handrail.chat.Outcome;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One turn: what came in is handled once, its step is decided, its replies are handed over, and only then is it
 * acknowledged. A redelivery gets the first one's outcome.
 */
@Component
final class TakeTurn implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(TakeTurn.class);

    private static final CompletableFuture<Boolean> SEEN_BY_NOBODY = CompletableFuture.completedFuture(false);

    private final Recent<CompletableFuture<Outcome>> handled;
    private final Welcomes welcomes;
    private final DecideInTime decideInTime;
    private final SendReplies sendReplies;

    /**
     * What became of a turn.
     *
     * @param seen whether anything it says may be seen by anybody, once that is known
     */
    private record Taken(Outcome outcome, CompletableFuture<Boolean> seen) {}

    TakeTurn(SystemTime time, Welcomes welcomes, DecideInTime decideInTime, SendReplies sendReplies) {
        handled = new Recent<>(time, Recent.MOST);
        this.welcomes = welcomes;
        this.decideInTime = decideInTime;
        this.sendReplies = sendReplies;
    }

    @Override
    public Outcome hear(Incoming incoming) {
        String key = incoming.origin().key();
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> first = handled.remember(key, mine).orElse(mine);
        if (first != mine) {
            return outcomeOf(first, decideInTime.budget(incoming));
        }
        Outcome outcome = new Outcome.TryLater("the turn failed");
        try {
            outcome = take(incoming);
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("activity", incoming.origin().activityId())
                    .log("turn failed; the platform will deliver it again");
        } finally {
            // Even an Error, which goes on from here, leaves nobody waiting and nothing marked as handled.
            if (outcome instanceof Outcome.TryLater) {
                handled.forget(key);
            }
            mine.complete(outcome);
        }
        return outcome;
    }

    private Outcome take(Incoming incoming) {
        if (sendReplies.isFull()) {
            return new Outcome.TryLater("too many replies are waiting");
        }
        return incoming instanceof Incoming.Joined joined
                ? welcome(joined)
                : decideAndSend(incoming).outcome();
    }

    /** Who was not welcomed after all may be at their next arrival. */
    private Outcome welcome(Incoming.Joined joined) {
        List<String> marks = welcomes.mark(joined);
        if (marks.isEmpty()) {
            return new Outcome.Accepted();
        }
        try {
            Taken taken = decideAndSend(joined);
            taken.seen().thenAccept(seen -> {
                if (!seen) {
                    welcomes.forget(marks);
                }
            });
            return taken.outcome();
        } catch (RuntimeException | Error e) {
            welcomes.forget(marks);
            throw e;
        }
    }

    private Taken decideAndSend(Incoming incoming) {
        Optional<Step> step = decideInTime.decide(incoming);
        Outcome outcome = step.map(Step::outcome).orElse(new Outcome.TryLater("not decided in time"));
        List<Content> replies = step.map(Step::replies).orElse(List.of());
        return outcome instanceof Outcome.TryLater
                ? new Taken(outcome, SEEN_BY_NOBODY)
                : new Taken(outcome, sendReplies.send(incoming, replies));
    }

    private static Outcome outcomeOf(CompletableFuture<Outcome> first, Duration patience) {
        try {
            return first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.TryLater("the first delivery is still being handled");
        } catch (ExecutionException e) {
            return new Outcome.TryLater("the first delivery failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TryLater("stopping");
        }
    }
}
