package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
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

/** Has a message committed as being sent by this process, immediately before it is. */
@Component
final class ClaimMessage {
    /** After so long does somebody look whether the sender still lives. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /** Who has to wait longer than this is found by the due loop, and keeps no line waiting. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final DocumentStore store;
    private final Instance instance;
    private final ServiceUrls serviceUrls;
    private final Rates rates;
    private final Breakers breakers;
    private final ProductTime productTime;
    private final SystemTime systemTime;

    /** What came of it. */
    sealed interface Result {
        record Claimed(Claim claim) implements Result {}

        record Wait(Duration time) implements Result {}

        /** There is nothing to send, or not here, or not now. */
        record Nothing() implements Result {}
    }

    ClaimMessage(
            DocumentStore store,
            Instance instance,
            ServiceUrls serviceUrls,
            Rates rates,
            Breakers breakers,
            ProductTime productTime,
            SystemTime systemTime) {
        this.store = store;
        this.instance = instance;
        this.serviceUrls = serviceUrls;
        this.rates = rates;
        this.breakers = breakers;
        this.productTime = productTime;
        this.systemTime = systemTime;
    }

    Result claim(MessageKey key, Rates.Lane lane) {
        Result result = once(key, lane);
        // Somebody else changed it meanwhile: what is wanted now is there to be read.
        for (int again = 0; again < 3 && isConflict(result); again++) {
            result = once(key, lane);
        }
        return result;
    }

    private static boolean isConflict(Result result) {
        return result instanceof Result.Wait(Duration time) && time.isZero();
    }

    private Result once(MessageKey key, Rates.Lane lane) {
        Optional<Stored> found = store.read(key.partition(), key.id());
        if (found.isEmpty()) {
            return new Result.Nothing();
        }
        Stored stored = found.get();
        Message message = MessageDocument.read(stored.document());
        Instant now = productTime.instant();
        return switch (message.state()) {
            // It was committed, though whoever did that did not hear of it: nobody has asked for it yet.
            case SENDING ->
                message.sender().equals(instance.id()) ? mine(key, message, stored.version()) : new Result.Nothing();
            // A reply is not due yet only for others, and whoever waits after a try has waited before it comes here.
            case QUEUED -> {
                if (isInAnothersLine(key, message)) {
                    yield new Result.Nothing();
                }
                yield lane == Rates.Lane.QUEUE && !key.isReply() && now.isBefore(message.dueAt())
                        ? notYet(message, now)
                        : queued(key, stored, message, now, lane);
            }
            case ACCEPTED, REMOVED, BLOCKED, NOT_INSTALLED, NOT_IN_ROSTER, DISABLED_BY_ADMIN, GIVEN_UP, UNKNOWN ->
                new Result.Nothing();
        };
    }

    /** One process sends the replies of a line, so that they keep their order. */
    private boolean isInAnothersLine(MessageKey key, Message message) {
        return key.isReply() && !message.sender().isEmpty() && !message.sender().equals(instance.id());
    }

    private static Result notYet(Message message, Instant now) {
        Duration wait = Duration.between(now, message.dueAt());
        return wait.compareTo(LONGEST_WAIT) > 0 ? new Result.Nothing() : new Result.Wait(wait);
    }

    private Result queued(MessageKey key, Stored stored, Message message, Instant now, Rates.Lane lane) {
        if (message.isCreation() && message.content() == null) {
            return end(key, message.nothingToShow(now), stored.version());
        }
        if (now.isAfter(message.worthUntil())) {
            return end(key, message.givenUp(now, "no longer worth showing"), stored.version());
        }
        Address to = serviceUrls.newest(message.address());
        Optional<Duration> wait = leave(to, lane);
        if (wait.isPresent()) {
            return new Result.Wait(wait.get());
        }
        boolean used = false;
        try {
            Result result = sending(key, message, stored.version());
            used = result instanceof Result.Claimed;
            return result;
        } finally {
            if (!used) {
                giveBack(to);
            }
        }
    }

    /**
     * Where others may have looked meanwhile they are told once more that this process lives; and what is asked for is
     * what was committed to be, not what is wanted since.
     */
    private Result mine(MessageKey key, Message message, String version) {
        Claim claim = claim(key, message, version);
        return mayBeTaken(claim) || message.asked() < message.wanted()
                ? sending(key, message, version)
                : new Result.Claimed(claim);
    }

    private Result sending(MessageKey key, Message message, String version) {
        Message sending = message.sending(instance.id(), productTime.instant().plus(LOOK_AGAIN));
        if (replace(key, sending, version) instanceof CommitResult.Committed(List<String> versions)) {
            Claim claim = claim(key, sending, versions.getFirst());
            return mayBeTaken(claim) ? new Result.Wait(Duration.ZERO) : new Result.Claimed(claim);
        }
        return new Result.Wait(Duration.ZERO);
    }

    /** Leave to send there now; otherwise how long to wait. */
    Optional<Duration> leave(Address to, Rates.Lane lane) {
        Optional<Duration> alone = breakers.ask(to.serviceUrl());
        if (alone.isPresent()) {
            return alone;
        }
        Optional<Duration> pace =
                Unopened.is(to) ? rates.takeOpening(to.place().tenantId(), lane) : rates.take(to, lane);
        if (pace.isPresent()) {
            breakers.giveBack(to.serviceUrl());
        }
        return pace;
    }

    /** Gives leave back that was not used. */
    void giveBack(Address to) {
        breakers.giveBack(to.serviceUrl());
    }

    /** Whether so long went by since the claim that others may have looked, and taken this process for dead. */
    boolean mayBeTaken(Claim claim) {
        return !productTime.instant().isBefore(claim.message().dueAt());
    }

    private Claim claim(MessageKey key, Message message, String version) {
        return new Claim(key, message, serviceUrls.newest(message.address()), version);
    }

    private Result end(MessageKey key, Message ended, String version) {
        return replace(key, ended, version) instanceof CommitResult.Committed
                ? new Result.Nothing()
                : new Result.Wait(Duration.ZERO);
    }

    private CommitResult replace(MessageKey key, Message message, String version) {
        return store.commit(
                key.partition(),
                List.of(new Write.Replace(MessageDocument.write(key, message, systemTime.now()), version)));
    }
}
