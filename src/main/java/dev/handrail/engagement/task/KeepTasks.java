package dev.handrail.engagement.task;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.dispute.Agreement;
import dev.handrail.engagement.dispute.LoadDecisions;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes an engagement's tasks from the duties in scope, and follows the scope later: new duties come, those that nobody
 * has touched go with the scope, and the others are kept as not needed any more.
 */
@Component
final class KeepTasks implements FollowsEngagement {
    private final FindDuties findDuties;
    private final LoadTasks loadTasks;
    private final LoadDecisions loadDecisions;
    private final TaskNumbers numbers;
    private final Playbooks playbooks;
    private final ProductTime time;

    KeepTasks(
            FindDuties findDuties,
            LoadTasks loadTasks,
            LoadDecisions loadDecisions,
            TaskNumbers numbers,
            Playbooks playbooks,
            ProductTime time) {
        this.findDuties = findDuties;
        this.loadTasks = loadTasks;
        this.loadDecisions = loadDecisions;
        this.numbers = numbers;
        this.playbooks = playbooks;
        this.time = time;
    }

    @Override
    public List<Write> follow(@Nullable Engagement before, Engagement after) {
        if (before != null && before.scope().equals(after.scope())) {
            return List.of();
        }
        Tasks there = before == null ? new Tasks(after.id(), List.of()) : loadTasks.tasks(after.id());
        Map<String, Duty> duties = findDuties.duties(after.scope()).stream()
                .collect(Collectors.toMap(
                        Duty::meaning, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
        Tasks kept = followed(there, duties);
        TaskNumbers.Following following = numbers.after(after.id());
        Map<String, Agreement> agreed = before == null ? Map.of() : loadDecisions.agreements(after.id());
        List<Task> fresh = missing(kept, duties).stream()
                .map(duty -> task(duty, side(duty, agreed), following.next()))
                .toList();
        List<Write> writes = new ArrayList<>(kept.with(fresh).writesSince(there));
        if (!fresh.isEmpty()) {
            writes.add(following.write());
        }
        return writes;
    }

    private Tasks followed(Tasks there, Map<String, Duty> duties) {
        List<Task> gone = new ArrayList<>();
        List<Task> changed = new ArrayList<>();
        for (Task task : there.all()) {
            if (task.entry() != null) {
                @Nullable Duty duty = duties.get(meaning(task.entry()));
                if (duty == null && isUntouched(task)) {
                    gone.add(task);
                } else {
                    changed.add(duty == null ? outOfScope(task) : inScope(task, duty));
                }
            }
        }
        return there.without(gone).with(changed);
    }

    /** An entry that no playbook has any more means nothing that is in scope. */
    private String meaning(String entry) {
        return playbooks.entry(entry).map(Entry::meaning).orElse("");
    }

    private static boolean isUntouched(Task task) {
        return task.state() == Task.State.OPEN
                && task.owner() == null
                && task.due() == null
                && task.notes().isEmpty()
                && task.blocking() == task.remediation();
    }

    private Task outOfScope(Task task) {
        Instant now = time.instant();
        return task.state().isOver()
                ? task
                : task.noted("", Task.OUT_OF_SCOPE, now).in(Task.State.NOT_NEEDED, now);
    }

    private Task inScope(Task task, Duty duty) {
        Instant now = time.instant();
        boolean cameBack = task.state() == Task.State.NOT_NEEDED
                && !task.notes().isEmpty()
                && task.notes().getLast().by().isEmpty()
                && task.notes().getLast().text().equals(Task.OUT_OF_SCOPE);
        Task back = cameBack ? task.noted("", Task.BACK_IN_SCOPE, now).in(Task.State.OPEN, now) : task;
        return back.toldBy(duty.entry().publicId());
    }

    private List<Duty> missing(Tasks kept, Map<String, Duty> duties) {
        Set<String> there = new HashSet<>();
        for (Task task : kept.all()) {
            if (task.entry() != null) {
                there.add(meaning(task.entry()));
            }
        }
        return duties.values().stream()
                .filter(duty -> !there.contains(duty.meaning()))
                .toList();
    }

    /** What both sides agreed counts more than what the playbook says. */
    private static Side side(Duty duty, Map<String, Agreement> agreed) {
        @Nullable Agreement agreement = agreed.get(duty.meaning());
        return agreement == null ? duty.side() : Side.of(agreement.party());
    }

    private Task task(Duty duty, Side side, int number) {
        return new Task(
                number,
                duty.phase(),
                duty.entry().publicId(),
                "",
                side,
                null,
                null,
                Task.State.OPEN,
                duty.remediation(),
                duty.remediation(),
                List.of(),
                time.instant());
    }
}
