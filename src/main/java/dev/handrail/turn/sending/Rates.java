package dev.handrail.turn.sending;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.handrail.chat.Address;
import dev.handrail.time.SystemTime;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How fast the platform lets a bot send: for each thread, and for each tenant, where direct replies have a share of
 * their own so that no crowd of reminders holds them up. Chats are opened as slowly as messages go to one thread, in each
 * tenant; an opening counts among the tenant's messages, too.
 *
 * <p>Source: the platform's published limits for bots, per thread 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour, and
 * the same for conversations that are created; per app and tenant 50 a second (an older page: 30).
 */
@Component
public final class Rates {
    /** Who is asking: a person who waits, or work that can. */
    enum Lane {
        REPLIES(20, 8),
        QUEUE(25, 5);

        private final Bandwidth ofATenant;

        Lane(int perSecond, int atOnce) {
            ofATenant = allowed(perSecond, Duration.ofSeconds(1), atOnce);
        }
    }

    private static final List<Bandwidth> OF_A_THREAD = List.of(
            allowed(8, Duration.ofSeconds(2), 3),
            allowed(60, Duration.ofSeconds(30), 10),
            allowed(1_800, Duration.ofHours(1), 200));

    private record TenantLane(String tenant, Lane lane) {}

    private final TimeMeter meter;
    private final LoadingCache<String, Bucket> threads = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build(thread -> bucket(OF_A_THREAD));
    private final LoadingCache<String, Bucket> openings =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build(tenant -> bucket(OF_A_THREAD));
    private final LoadingCache<TenantLane, Bucket> tenants = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .build(tenant -> bucket(List.of(tenant.lane().ofATenant)));

    public Rates(SystemTime time) {
        meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = time.now();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes leave to send one message; tells how long to wait where there is none now. */
    Optional<Duration> take(Address to, Lane lane) {
        return take(to.place().tenantId(), lane, threads.get(to.conversationId()));
    }

    /** Takes leave to open one chat; tells how long to wait where there is none now. */
    Optional<Duration> takeOpening(String tenantId, Lane lane) {
        return take(tenantId, lane, openings.get(tenantId));
    }

    private Optional<Duration> take(String tenantId, Lane lane, Bucket narrower) {
        Bucket tenant = tenants.get(new TenantLane(tenantId, lane));
        ConsumptionProbe ofTenant = tenant.tryConsumeAndReturnRemaining(1);
        if (!ofTenant.isConsumed()) {
            return Optional.of(Duration.ofNanos(ofTenant.getNanosToWaitForRefill()));
        }
        ConsumptionProbe ofNarrower = narrower.tryConsumeAndReturnRemaining(1);
        if (ofNarrower.isConsumed()) {
            return Optional.empty();
        }
        tenant.addTokens(1);
        return Optional.of(Duration.ofNanos(ofNarrower.getNanosToWaitForRefill()));
    }

    private Bucket bucket(List<Bandwidth> limits) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(meter);
        limits.forEach(builder::addLimit);
        return builder.build();
    }

    /**
     * No more than so many within any such time: a few at once, and the rest of them spread over it.
     *
     * @param atOnce how many of them may come at once
     */
    private static Bandwidth allowed(int messages, Duration within, int atOnce) {
        return Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(messages - atOnce, within)
                .build();
    }
}
