package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** What is shown in answer to one question. Safe for several threads. */
final class Answered {
    private final Map<Integer, String> activityIds = new ConcurrentHashMap<>();
    private Version newest = new Version(Instant.MIN, 0);
    private int most;

    /**
     * Which state of its question a reply belongs to. Of two states of one moment the later in a question's life is the
     * newer: said, edited, deleted.
     */
    record Version(Instant sentAt, int stage) implements Comparable<Version> {
        static Version of(Incoming incoming) {
            int stage = incoming instanceof Incoming.Removed ? 3 : incoming instanceof Incoming.Edited ? 2 : 1;
            return new Version(incoming.origin().sentAt(), stage);
        }

        @Override
        public int compareTo(Version other) {
            return Comparator.comparing(Version::sentAt)
                    .thenComparing(Version::stage)
                    .compare(this, other);
        }
    }

    /**
     * Has every place, from the first to the last that ever showed a reply, queued anew; nothing where the question has
     * a newer version. No other change of this question gets between, so that the newest is queued last.
     */
    synchronized void change(Version version, int replies, IntConsumer queue) {
        if (!isNewest(version)) {
            return;
        }
        newest = version;
        most = Math.max(most, replies);
        for (int place = 0; place < most; place++) {
            queue.accept(place);
        }
    }

    synchronized boolean isNewest(Version version) {
        return version.compareTo(newest) >= 0;
    }

    /** The activity id of the reply at that place; empty where none is shown. */
    String at(int place) {
        return activityIds.getOrDefault(place, "");
    }

    void put(int place, String activityId) {
        activityIds.put(place, activityId);
    }

    void remove(int place) {
        activityIds.remove(place);
    }
}
