package dev.handrail.turn;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is shown in answer to one question. Safe for several threads. */
final class Answered {
    private final Map<Integer, String> activityIds = new ConcurrentHashMap<>();
    private Instant newest = Instant.MIN;
    private int most;

    /** Whether the question's text of that time is the latest known; an edit that was overtaken is not. */
    synchronized boolean isNewest(Instant sentAt) {
        if (sentAt.isBefore(newest)) {
            return false;
        }
        newest = sentAt;
        return true;
    }

    synchronized void expect(int replies) {
        most = Math.max(most, replies);
    }

    /** How many replies there ever were. */
    synchronized int most() {
        return most;
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
