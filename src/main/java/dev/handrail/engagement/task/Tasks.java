package dev.handrail.engagement.task;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All tasks of an engagement, each list with the document it was read from.
 *
 * @param lists at most one a phase
 */
record Tasks(EngagementId engagement, List<Kept> lists) {
    /** So many tasks has an engagement at most: all of them are read at once, and written in one commit. */
    static final int MOST = 500;

    /** So long are all notes together at most, in UTF-16 units, for the same reason. */
    static final int MOST_NOTES = 250_000;

    /** @param stored absent for a list that is not kept yet */
    record Kept(TaskList list, @Nullable Stored stored) {}

    Tasks {
        lists = List.copyOf(lists);
    }

    /** By their numbers. */
    List<Task> all() {
        return lists.stream()
                .flatMap(kept -> kept.list().tasks().stream())
                .sorted(Comparator.comparingInt(Task::number))
                .toList();
    }

    /** @param number what a card carries or somebody said */
    Optional<Task> numbered(@Nullable Object number) {
        return all().stream()
                .filter(task -> String.valueOf(task.number()).equals(String.valueOf(number)))
                .findFirst();
    }

    boolean isFull() {
        return all().size() >= MOST;
    }

    boolean hasRoomFor(String note) {
        return note.length()
                        + all().stream()
                                .flatMap(task -> task.notes().stream())
                                .mapToInt(each -> each.text().length())
                                .sum()
                <= MOST_NOTES;
    }

    /** The same with these, each in the place of the one of its number, or added to its phase's list. */
    Tasks with(Collection<Task> others) {
        Map<Integer, Task> tasks = new TreeMap<>();
        all().forEach(task -> tasks.put(task.number(), task));
        others.forEach(task -> tasks.put(task.number(), task));
        return of(tasks.values());
    }

    Tasks without(Collection<Task> others) {
        return of(all().stream().filter(task -> !others.contains(task)).toList());
    }

    private Tasks of(Collection<Task> tasks) {
        Map<String, List<Task>> byPhase = new LinkedHashMap<>();
        lists.forEach(kept -> byPhase.put(kept.list().phase(), new ArrayList<>()));
        tasks.forEach(task -> byPhase.computeIfAbsent(task.phase(), phase -> new ArrayList<>())
                .add(task));
        return new Tasks(
                engagement,
                byPhase.entrySet().stream()
                        .map(list -> new Kept(new TaskList(list.getKey(), list.getValue()), stored(list.getKey())))
                        .toList());
    }

    private @Nullable Stored stored(String phase) {
        return lists.stream()
                .filter(kept -> kept.list().phase().equals(phase))
                .findFirst()
                .map(Kept::stored)
                .orElse(null);
    }

    /** What makes of the tasks before these, on the condition that nobody else did anything meanwhile. */
    List<Write> writesSince(Tasks before) {
        Map<String, TaskList> old = before.lists.stream()
                .collect(Collectors.toMap(kept -> kept.list().phase(), Kept::list));
        return lists.stream()
                .filter(kept -> !kept.list().equals(old.get(kept.list().phase())))
                .map(this::write)
                .toList();
    }

    private Write write(Kept kept) {
        TaskList list = kept.list();
        return Write.put(
                EngagementDocuments.document(engagement, TaskList.documentId(list.phase()), TaskList.KIND, list),
                Optional.ofNullable(kept.stored()));
    }
}
