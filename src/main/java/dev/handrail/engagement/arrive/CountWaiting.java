package dev.handrail.engagement.arrive;

import dev.handrail.engagement.Action;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.View;
import dev.handrail.engagement.people.Steering;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what waits for somebody in an engagement: open tasks, people who asked for something, a phase to sign off. */
@Component
final class CountWaiting {
    private final LoadTasks loadTasks;

    /** @param gate whether the phase could end, and the person's side has not signed it off */
    record Waiting(int tasks, int asked, boolean gate) {
        /** By the names of their texts, without what is nothing. */
        List<Some> said() {
            List<Some> some = new ArrayList<>();
            if (tasks > 0) {
                some.add(new Some("tasks", tasks));
            }
            if (asked > 0) {
                some.add(new Some("asked", asked));
            }
            if (gate) {
                some.add(new Some("gate", 1));
            }
            return List.copyOf(some);
        }
    }

    record Some(String key, int count) {}

    CountWaiting(LoadTasks loadTasks) {
        this.loadTasks = loadTasks;
    }

    Waiting of(View view) {
        List<Task> open = loadTasks.all(view.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> !task.state().isOver())
                .toList();
        long mine = open.stream()
                .filter(task -> view.me().id().equals(task.owner()))
                .count();
        long asked = view.people().all().stream()
                .filter(each -> each.asked().stream().anyMatch(role -> Steering.mayDecide(view.me(), each, role)))
                .count();
        return new Waiting((int) mine, (int) asked, view.may(Action.SIGN_OFF) && isToBeSigned(view, open));
    }

    private static boolean isToBeSigned(View view, List<Task> open) {
        PhaseRun run = view.engagement().progress().present();
        boolean signed = (view.me().side() == Side.VENDOR ? run.vendor() : run.customer()) != null;
        return run.endedAt() == null
                && !signed
                && open.stream()
                        .noneMatch(task -> task.blocking() && task.phase().equals(run.phase()));
    }
}
