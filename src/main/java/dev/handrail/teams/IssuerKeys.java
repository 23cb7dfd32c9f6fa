package dev.handrail.teams;

import dev.handrail.teams.BotIdentity.TrustedKey;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's keys, kept however long they cannot be fetched anew. Known keys are found without waiting; who brings an
 * unknown one waits a moment for the fetch under way, of which there is at most one. What is known is an hour's truth:
 * while it is older, or there is nothing, nobody is told that their key is none.
 */
final class IssuerKeys {
    static final Duration DAILY = Duration.ofHours(24);
    static final Duration UNKNOWN_KEY = Duration.ofHours(1);
    static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    static final Duration WHILE_THERE_ARE_NONE = Duration.ofSeconds(10);
    private static final long LONGEST_WAIT_SECONDS = 2;
    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

    private final FetchKeys fetch;
    private final SystemTime time;
    private final Object gate = new Object();
    private volatile Held held = new Held(Map.of(), Instant.EPOCH, Instant.EPOCH);
    private @Nullable CompletableFuture<Void> flight;

    /**
     * What is known.
     *
     * @param fetchedAt when the keys were fetched
     * @param notBefore when fetching may be tried again after it failed
     */
    private record Held(Map<String, TrustedKey> keys, Instant fetchedAt, Instant notBefore) {
        boolean mayFetch(Instant now, Duration age) {
            return !now.isBefore(notBefore) && isOlderThan(age, now);
        }

        boolean isOlderThan(Duration age, Instant now) {
            return !now.isBefore(fetchedAt.plus(age));
        }
    }

    IssuerKeys(FetchKeys fetch, SystemTime time) {
        this.fetch = fetch;
        this.time = time;
    }

    void fetchAhead() {
        fetchOlderThan(UNKNOWN_KEY);
    }

    /**
     * The key of that id; empty where the issuer has none.
     *
     * @throws IllegalStateException when it cannot be known now whether there is one
     */
    Optional<TrustedKey> find(String keyId) {
        Held now = held;
        TrustedKey known = now.keys().get(keyId);
        if (known != null) {
            if (now.mayFetch(time.now(), DAILY)) {
                fetchOlderThan(DAILY);
            }
            return Optional.of(known);
        }
        await(fetchOlderThan(UNKNOWN_KEY));
        Held after = held;
        TrustedKey found = after.keys().get(keyId);
        if (found == null && after.isOlderThan(UNKNOWN_KEY, time.now())) {
            throw new IllegalStateException("the issuer's keys are not known now");
        }
        return Optional.ofNullable(found);
    }

    /** The fetch under way: an earlier one, or a new one where the keys are of that age; otherwise none. */
    private @Nullable CompletableFuture<Void> fetchOlderThan(Duration age) {
        synchronized (gate) {
            if (flight == null && held.mayFetch(time.now(), age)) {
                flight = CompletableFuture.runAsync(
                        this::fetch,
                        task -> Thread.ofVirtual().name("issuer-keys").start(task));
            }
            return flight;
        }
    }

    private void fetch() {
        Held before = held;
        Held after;
        try {
            after = new Held(fetch.fetch(), time.now(), Instant.EPOCH);
            log.atInfo().addKeyValue("keys", after.keys().size()).log("fetched the issuer's keys");
        } catch (IOException | RuntimeException e) {
            Duration pause = before.keys().isEmpty() ? WHILE_THERE_ARE_NONE : AFTER_FAILURE;
            after = new Held(before.keys(), before.fetchedAt(), time.now().plus(pause));
            log.atWarn()
                    .addKeyValue("kept", before.keys().size())
                    .addKeyValue("fetchedAt", before.fetchedAt())
                    .addKeyValue("again", pause)
                    .addKeyValue("reason", e.toString())
                    .log("the issuer's keys could not be fetched");
        }
        synchronized (gate) {
            held = after;
            flight = null;
        }
    }

    private static void await(@Nullable CompletableFuture<Void> fetching) {
        if (fetching == null) {
            return;
        }
        try {
            fetching.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            log.atInfo().log("an activity did not wait any longer for the issuer's keys");
        } catch (ExecutionException e) {
            log.atWarn().addKeyValue("reason", e.toString()).log("gave up waiting for the issuer's keys");
        }
    }
}
