package dev.handrail.engagement.task;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody change a task in a dialog, which has the fields that are this person's to change. */
@Component
final class EditTask implements EngagementPress {
    /** Its data names a task. */
    static final String EDIT = "task.edit";

    static final String SAVE = "task.save";

    private final Cards cards;
    private final LoadTasks loadTasks;
    private final TaskWords words;
    private final TaskForm taskForm;
    private final TellOwner tellOwner;
    private final ShowTask showTask;

    EditTask(
            Cards cards,
            LoadTasks loadTasks,
            TaskWords words,
            TaskForm taskForm,
            TellOwner tellOwner,
            ShowTask showTask) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.words = words;
        this.taskForm = taskForm;
        this.tellOwner = tellOwner;
        this.showTask = showTask;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(EDIT, Action.WORK_ON_TASKS), Verb.changing(SAVE, Action.WORK_ON_TASKS));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Tasks tasks = loadTasks.tasks(view.id());
        Optional<Task> found = tasks.numbered(pressed.data().get(Carried.TASK));
        if (found.isEmpty()) {
            return AnswerWith.toast(words.text("no.more", language));
        }
        Task task = found.get();
        Form form = taskForm.edit(view, task, SAVE, language);
        if (pressed.verb().equals(EDIT)) {
            return dialog(form, task, language);
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        taskForm.check(filled, task, tasks, language);
        filled.doubtPast("due", words.today(view));
        if (Carried.isStale(task, pressed.data())) {
            // What was filled in stays, over what is there by now, to be sent in once more.
            Form again = filled.again();
            String note = words.text("changedWhileOpen", language, words.detail(task, view, language));
            return dialog(new Form(note, again.fields(), again.verb(), again.data(), again.send()), task, language);
        }
        return filled.isFine()
                ? save(view, tasks, task, filled, Reader.of(pressed.origin(), language))
                : dialog(filled.again(), task, language);
    }

    private Step save(View view, Tasks tasks, Task task, Filled filled, Reader reader) {
        Task changed = taskForm.changed(view, task, filled);
        if (changed.equals(task)) {
            return Step.nothing();
        }
        Optional<Participant> given = view.people()
                .participant(changed.owner())
                .filter(owner -> !owner.id().equals(task.owner()));
        TellOwner.Told told = given.map(owner -> tellOwner.tell(view, List.of(changed), owner, reader.language()))
                .orElse(TellOwner.Told.NOTHING);
        Map<String, String> details = TaskForm.differences(task, changed);
        String happened =
                changed.state() == Task.State.DONE && task.state() != Task.State.DONE ? "task.done" : "task.changed";
        String said = (words.text("isChanged", reader.language(), task.number()) + " " + told.said()).strip();
        return Step.reply(showTask.card(view, changed, null, reader, said, List.of()))
                .withChanges(tasks.with(List.of(changed)).writesSince(tasks))
                .withMessages(told.messages())
                .withHistory(new Happening(happened, details));
    }

    private Step dialog(Form form, Task task, Language language) {
        return AnswerWith.dialog(
                words.text("editTitle", language, task.number()),
                new Content.Card(cards.render(form, language.locale()), words.named(task, language)));
    }
}
