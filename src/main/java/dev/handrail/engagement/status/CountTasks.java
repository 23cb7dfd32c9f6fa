package dev.handrail.engagement.status;

import dev.handrail.engagement.Side;
import dev.handrail.engagement.task.Task;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of an engagement's tasks. */
final class CountTasks {
    private CountTasks() {}

    /**
     * What somebody has before them.
     *
     * @param owner id of the participant; absent for what nobody has taken of that side
     */
    record Load(@Nullable String owner, Side side, int open, int overdue) {}

    /** How many are over, of all. */
    record Share(int over, int all) {
        /** From 0 to 100, and 100 only where all are over. */
        int percent() {
            return all == 0 ? 0 : (int) (100L * over / all);
        }
    }

    static Share of(List<Task> tasks) {
        int over = (int) tasks.stream().filter(task -> task.state().isOver()).count();
        return new Share(over, tasks.size());
    }

    /** Who has most that is late comes first, then who has most. */
    static List<Load> byOwner(List<Task> tasks, LocalDate today) {
        Map<String, Load> loads = new LinkedHashMap<>();
        for (Task task : tasks) {
            if (!task.state().isOver()) {
                String key = task.owner() == null ? "/" + task.side() : task.owner();
                int overdue = task.isOverdue(today) ? 1 : 0;
                loads.merge(key, new Load(task.owner(), task.side(), 1, overdue), CountTasks::sum);
            }
        }
        return loads.values().stream()
                .sorted(Comparator.comparing(Load::overdue)
                        .thenComparing(Load::open)
                        .reversed())
                .toList();
    }

    private static Load sum(Load one, Load other) {
        return new Load(one.owner(), one.side(), one.open() + other.open(), one.overdue() + other.overdue());
    }
}
