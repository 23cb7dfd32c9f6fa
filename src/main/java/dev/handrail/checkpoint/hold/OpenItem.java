package dev.handrail.checkpoint.hold;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A task that somebody is to say something about.
 *
 * @param owner who does it; empty where it waits for somebody
 */
record OpenItem(Task task, Optional<Participant> owner, boolean overdue) {
    /** What somebody has taken or what has a day: by owner, those first who are late, of each what is overdue first. */
    static List<OpenItem> of(LoadTasks loadTasks, Engagement engagement, People people, LocalDate today) {
        List<OpenItem> items = loadTasks.all(engagement.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> !task.state().isOver() && (task.owner() != null || task.due() != null))
                .map(task -> new OpenItem(
                        task,
                        people.participant(task.owner()).filter(Participant::isActive),
                        task.isOverdue(today)))
                .toList();
        return items.stream()
                .sorted(Comparator.comparing((OpenItem item) -> !isLate(item, items))
                        .thenComparing(OpenItem::ownerId)
                        .thenComparing(item -> !item.overdue())
                        .thenComparing(OpenItem::day)
                        .thenComparing(item -> item.task().number()))
                .toList();
    }

    private static boolean isLate(OpenItem item, List<OpenItem> all) {
        return all.stream()
                .anyMatch(each -> each.overdue() && each.ownerId().equals(item.ownerId()));
    }

    private String ownerId() {
        return owner.map(Participant::id).orElse("");
    }

    private LocalDate day() {
        return Optional.ofNullable(task.due()).orElse(LocalDate.MAX);
    }
}
