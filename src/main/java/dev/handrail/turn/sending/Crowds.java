package dev.handrail.turn.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.handrail.chat.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many messages that can wait this process has in hand. Those of a crowd that find no room are told when their turn
 * comes, in their order, by the pace that the platform allows in the long run, so that they keep nothing else waiting.
 */
@Component
final class Crowds {
    private static final Crowd OF_A_THREAD = new Crowd(60, Duration.ofSeconds(30), Duration.ofMillis(2_500));
    private static final Crowd OF_A_TENANT = new Crowd(300, Duration.ofSeconds(12), Duration.ofMillis(50));
    private static final Crowd OF_ALL = new Crowd(700, Duration.ofSeconds(5), Duration.ofMillis(5));

    private final Map<MessageKey, Address> inHand = new ConcurrentHashMap<>();
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
    private final Cache<String, Instant> lastTurns =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final Cache<MessageKey, Instant> turns =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /**
     * @param most so many of them are in hand at once, and twice as many where sending takes longer than it should
     * @param sent in so long those are sent
     * @param apart so long after each other the turns of the others come
     */
    private record Crowd(int most, Duration sent, Duration apart) {}

    /** Lets a message in, or tells when its turn comes. For one thread, that of the due loop. */
    Optional<Instant> enter(MessageKey key, Address to, Instant now) {
        Instant turn = now;
        for (Map.Entry<String, Crowd> crowd : crowds(to).entrySet()) {
            turn = later(turn, turn(key, crowd.getKey(), crowd.getValue(), now));
        }
        if (turn.isAfter(now)) {
            turns.put(key, turn);
            return Optional.of(turn);
        }
        turns.invalidate(key);
        inHand.put(key, to);
        crowds(to).keySet().forEach(name -> sizes.merge(name, 1, Integer::sum));
        return Optional.empty();
    }

    private Instant turn(MessageKey key, String name, Crowd crowd, Instant now) {
        Instant last = Optional.ofNullable(lastTurns.getIfPresent(name)).orElse(Instant.MIN);
        // Who comes anew comes after those that were told their turn; for these there is always some room.
        boolean wasTold = turns.getIfPresent(key) != null;
        int most = wasTold ? 2 * crowd.most() : crowd.most();
        if ((wasTold || !last.isAfter(now)) && sizes.getOrDefault(name, 0) < most) {
            return now;
        }
        Instant first = now.plus(crowd.sent());
        Instant turn = last.isBefore(first) ? first : last.plus(crowd.apart());
        lastTurns.put(name, turn);
        return turn;
    }

    /** It is no longer in hand, if it ever was. */
    void leave(MessageKey key) {
        Address to = inHand.remove(key);
        if (to != null) {
            crowds(to).keySet().forEach(name -> sizes.computeIfPresent(name, (same, n) -> n > 1 ? n - 1 : null));
        }
    }

    private static Map<String, Crowd> crowds(Address to) {
        return Map.of(
                "thread " + Unopened.line(to),
                OF_A_THREAD,
                "tenant " + to.place().tenantId(),
                OF_A_TENANT,
                "all",
                OF_ALL);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
