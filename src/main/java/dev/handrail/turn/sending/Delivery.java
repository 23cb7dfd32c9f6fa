package dev.handrail.turn.sending;

import dev.handrail.store.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message's way out: claimed, asked for, and what came of it noted; again where that is of use. */
final class Delivery implements InOrder.Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MessageKey key;
    private final Rates.Lane lane;
    private final ClaimMessage claimMessage;
    private final AskConnector askConnector;
    private final SettleMessage settleMessage;
    private final UnderWay underWay;
    private @Nullable Claim claim;
    private AskConnector.@Nullable Asked asked;
    private int outages;

    /**
     * @param claim where it is committed as being sent already
     */
    Delivery(
            MessageKey key,
            Rates.Lane lane,
            @Nullable Claim claim,
            ClaimMessage claimMessage,
            AskConnector askConnector,
            SettleMessage settleMessage,
            UnderWay underWay) {
        this.key = key;
        this.lane = lane;
        this.claim = claim;
        this.claimMessage = claimMessage;
        this.askConnector = askConnector;
        this.settleMessage = settleMessage;
        this.underWay = underWay;
    }

    @Override
    public Optional<Duration> go() {
        Optional<Duration> again = Optional.empty();
        try {
            again = next();
        } catch (StoreUnavailable e) {
            // What is known about the message must not be lost, so this goes on until the store is back.
            again = Optional.of(settleMessage.waitForTheStore(outages++));
            LOG.atWarn()
                    .addKeyValue("outgoing", key.id())
                    .addKeyValue("reason", e.getMessage())
                    .addKeyValue("again", again.get())
                    .log("the store is away while a message is sent");
        } catch (RuntimeException e) {
            if (asked == null) {
                throw e;
            }
            // It was asked for: whoever forgot that would ask again.
            again = Optional.of(settleMessage.waitForTheStore(outages++));
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("outgoing", key.id())
                    .log("what came of a message could not be noted yet");
        } finally {
            if (again.isEmpty()) {
                underWay.release(key);
            }
        }
        return again;
    }

    private void giveBackLeave() {
        if (claim != null) {
            claimMessage.giveBack(claim.to());
            claim = null;
        }
    }

    private Optional<Duration> next() {
        if (claim == null || asked == null && claimMessage.mayBeTaken(claim)) {
            giveBackLeave();
            switch (claimMessage.claim(key, lane)) {
                case ClaimMessage.Result.Claimed(Claim mine) -> claim = mine;
                case ClaimMessage.Result.Wait(Duration wait) -> {
                    return Optional.of(wait);
                }
                case ClaimMessage.Result.Nothing() -> {
                    return Optional.empty();
                }
            }
        }
        Claim mine = claim;
        if (asked == null) {
            asked = askConnector.ask(mine);
        }
        Optional<Duration> again = settleMessage.settle(mine.to(asked.to()), asked.sent());
        claim = null;
        asked = null;
        outages = 0;
        return again;
    }
}
