package dev.handrail.engagement.task;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.ReadBack;
import dev.handrail.turn.HistoryLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened in an engagement, as the commits noted it: always the newest first. */
@Component
final class ReadHistory {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final ReadBack readBack;

    ReadHistory(ReadBack readBack) {
        this.readBack = readBack;
    }

    private static boolean isAbout(HistoryLine line, int task) {
        String number = String.valueOf(task);
        return number.equals(line.details().get("task"))
                || Arrays.asList(line.details().getOrDefault("tasks", "").split(","))
                        .contains(number);
    }

    /** A task's newest lines, as far as they are not long before its last change. */
    List<HistoryLine> lately(Engagement engagement, Task task, int most) {
        String after = ReadBack.after(task.changedAt().plus(A_DAY));
        return readBack.read(
                        engagement.id(),
                        task.changedAt().minus(LATELY),
                        after,
                        line -> isAbout(line, task.number()),
                        most)
                .lines();
    }

    /**
     * A task's lines.
     *
     * @param before where an earlier reading ended, as a card carries it; absent for the newest
     */
    ReadBack.Lines of(Engagement engagement, int task, @Nullable Object before, int most) {
        return readBack.read(engagement.id(), beginning(engagement), before, line -> isAbout(line, task), most);
    }

    /** The engagement's lines. */
    ReadBack.Lines all(Engagement engagement, @Nullable Object before, int most) {
        return readBack.read(engagement.id(), beginning(engagement), before, line -> true, most);
    }

    private static Instant beginning(Engagement engagement) {
        return engagement.startedAt().minus(A_DAY);
    }
}
