package dev.handrail.engagement.dispute;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.engagement.task.TaskList;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbooks;
import dev.handrail.store.Write;
import dev.handrail.turn.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives the tasks that were made from a duty to the side that has it from now on. */
@Component
final class MoveTasks {
    private final LoadTasks loadTasks;
    private final Playbooks playbooks;

    /** What is written, and what the history says of it. */
    record Moved(List<Write> writes, List<Happening> history) {}

    MoveTasks(LoadTasks loadTasks, Playbooks playbooks) {
        this.loadTasks = loadTasks;
        this.playbooks = playbooks;
    }

    Moved to(Party party, EngagementId engagement, String meaning, Instant now) {
        Side side = Side.of(party);
        List<Write> writes = new ArrayList<>();
        List<Happening> history = new ArrayList<>();
        for (LoadTasks.Read read : loadTasks.all(engagement)) {
            List<Task> next = new ArrayList<>();
            for (Task task : read.list().tasks()) {
                boolean moves = task.side() != side && isOf(meaning, task);
                next.add(moves ? moved(task, side, now) : task);
                if (moves) {
                    history.add(new Happening(
                            "task.moved", Map.of("task", String.valueOf(task.number()), "side", side.name())));
                }
            }
            if (!next.equals(read.list().tasks())) {
                writes.add(new Write.Replace(
                        EngagementDocuments.document(
                                engagement,
                                read.document().document().id(),
                                TaskList.KIND,
                                new TaskList(read.list().phase(), next)),
                        read.document().version()));
            }
        }
        return new Moved(writes, history);
    }

    private boolean isOf(String meaning, Task task) {
        return task.entry() != null
                && playbooks
                        .entry(task.entry())
                        .map(Entry::meaning)
                        .filter(meaning::equals)
                        .isPresent();
    }

    /** Who did what is over did it; what is not is nobody's yet on the new side. */
    private static Task moved(Task task, Side side, Instant now) {
        return new Task(
                task.number(),
                task.phase(),
                task.entry(),
                task.title(),
                side,
                task.state().isOver() ? task.owner() : null,
                task.due(),
                task.state(),
                task.blocking(),
                task.remediation(),
                task.notes(),
                // A state of its own, also within the same millisecond.
                now.isAfter(task.changedAt()) ? now : task.changedAt().plusMillis(1));
    }
}
