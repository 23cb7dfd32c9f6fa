package dev.handrail.engagement.task;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes back that a task is done, while nothing else has happened to it. */
@Component
final class ReopenTask implements EngagementPress {
    /** Its data names a task, the version that is done, and the state before, as {@link #WAS}. */
    static final String UNDO = "task.undo";

    static final String WAS = "was";

    private final LoadTasks loadTasks;
    private final TaskWords words;
    private final ShowAfter showAfter;
    private final ProductTime time;

    ReopenTask(LoadTasks loadTasks, TaskWords words, ShowAfter showAfter, ProductTime time) {
        this.loadTasks = loadTasks;
        this.words = words;
        this.showAfter = showAfter;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(UNDO, Action.WORK_ON_TASKS));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Tasks tasks = loadTasks.tasks(view.id());
        return tasks.numbered(pressed.data().get(Carried.TASK))
                .map(task -> reopen(view, tasks, task, pressed, language))
                .orElseGet(() -> AnswerWith.toast(words.text("no.more", language)));
    }

    private Step reopen(View view, Tasks tasks, Task task, Incoming.Pressed pressed, Language language) {
        Reader reader = Reader.of(pressed.origin(), language);
        boolean isAsSeen = task.state() == Task.State.DONE
                && pressed.data().get(Carried.AT) != null
                && !Carried.isStale(task, pressed.data());
        if (!isAsSeen || !TaskRights.mayWorkOn(view, task)) {
            String why = isAsSeen
                    ? words.text("no.notYours", language, words.owner(task, view, language))
                    : words.text("changedMeanwhile", language);
            return AnswerWith.card(showAfter.card(view, tasks, task, pressed, reader, why, List.of()));
        }
        boolean wasStarted = Task.State.STARTED.name().equals(pressed.data().get(WAS));
        Task open = task.in(wasStarted ? Task.State.STARTED : Task.State.OPEN, time.instant());
        Tasks now = tasks.with(List.of(open));
        String said = words.text("isOpen", language, open.number());
        return Step.nothing()
                .withChanges(now.writesSince(tasks))
                .withHistory(new Happening("task.reopened", Map.of("task", String.valueOf(open.number()))))
                .withOutcome(new Outcome.ShowCard(showAfter.card(view, now, open, pressed, reader, said, List.of())));
    }
}
