package dev.handrail.teams.credential;

import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's own token, remembered, renewed five minutes before it expires by one caller while the others use the old.
 * While none is given, nobody is asked for a time that grows from five to thirty seconds, or as long as the login
 * service says.
 */
public final class ConnectorTokens {
    static final Duration EARLY = Duration.ofMinutes(5);
    static final Duration BETWEEN_EARLY_TRIES = Duration.ofSeconds(30);
    static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_OBEYED = Duration.ofMinutes(5);
    private static final Token NONE = new Token("", Instant.EPOCH);
    private static final Logger log = LoggerFactory.getLogger(ConnectorTokens.class);

    private final Supplier<Token> source;
    private final SystemTime time;
    private final ReentrantLock flight = new ReentrantLock();
    private volatile Token held = NONE;
    private volatile Instant renewedAt = Instant.EPOCH;
    private volatile Instant failedAt = Instant.EPOCH;
    private volatile Instant notBefore = Instant.EPOCH;
    private Duration pause = AFTER_FAILURE;

    /** A token of the bot's own. */
    public record Token(String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[expiresAt=" + expiresAt + "]";
        }
    }

    /**
     * @param source asks for a new token and blocks meanwhile; throws {@link IllegalStateException} when there is none
     */
    public ConnectorTokens(Supplier<Token> source, SystemTime time) {
        this.source = source;
        this.time = time;
    }

    /**
     * A token that is good now.
     *
     * @throws IllegalStateException when none can be had now
     */
    public String current() {
        Token token = held;
        if (lasts(token, EARLY)) {
            return token.value();
        }
        if (lasts(token, Duration.ZERO)) {
            return renewUnlessUnderWay(token).value();
        }
        flight.lock();
        try {
            return lasts(held, Duration.ZERO) ? held.value() : renew().value();
        } finally {
            flight.unlock();
        }
    }

    /** Forgets this token, unless a newer one is held already. */
    public void forget(String token) {
        flight.lock();
        try {
            if (held.value().equals(token)) {
                held = NONE;
            }
        } finally {
            flight.unlock();
        }
    }

    private boolean lasts(Token token, Duration longer) {
        return time.now().plus(longer).isBefore(token.expiresAt());
    }

    private Token renewUnlessUnderWay(Token old) {
        if (within(BETWEEN_EARLY_TRIES, renewedAt) || within(BETWEEN_EARLY_TRIES, failedAt) || !flight.tryLock()) {
            return old;
        }
        try {
            return lasts(held, EARLY) ? held : renew();
        } catch (IllegalStateException e) {
            log.atWarn()
                    .addKeyValue("reason", e.getMessage())
                    .log("the connector token was not renewed; the old one goes on");
            return old;
        } finally {
            flight.unlock();
        }
    }

    private Token renew() {
        if (time.now().isBefore(notBefore)) {
            throw new IllegalStateException("no connector token; asked a moment ago");
        }
        try {
            held = source.get();
            renewedAt = time.now();
            pause = AFTER_FAILURE;
            return held;
        } catch (IllegalStateException e) {
            failedAt = time.now();
            notBefore = failedAt.plus(longer(pause, wanted(e)));
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            throw e;
        }
    }

    private static Duration wanted(IllegalStateException failure) {
        return failure instanceof NoToken refused ? shorter(refused.retryAfter(), LONGEST_OBEYED) : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean within(Duration span, Instant since) {
        return time.now().isBefore(since.plus(span));
    }
}
