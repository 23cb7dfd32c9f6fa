package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Digest;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Adds a task that no playbook has, by a dialog or by a word; to the remediation checklist as well. */
@Component
final class AddTask implements EngagementPress, EngagementSpeech {
    /** Its data may name the phase, and the checklist by the list's filter. */
    static final String ADD = "task.add";

    static final String CREATE = "task.create";

    private final Cards cards;
    private final LoadTasks loadTasks;
    private final TaskNumbers numbers;
    private final TaskWords words;
    private final AddForm addForm;
    private final TellOwner tellOwner;
    private final ShowTask showTask;
    private final ProductTime time;

    AddTask(
            Cards cards,
            LoadTasks loadTasks,
            TaskNumbers numbers,
            TaskWords words,
            AddForm addForm,
            TellOwner tellOwner,
            ShowTask showTask,
            ProductTime time) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.numbers = numbers;
        this.words = words;
        this.addForm = addForm;
        this.tellOwner = tellOwner;
        this.showTask = showTask;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(ADD, Action.MANAGE_TASKS), Verb.changing(CREATE, Action.MANAGE_TASKS));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.ADD_TASK, Action.MANAGE_TASKS, true));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Language language = said.language();
        String title = said.arguments().rest();
        if (title.isBlank()) {
            return Step.reply(offer(view, language));
        }
        if (title.length() > AddForm.LONGEST_TITLE) {
            return AnswerWith.words(cards.text("form.wrong.long", language.locale(), AddForm.LONGEST_TITLE));
        }
        String phase = view.engagement().progress().phase();
        boolean toRemedy = phase.equals(FindDuties.REMEDIATE);
        AddForm.Wanted wanted = new AddForm.Wanted(title, phase, Side.CUSTOMER, null, null, toRemedy, toRemedy);
        return add(view, loadTasks.tasks(view.id()), wanted, Reader.of(origin, language));
    }

    private Content.Card offer(View view, Language language) {
        Panel panel = new Panel(
                words.text("add", language),
                view.engagement().name(),
                words.text("addHow", language),
                List.of(),
                List.of(),
                List.of(Button.opening(words.text("add", language), ADD, Carried.engagement(view))));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        if (pressed.verb().equals(ADD)) {
            String fresh = Digest.of(pressed.origin().key());
            ListPage list = ListPage.read(pressed.data()).orElse(null);
            return dialog(named(addForm.form(view, list, language), fresh), language);
        }
        Form form = named(
                addForm.form(view, null, language),
                String.valueOf(pressed.data().get("form")));
        Filled filled =
                Filled.in(form, pressed.data(), cards, language.locale()).doubtPast("due", words.today(view));
        return filled.isFine()
                ? add(
                        view,
                        loadTasks.tasks(view.id()),
                        AddForm.wanted(view, filled),
                        Reader.of(pressed.origin(), language))
                : dialog(filled.again(), language);
    }

    /** Of the same words in another form another task is made; the same form makes one, however often it is sent. */
    private static Form named(Form form, String name) {
        Map<String, Object> data = new HashMap<>(form.data());
        data.put("form", name);
        return new Form(form.note(), form.fields(), form.verb(), data, form.send());
    }

    private Step add(View view, Tasks tasks, AddForm.Wanted wanted, Reader reader) {
        Language language = reader.language();
        if (tasks.isFull()) {
            return AnswerWith.toast(words.text("no.roomForTasks", language, Tasks.MOST));
        }
        TaskNumbers.Following following = numbers.after(view.id());
        Task task = new Task(
                following.next(),
                wanted.phase(),
                null,
                wanted.title(),
                wanted.side(),
                wanted.owner() == null ? null : wanted.owner().id(),
                wanted.due(),
                Task.State.OPEN,
                wanted.blocking(),
                wanted.remediation(),
                List.of(),
                time.instant());
        List<Write> writes = new ArrayList<>(tasks.with(List.of(task)).writesSince(tasks));
        writes.add(following.write());
        TellOwner.Told told = Optional.ofNullable(wanted.owner())
                .map(owner -> tellOwner.tell(view, List.of(task), owner, language))
                .orElse(TellOwner.Told.NOTHING);
        String said = (words.text("isAdded", language, task.number()) + " " + told.said()).strip();
        return Step.reply(showTask.card(view, task, null, reader, said, List.of()))
                .withChanges(writes)
                .withMessages(told.messages())
                .withHistory(new Happening(
                        "task.added", Map.of("task", String.valueOf(task.number()), "phase", task.phase())));
    }

    private Step dialog(Form form, Language language) {
        String title = words.text("add", language);
        return AnswerWith.dialog(title, new Content.Card(cards.render(form, language.locale()), title));
    }
}
