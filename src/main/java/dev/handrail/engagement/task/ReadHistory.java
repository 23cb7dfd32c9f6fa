package dev.handrail.engagement.task;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened in an engagement, as the commits noted it. */
@Component
final class ReadHistory {
    private static final String KIND = "history";
    private static final int PAGE = 500;

    /** Older than so many pages nobody reads on a card; an export has all of it. */
    private static final int MOST_PAGES = 40;

    private static final Duration LATELY = Duration.ofDays(30);

    private final DocumentStore store;
    private final ProductTime time;

    /**
     * A line of the history.
     *
     * @param who as {@code tenant/object id}; empty where nobody caused it
     */
    record Line(String what, String who, Instant at, Map<String, String> details) {
        boolean isAbout(int task) {
            String number = String.valueOf(task);
            return number.equals(details.get("task"))
                    || Arrays.asList(details.getOrDefault("tasks", "").split(","))
                            .contains(number);
        }
    }

    ReadHistory(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    /** A task's newest lines, the newest first, as far as they are not long before its last change. */
    List<Line> lately(EngagementId engagement, Task task, int most) {
        return newest(engagement, task.changedAt().minus(LATELY), line -> line.isAbout(task.number()), most);
    }

    /** A task's newest lines of all times, the newest first. */
    List<Line> of(EngagementId engagement, int task, int most) {
        return newest(engagement, Instant.EPOCH, line -> line.isAbout(task), most);
    }

    /** The engagement's newest lines, the newest first. */
    List<Line> all(EngagementId engagement, int most) {
        List<Line> lately = newest(engagement, time.instant().minus(LATELY), line -> true, most);
        return lately.size() == most ? lately : newest(engagement, Instant.EPOCH, line -> true, most);
    }

    private List<Line> newest(EngagementId engagement, Instant since, Predicate<Line> wanted, int most) {
        Deque<Line> newest = new ArrayDeque<>();
        @Nullable String after = KIND + "/%020d".formatted(Math.max(0, since.toEpochMilli()));
        for (int page = 0; page < MOST_PAGES && after != null; page++) {
            Page read = store.query(engagement.partition(), KIND, after, PAGE);
            for (Stored stored : read.documents()) {
                Line line = EngagementDocuments.read(stored.document(), Line.class);
                if (wanted.test(line)) {
                    newest.addFirst(line);
                }
            }
            while (newest.size() > most) {
                newest.removeLast();
            }
            after = read.next();
        }
        return new ArrayList<>(newest);
    }
}
