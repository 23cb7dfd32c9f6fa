package dev.handrail.engagement.task;

import dev.handrail.engagement.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of tasks, as cards carry it.
 *
 * @param phase the phase's id, or {@link #EVERY}
 * @param page from 0
 */
record ListPage(String phase, Filter filter, int page) {
    /** In the place of a phase: all of them. */
    static final String EVERY = "*";

    /** So many tasks stand on a page. */
    static final int SIZE = 10;

    private static final int LONGEST_PHASE = 100;

    /** The first page of what is still to be done in a phase. */
    static ListPage of(String phase) {
        return new ListPage(phase, Filter.OPEN, 0);
    }

    static ListPage checklist() {
        return new ListPage(EVERY, Filter.CHECKLIST, 0);
    }

    /** @param data what a card carries; not to be trusted */
    static Optional<ListPage> read(Map<String, Object> data) {
        return data.get("phase") instanceof String phase && phase.length() <= LONGEST_PHASE
                ? Filter.read(data.get("filter"))
                        .map(filter -> new ListPage(phase, filter, Carried.number(data.get("page"))))
                : Optional.empty();
    }

    ListPage with(Filter other) {
        return new ListPage(phase, other, 0);
    }

    ListPage in(String otherPhase) {
        return new ListPage(otherPhase, filter == Filter.CHECKLIST ? Filter.OPEN : filter, 0);
    }

    ListPage at(int otherPage) {
        return new ListPage(phase, filter, otherPage);
    }

    /** The tasks of all its pages: what is late first, what is over last. */
    List<Task> tasks(Tasks all, View view, LocalDate today) {
        return all.all().stream()
                .filter(task -> phase.equals(EVERY) || task.phase().equals(phase))
                .filter(task -> filter.takes(task, view, today))
                .sorted(lateFirst(today))
                .toList();
    }

    static Comparator<Task> lateFirst(LocalDate today) {
        return Comparator.<Task>comparingInt(
                        task -> task.isOverdue(today) ? 0 : task.state().isOver() ? 2 : 1)
                .thenComparing(task -> day(task.isOverdue(today) ? task.due() : null))
                .thenComparingInt(Task::number);
    }

    static LocalDate day(@Nullable LocalDate due) {
        return due == null ? LocalDate.MAX : due;
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("phase", phase);
        data.put("filter", filter.code());
        data.put("page", page);
        return data;
    }
}
