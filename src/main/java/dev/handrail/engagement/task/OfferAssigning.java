package dev.handrail.engagement.task;

import dev.handrail.card.Cards;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks in a dialog who is to do a task; sent in, it is {@link AssignTask}'s. */
@Component
final class OfferAssigning implements EngagementPress {
    /** Its data names a task, or an entry of a playbook, as {@code entry}. */
    static final String FORM = "task.assign-form";

    private final Cards cards;
    private final LoadTasks loadTasks;
    private final FindTask findTask;
    private final TaskWords words;

    OfferAssigning(Cards cards, LoadTasks loadTasks, FindTask findTask, TaskWords words) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.findTask = findTask;
        this.words = words;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, Action.WORK_ON_TASKS));
    }

    /** Who does not manage tasks gives them to nobody but themselves. */
    private List<Form.Choice> owners(View view, Language language) {
        return view.may(Action.MANAGE_TASKS)
                ? Choices.people(view, words, language)
                : List.of(new Form.Choice(
                        words.name(view.me(), language), view.me().id()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Tasks tasks = loadTasks.tasks(view.id());
        Optional<Task> found = findTask.carried(tasks, pressed.data());
        if (found.isEmpty()) {
            return AnswerWith.toast(words.text("no.ofEntry", language));
        }
        Task task = found.get();
        Form form = new Form(
                words.named(task, language),
                List.of(Form.Field.oneOf(
                                "owner",
                                words.text("owner", language),
                                task.owner() == null ? "" : task.owner(),
                                owners(view, language))
                        .asRequired()),
                AssignTask.ASSIGN,
                Carried.task(view, task),
                words.text("assign", language));
        String title = words.text("assign", language);
        return AnswerWith.dialog(title, new Content.Card(cards.render(form, language.locale()), title));
    }
}
