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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes many tasks of a list at once, in a dialog. */
@Component
final class ChangeManyTasks implements EngagementPress {
    /** Its data names a list. */
    static final String MANY = "task.many";

    static final String SAVE = "task.many-save";

    private final Cards cards;
    private final LoadTasks loadTasks;
    private final TaskWords words;
    private final ManyForm manyForm;
    private final TellOwner tellOwner;
    private final ShowTaskList showTaskList;

    ChangeManyTasks(
            Cards cards,
            LoadTasks loadTasks,
            TaskWords words,
            ManyForm manyForm,
            TellOwner tellOwner,
            ShowTaskList showTaskList) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.words = words;
        this.manyForm = manyForm;
        this.tellOwner = tellOwner;
        this.showTaskList = showTaskList;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(MANY, Action.MANAGE_TASKS), Verb.changing(SAVE, Action.MANAGE_TASKS));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Tasks tasks = loadTasks.tasks(view.id());
        ListPage list = ListPage.read(pressed.data())
                .orElseGet(() -> ListPage.of(view.engagement().progress().phase()));
        Form form =
                manyForm.form(view, tasks, list, String.valueOf(pressed.data().get(ManyForm.TASKS)), language);
        if (pressed.verb().equals(MANY)) {
            return dialog(form, language);
        }
        Filled filled =
                Filled.in(form, pressed.data(), cards, language.locale()).doubtPast("due", words.today(view));
        if (!filled.isFine()) {
            return dialog(filled.again(), language);
        }
        List<Task> chosen = filled.several(ManyForm.TASKS).stream()
                .flatMap(number -> tasks.numbered(number).stream())
                .toList();
        String others = ManyForm.changedSince(chosen, pressed.data());
        if (!others.isEmpty()) {
            // Somebody else was there meanwhile: what was filled in stays, to be sent in once more.
            Form again = filled.again();
            String note = words.text("manyChanged", language, others);
            return dialog(new Form(note, again.fields(), again.verb(), again.data(), again.send()), language);
        }
        return save(view, tasks, chosen, filled, list, Reader.of(pressed.origin(), language));
    }

    private Step save(View view, Tasks tasks, List<Task> chosen, Filled filled, ListPage list, Reader reader) {
        Language language = reader.language();
        List<Task> changed = new ArrayList<>();
        chosen.forEach(task -> manyForm.changed(task, filled).ifPresent(changed::add));
        if (changed.isEmpty()) {
            return AnswerWith.toast(words.text("manyNothing", language));
        }
        Tasks now = tasks.with(changed);
        TellOwner.Told told = view.people()
                .participant(filled.text(ManyForm.OWNER))
                .map(owner -> tellOwner.tell(view, newlyOwned(tasks, changed, owner), owner, language))
                .orElse(TellOwner.Told.NOTHING);
        String said = (words.counted("manyAreChanged", language, changed.size()) + " " + told.said()).strip();
        String numbers =
                changed.stream().map(task -> String.valueOf(task.number())).collect(Collectors.joining(","));
        return Step.reply(showTaskList.card(view, now, list, reader, said, List.of()))
                .withChanges(now.writesSince(tasks))
                .withMessages(told.messages())
                .withHistory(new Happening("task.many", manyForm.details(numbers, filled)));
    }

    private static List<Task> newlyOwned(Tasks before, List<Task> changed, Participant owner) {
        return changed.stream()
                .filter(task -> owner.id().equals(task.owner()))
                .filter(task -> before.numbered(task.number())
                        .filter(was -> owner.id().equals(was.owner()))
                        .isEmpty())
                .toList();
    }

    private Step dialog(Form form, Language language) {
        String title = words.text("many", language);
        return AnswerWith.dialog(title, new Content.Card(cards.render(form, language.locale()), title));
    }
}
