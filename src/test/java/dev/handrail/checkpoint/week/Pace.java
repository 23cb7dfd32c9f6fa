package dev.handrail.checkpoint.week;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What Teams takes of a bot, counted at its side: in a thread and in a tenant. */
final class Pace {
    private static final int IN_A_TENANT = 50;

    private final Map<String, Deque<Instant>> threads = new HashMap<>();
    private final Map<String, Deque<Instant>> tenants = new HashMap<>();

    /** Whether one more is taken now. */
    boolean takes(String tenant, String thread, Instant now) {
        Deque<Instant> ofThread = since(threads, thread, now.minus(Duration.ofSeconds(30)));
        Deque<Instant> ofTenant = since(tenants, tenant, now.minus(Duration.ofSeconds(1)));
        boolean taken = ofTenant.size() < IN_A_TENANT
                && ofThread.size() < 60
                && within(ofThread, now.minus(Duration.ofSeconds(1))) < 7
                && within(ofThread, now.minus(Duration.ofSeconds(2))) < 8;
        if (taken) {
            ofThread.add(now);
            ofTenant.add(now);
        }
        return taken;
    }

    private static Deque<Instant> since(Map<String, Deque<Instant>> all, String key, Instant from) {
        Deque<Instant> those = all.computeIfAbsent(key, _ -> new ArrayDeque<>());
        while (!those.isEmpty() && !those.peek().isAfter(from)) {
            those.remove();
        }
        return those;
    }

    private static long within(Deque<Instant> those, Instant from) {
        return those.stream().filter(at -> at.isAfter(from)).count();
    }
}
