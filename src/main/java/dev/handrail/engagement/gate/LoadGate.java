package dev.handrail.engagement.gate;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.store.Write;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what the present phase's end depends on. */
@Component
final class LoadGate {
    private final LoadTasks loadTasks;
    private final PhasePlan phasePlan;

    /**
     * @param tasks all of the phase
     * @param asRead writes the tasks as they were read: whoever changes one of them at the same moment, or adds the
     *     first, and whoever signs off, meet each other, and the later one decides again
     */
    record Read(Gate gate, List<Task> tasks, Write asRead) {}

    LoadGate(LoadTasks loadTasks, PhasePlan phasePlan) {
        this.loadTasks = loadTasks;
        this.phasePlan = phasePlan;
    }

    Read of(Engagement engagement) {
        String phase = engagement.progress().phase();
        Optional<LoadTasks.Read> read = loadTasks.of(engagement.id(), phase);
        List<Task> tasks = read.map(there -> there.list().tasks()).orElse(List.of());
        List<Task> blocking = tasks.stream()
                .filter(task -> task.blocking() && !task.state().isOver())
                .toList();
        return new Read(
                new Gate(engagement.progress(), phasePlan.phases(engagement.scope()), blocking),
                tasks,
                LoadTasks.asRead(engagement.id(), phase, read));
    }
}
