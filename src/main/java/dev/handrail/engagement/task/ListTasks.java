package dev.handrail.engagement.task;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
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
    private final Playbooks playbooks;

    ListTasks(
            LoadTasks loadTasks,
            TaskWords words,
            ShowTaskList showTaskList,
            ShowTask showTask,
            FindPhase findPhase,
            Playbooks playbooks) {
        this.loadTasks = loadTasks;
        this.words = words;
        this.showTaskList = showTaskList;
        this.showTask = showTask;
        this.findPhase = findPhase;
        this.playbooks = playbooks;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(LIST, Action.SEE),
                Verb.showing(OPEN, Action.SEE),
                Verb.showing(FROM_ENTRY, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(
                new Wish(Intent.TASKS, Action.SEE, false), new Wish(Intent.CHECKLIST, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Reader reader = Reader.of(origin, said.language());
        ListPage page = said.intent() == Intent.CHECKLIST
                ? ListPage.checklist()
                : ListPage.of(findPhase.named(said.arguments().rest(), view.engagement()));
        return Step.reply(showTaskList.card(view, loadTasks.tasks(view.id()), page, reader, null, List.of()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Reader reader = Reader.of(pressed.origin(), language);
        Tasks tasks = loadTasks.tasks(view.id());
        return switch (pressed.verb()) {
            case LIST -> list(view, tasks, pressed, reader);
            case OPEN -> tasks.numbered(pressed.data().get(Carried.TASK))
                    .map(task -> AnswerWith.card(showTask.card(
                            view, task, ListPage.read(pressed.data()).orElse(null), reader, null, List.of())))
                    .orElseGet(() -> AnswerWith.toast(words.text("no.more", language)));
            default -> ofEntry(tasks, String.valueOf(pressed.data().get("entry")))
                    // The card with the button holds an answer, which is to stay.
                    .map(task -> Step.reply(showTask.card(view, task, null, reader, null, List.of())))
                    .orElseGet(() -> AnswerWith.toast(words.text("no.ofEntry", language)));
        };
    }

    private Step list(View view, Tasks tasks, Incoming.Pressed pressed, Reader reader) {
        ListPage page = ListPage.read(pressed.data())
                .orElseGet(() -> ListPage.of(view.engagement().progress().phase()));
        if (page.filter() == Filter.MINE && !reader.inPerson()) {
            return AnswerWith.toast(words.text("inPerson", reader.language()));
        }
        return AnswerWith.card(showTaskList.card(view, tasks, page, reader, null, List.of()));
    }

    /** The task of an entry, or of another one that means the same. */
    Optional<Task> ofEntry(Tasks tasks, String entry) {
        return playbooks.entry(entry).map(Entry::meaning).flatMap(meaning -> tasks.all().stream()
                .filter(task -> task.entry() != null
                        && playbooks
                                .entry(task.entry())
                                .filter(told -> told.meaning().equals(meaning))
                                .isPresent())
                .findFirst());
    }
}
