package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marks a task as done, by a button or by a word. */
@Component
final class FinishTask implements EngagementPress, EngagementSpeech {
    /** Its data names a task and the version that the presser saw, or the entry of a playbook, as {@code entry}. */
    static final String DONE = "task.done";

    private final LoadTasks loadTasks;
    private final FindTask findTask;
    private final TaskWords words;
    private final ShowAfter showAfter;
    private final ShowTask showTask;
    private final ProductTime time;

    FinishTask(
            LoadTasks loadTasks,
            FindTask findTask,
            TaskWords words,
            ShowAfter showAfter,
            ShowTask showTask,
            ProductTime time) {
        this.loadTasks = loadTasks;
        this.findTask = findTask;
        this.words = words;
        this.showAfter = showAfter;
        this.showTask = showTask;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(DONE, Action.WORK_ON_TASKS));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.TASK_DONE, Action.WORK_ON_TASKS, true));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Language language = said.language();
        Integer number = said.arguments().number();
        if (number == null) {
            return AnswerWith.words(words.text("whichDone", language));
        }
        Tasks tasks = loadTasks.tasks(view.id());
        Optional<Task> found = tasks.numbered(number);
        if (found.isEmpty()) {
            return AnswerWith.words(words.text("no.task", language, number));
        }
        return finish(view, tasks, found.get(), Reader.of(origin, language));
    }

    /** With a message about it. */
    private Step finish(View view, Tasks tasks, Task task, Reader reader) {
        Language language = reader.language();
        Optional<String> refusal = refusal(view, task, language);
        if (refusal.isPresent()) {
            return Step.reply(showTask.card(view, task, null, reader, refusal.get(), List.of()));
        }
        Task done = done(view, task);
        return change(tasks, tasks.with(List.of(done)), done, "task.done")
                .withReplies(List.of(showTask.card(
                        view,
                        done,
                        null,
                        reader,
                        saidDone(done, language),
                        List.of(undo(view, task, done, language)))));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Tasks tasks = loadTasks.tasks(view.id());
        Optional<Task> found = findTask.carried(tasks, pressed.data());
        if (found.isEmpty()) {
            return AnswerWith.toast(
                    words.text(pressed.data().containsKey(FindTask.ENTRY) ? "no.ofEntry" : "no.more", language));
        }
        if (pressed.data().containsKey(FindTask.ENTRY)) {
            // The card with the button holds an answer, which is to stay.
            return finish(view, tasks, found.get(), Reader.of(pressed.origin(), language));
        }
        return finish(view, tasks, found.get(), pressed, language);
    }

    /** An answer names no version of the task, which may be open again by now. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return pressed.data().containsKey(FindTask.ENTRY);
    }

    private Step finish(View view, Tasks tasks, Task task, Incoming.Pressed pressed, Language language) {
        Reader reader = Reader.of(pressed.origin(), language);
        Optional<String> refusal = refusal(view, task, language)
                .or(() -> Carried.isStale(task, pressed.data())
                        ? Optional.of(words.text("changedMeanwhile", language))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return AnswerWith.card(showAfter.card(view, tasks, task, pressed, reader, refusal.get(), List.of()));
        }
        Task done = done(view, task);
        Tasks now = tasks.with(List.of(done));
        return change(tasks, now, done, "task.done")
                .withOutcome(new Outcome.ShowCard(showAfter.card(
                        view,
                        now,
                        done,
                        pressed,
                        reader,
                        saidDone(done, language),
                        List.of(undo(view, task, done, pressed, language)))));
    }

    /** Why it cannot be done by this person; empty where it can. */
    private Optional<String> refusal(View view, Task task, Language language) {
        if (task.state() == Task.State.DONE) {
            return Optional.of(words.text("doneAlready", language, task.number()));
        }
        if (task.state() == Task.State.NOT_NEEDED) {
            return Optional.of(words.text("notNeededAnyMore", language, task.number()));
        }
        return TaskRights.mayWorkOn(view, task)
                ? Optional.empty()
                : Optional.of(words.text("no.notYours", language, words.owner(task, view, language)));
    }

    /** Whoever does what nobody owned has taken it. */
    private Task done(View view, Task task) {
        Instant now = time.instant();
        boolean takes = TaskRights.owner(view, task).isEmpty() && TaskRights.isOfMySide(view, task);
        return (takes ? task.owned(view.me().id(), now) : task).in(Task.State.DONE, now);
    }

    private String saidDone(Task done, Language language) {
        return words.text("isDone", language, words.named(done, language));
    }

    private Button undo(View view, Task before, Task done, Incoming.Pressed pressed, Language language) {
        Map<String, Object> data = Carried.task(
                view,
                done,
                String.valueOf(pressed.data().getOrDefault(Carried.IN, Carried.ONE)),
                ListPage.read(pressed.data()).orElse(null));
        data.put(ReopenTask.WAS, before.state().name());
        return Button.doing(words.text("undo", language), ReopenTask.UNDO, data);
    }

    private Button undo(View view, Task before, Task done, Language language) {
        Map<String, Object> data = Carried.task(view, done, Carried.ONE, null);
        data.put(ReopenTask.WAS, before.state().name());
        return Button.doing(words.text("undo", language), ReopenTask.UNDO, data);
    }

    private static Step change(Tasks before, Tasks now, Task task, String happened) {
        return Step.nothing()
                .withChanges(now.writesSince(before))
                .withHistory(new Happening(happened, Map.of("task", String.valueOf(task.number()))));
    }
}
