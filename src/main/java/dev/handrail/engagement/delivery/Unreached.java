package dev.handrail.engagement.delivery;

import dev.handrail.turn.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom an engagement's messages do not reach, and who was told of that.
 *
 * @param toldAt when those who steer were told last; absent before the first time
 * @param told ids of those who were
 * @param lost by participants' ids and places' partitions
 */
record Unreached(@Nullable Instant toldAt, List<String> told, Map<String, Lost> lost) {
    static final String KIND = "unreached";
    static final Unreached NOBODY = new Unreached(null, List.of(), Map.of());

    /** Who is lost again so soon is no news. */
    private static final Duration SOON = Duration.ofDays(1);

    /** Who are lost within so long are told of together. */
    private static final Duration TOGETHER = Duration.ofHours(1);

    /** So many are remembered; in a larger engagement the others show on the card by their messages alone. */
    private static final int MOST = 600;

    /**
     * Somebody who is out of reach, or was.
     *
     * @param since when that was seen first
     * @param backAt since when there is reason to think otherwise; absent while there is none
     */
    record Lost(Instant since, Delivery.State why, @Nullable Instant backAt) {
        boolean isNow() {
            return backAt == null;
        }

        /** Whether that was not long enough ago to be forgotten. */
        boolean isRecent(Instant now) {
            return backAt == null || now.isBefore(backAt.plus(SOON));
        }
    }

    Unreached {
        told = List.copyOf(told);
        lost = Map.copyOf(lost);
    }

    Unreached losing(String whom, Delivery.State why, Instant now) {
        Lost before = lost.get(whom);
        if (before != null && before.isNow() && before.why() == why || before == null && lost.size() >= MOST) {
            return this;
        }
        Instant since = before != null && before.isRecent(now) ? before.since() : now;
        Map<String, Lost> after = recent(now);
        after.put(whom, new Lost(since, why, null));
        return new Unreached(toldAt, told, after);
    }

    Unreached back(Collection<String> whom, Instant now) {
        Map<String, Lost> after = recent(now);
        for (String each : whom) {
            after.computeIfPresent(each, (_, was) -> was.isNow() ? new Lost(was.since(), was.why(), now) : was);
        }
        return after.equals(lost) ? this : new Unreached(toldAt, told, after);
    }

    private Map<String, Lost> recent(Instant now) {
        Map<String, Lost> recent = new TreeMap<>(lost);
        recent.values().removeIf(each -> !each.isRecent(now));
        return recent;
    }

    /** Those who are out of reach, by id. */
    Map<String, Lost> now() {
        Map<String, Lost> now = new TreeMap<>(lost);
        now.values().removeIf(each -> !each.isNow());
        return now;
    }

    /** Whether somebody is out of reach by now who was not before, nor lately. */
    boolean hasNews(Unreached before) {
        return now().entrySet().stream().anyMatch(each -> {
            Lost was = before.lost.get(each.getKey());
            return was == null || !was.since().equals(each.getValue().since());
        });
    }

    /** Whether what was told last is so recent that it is only put right. */
    boolean wasToldLately(Instant now) {
        return toldAt != null && now.isBefore(toldAt.plus(TOGETHER));
    }

    Unreached telling(List<String> whom, Instant at) {
        return new Unreached(at, whom, lost);
    }
}
