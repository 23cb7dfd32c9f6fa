package dev.handrail.turn.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened in a run, line by line: all of it as one number, and to be read where somebody wants to. */
final class Trace {
    private final List<String> lines = new ArrayList<>();
    private final boolean kept;
    private final Instant start;
    private long digest = 0xcbf29ce484222325L;

    Trace(boolean kept, Instant start) {
        this.kept = kept;
        this.start = start;
    }

    void note(Instant at, String who, String what) {
        long millis = Duration.between(start, at).toMillis();
        mix(millis);
        mix(who.hashCode());
        mix(what.hashCode());
        if (kept) {
            lines.add("%10.3f  %-8s %s".formatted(millis / 1000.0, who, what));
        }
    }

    private void mix(long value) {
        digest = (digest ^ value) * 0x100000001b3L;
        digest ^= digest >>> 29;
    }

    long digest() {
        return digest;
    }

    List<String> lines() {
        return lines;
    }
}
