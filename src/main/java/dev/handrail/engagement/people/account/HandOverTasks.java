package dev.handrail.engagement.people.account;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.engagement.task.TaskList;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives somebody the tasks of participants who turned out to be the same human. */
@Component
final class HandOverTasks {
    private final LoadTasks loadTasks;

    HandOverTasks(LoadTasks loadTasks) {
        this.loadTasks = loadTasks;
    }

    List<Write> writes(EngagementId engagement, List<String> from, String to) {
        return from.isEmpty()
                ? List.of()
                : loadTasks.all(engagement).stream()
                        .filter(read -> read.list().tasks().stream().anyMatch(task -> isOf(task, from)))
                        .<Write>map(read -> new Write.Replace(
                                document(read.document().document(), handed(read.list(), from, to)),
                                read.document().version()))
                        .toList();
    }

    private static boolean isOf(Task task, List<String> owners) {
        return task.owner() != null && owners.contains(task.owner());
    }

    private static TaskList handed(TaskList list, List<String> from, String to) {
        return new TaskList(
                list.phase(),
                list.tasks().stream()
                        .map(task -> isOf(task, from) ? ownedBy(task, to) : task)
                        .toList());
    }

    private static Task ownedBy(Task task, String owner) {
        return new Task(
                task.number(),
                task.phase(),
                task.entry(),
                task.title(),
                task.side(),
                owner,
                task.due(),
                task.state(),
                task.blocking(),
                task.remediation(),
                task.notes(),
                task.changedAt());
    }

    private static Document document(Document was, TaskList next) {
        return new Document(
                was.partition(), was.id(), was.kind(), EngagementDocuments.json(next), was.due(), was.expiresAt());
    }
}
