package dev.handrail.engagement.task;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows the tasks of a phase, the remediation checklist, and each task. */
@Component
final class ListTasks implements EngagementPress, EngagementSpeech {
    /** Its data may name a phase, a filter and a page. */
    static final String LIST = "task.list";

    /** Its data names a task. */
    static final String OPEN = "task.open";

    /** Its data names an entry of a playbook, as {@code entry}: the task of what it means. */
    static final String FROM_ENTRY = "task.from-entry";

    private final LoadTasks loadTasks;
    private final TaskWords words;
    private final ShowTaskList showTaskList;
    private final ShowTask showTask;
    private final FindPhase findPhase;
    private final FindTask findTask;

    ListTasks(
            LoadTasks loadTasks,
            TaskWords words,
            ShowTaskList showTaskList,
            ShowTask showTask,
            FindPhase findPhase,
            FindTask findTask) {
        this.loadTasks = loadTasks;
        this.words = words;
        this.showTaskList = showTaskList;
        this.showTask = showTask;
        this.findPhase = findPhase;
        this.findTask = findTask;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(LIST, Action.SEE), Verb.showing(OPEN, Action.SEE), Verb.showing(FROM_ENTRY, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.TASKS, Action.SEE, false), new Wish(Intent.CHECKLIST, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Reader reader = Reader.of(origin, said.language());
        ListPage page = said.intent() == Intent.CHECKLIST
                ? ListPage.checklist()
                : wanted(said)
                        .map(filter -> new ListPage(ListPage.EVERY, filter, 0))
                        .orElseGet(() ->
                                ListPage.of(findPhase.named(said.arguments().rest(), view.engagement())));
        return Step.reply(showTaskList.card(view, loadTasks.tasks(view.id()), page, reader, null, List.of()));
    }

    /** Where somebody writes what is on the button of a list. */
    private Optional<Filter> wanted(Interpretation said) {
        String rest = MatchPeople.plain(said.arguments().rest());
        return Stream.of(Filter.OVERDUE, Filter.UNASSIGNED)
                .filter(filter ->
                        rest.contains(MatchPeople.plain(words.text("filter." + filter.code(), said.language()))))
                .findFirst();
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Reader reader = Reader.of(pressed.origin(), language);
        Tasks tasks = loadTasks.tasks(view.id());
        return switch (pressed.verb()) {
            case LIST -> list(view, tasks, pressed, reader);
            default ->
                findTask.carried(tasks, pressed.data())
                        .map(task -> show(
                                showTask.card(
                                        view,
                                        task,
                                        ListPage.read(pressed.data()).orElse(null),
                                        reader,
                                        null,
                                        List.of()),
                                pressed.data().containsKey(Carried.IN)))
                        .orElseGet(() -> AnswerWith.toast(
                                words.text(pressed.verb().equals(OPEN) ? "no.more" : "no.ofEntry", language)));
        };
    }

    private Step list(View view, Tasks tasks, Incoming.Pressed pressed, Reader reader) {
        Optional<ListPage> carried = ListPage.read(pressed.data());
        ListPage page =
                carried.orElseGet(() -> ListPage.of(view.engagement().progress().phase()));
        if (page.filter() == Filter.MINE && !reader.inPerson()) {
            return AnswerWith.toast(words.text("inPerson", reader.language()));
        }
        return show(showTaskList.card(view, tasks, page, reader, null, List.of()), carried.isPresent());
    }

    /** In the place of one of these cards; other features' cards stay as they are. */
    private static Step show(Content.Card card, boolean isOnOneOfThese) {
        return isOnOneOfThese ? AnswerWith.card(card) : Step.reply(card);
    }
}
