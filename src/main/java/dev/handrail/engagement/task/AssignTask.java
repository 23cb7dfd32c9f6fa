package dev.handrail.engagement.task;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.engagement.route.SayNo;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a task to somebody, by a button or by name, and lets people take one themselves. */
@Component
final class AssignTask implements EngagementPress, EngagementSpeech {
    /** Its data names a task and the {@code owner}, a participant's id. */
    static final String ASSIGN = "task.assign";

    /** Its data names a task. */
    static final String TAKE = "task.take";

    private final AskWho askWho;
    private final GiveTaskBack giveTaskBack;
    private final LoadTasks loadTasks;
    private final TaskWords words;
    private final ShowAfter showAfter;
    private final ShowTask showTask;
    private final TellOwner tellOwner;
    private final SayNo sayNo;
    private final ProductTime time;

    AssignTask(
            AskWho askWho,
            GiveTaskBack giveTaskBack,
            LoadTasks loadTasks,
            TaskWords words,
            ShowAfter showAfter,
            ShowTask showTask,
            TellOwner tellOwner,
            SayNo sayNo,
            ProductTime time) {
        this.askWho = askWho;
        this.giveTaskBack = giveTaskBack;
        this.loadTasks = loadTasks;
        this.words = words;
        this.showAfter = showAfter;
        this.showTask = showTask;
        this.tellOwner = tellOwner;
        this.sayNo = sayNo;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(ASSIGN, Action.WORK_ON_TASKS), Verb.changing(TAKE, Action.WORK_ON_TASKS));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.TASK_ASSIGN, Action.WORK_ON_TASKS, true));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Language language = said.language();
        Integer number = said.arguments().number();
        if (number == null) {
            return AnswerWith.words(words.text("whichAssign", language));
        }
        Tasks tasks = loadTasks.tasks(view.id());
        Optional<Task> found = tasks.numbered(number);
        if (found.isEmpty()) {
            return AnswerWith.words(words.text("no.task", language, number));
        }
        String name = said.arguments().rest();
        if (MatchPeople.isNobody(name)) {
            return giveTaskBack.giveBack(view, tasks, found.get(), Reader.of(origin, language));
        }
        List<Participant> meant = name.isBlank() ? List.of() : MatchPeople.named(name, view);
        return switch (meant.size()) {
            case 0 ->
                name.isBlank()
                        ? askWho.among(view, found.get(), view.people().active(), language)
                        : nobody(name, language);
            case 1 -> assignBySpeech(view, tasks, found.get(), meant.getFirst(), Reader.of(origin, language));
            default -> askWho.among(view, found.get(), meant, language);
        };
    }

    private Step nobody(String name, Language language) {
        return AnswerWith.words(words.text("no.person", language, name));
    }

    private Step assignBySpeech(View view, Tasks tasks, Task task, Participant owner, Reader reader) {
        Optional<String> refusal = refusal(view, task, owner, reader.language());
        if (refusal.isPresent()) {
            return Step.reply(showTask.card(view, task, null, reader, refusal.get(), List.of()));
        }
        Task owned = task.owned(owner.id(), time.instant());
        TellOwner.Told told = tellOwner.tell(view, List.of(owned), owner, reader.language());
        return change(tasks, tasks.with(List.of(owned)), owned, owner, view)
                .withMessages(told.messages())
                .withReplies(
                        List.of(showTask.card(view, owned, null, reader, said(owned, owner, told, reader), List.of())));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Tasks tasks = loadTasks.tasks(view.id());
        Optional<Task> found = tasks.numbered(pressed.data().get(Carried.TASK));
        Optional<Participant> owner = pressed.verb().equals(TAKE)
                ? Optional.of(view.me())
                : view.people().participant(pressed.data().get("owner")).filter(Participant::isActive);
        if (found.isEmpty() || owner.isEmpty()) {
            return AnswerWith.toast(words.text("no.more", language));
        }
        return assign(view, tasks, found.get(), owner.get(), pressed, language);
    }

    private Step assign(
            View view, Tasks tasks, Task task, Participant owner, Incoming.Pressed pressed, Language language) {
        Reader reader = Reader.of(pressed.origin(), language);
        Optional<String> refusal = refusal(view, task, owner, language)
                .or(() -> Carried.isStale(task, pressed.data())
                        ? Optional.of(words.text("changedMeanwhile", language))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return pressed.manner() == Incoming.Pressed.Manner.SUBMIT_DIALOG
                    ? AnswerWith.toast(refusal.get())
                    : AnswerWith.card(showAfter.card(view, tasks, task, pressed, reader, refusal.get(), List.of()));
        }
        Task owned = task.owned(owner.id(), time.instant());
        Tasks now = tasks.with(List.of(owned));
        TellOwner.Told told = tellOwner.tell(view, List.of(owned), owner, language);
        String said = said(owned, owner, told, reader);
        Step step = change(tasks, now, owned, owner, view).withMessages(told.messages());
        return pressed.manner() == Incoming.Pressed.Manner.SUBMIT_DIALOG
                ? step.withReplies(List.of(showTask.card(view, owned, null, reader, said, List.of())))
                : step.withOutcome(
                        new Outcome.ShowCard(showAfter.card(view, now, owned, pressed, reader, said, List.of())));
    }

    /** Why this person cannot give it to that one; empty where it can be. */
    private Optional<String> refusal(View view, Task task, Participant owner, Language language) {
        if (owner.id().equals(task.owner())) {
            return Optional.of(words.text("isOwned", language, words.name(owner, language)));
        }
        if (task.state().isOver()) {
            return Optional.of(words.text("isOver", language, task.number()));
        }
        if (owner.id().equals(view.me().id())) {
            return TaskRights.mayTake(view, task)
                    ? Optional.empty()
                    : Optional.of(words.text("no.notFree", language, words.owner(task, view, language)));
        }
        return view.may(Action.MANAGE_TASKS)
                ? Optional.empty()
                : Optional.of(sayNo.notAllowed(Action.MANAGE_TASKS, view, language));
    }

    private String said(Task owned, Participant owner, TellOwner.Told told, Reader reader) {
        Language language = reader.language();
        String said = words.text("isAssigned", language, owned.number(), words.name(owner, language));
        return told.said().isEmpty() ? said : said + " " + told.said();
    }

    private static Step change(Tasks before, Tasks now, Task task, Participant owner, View view) {
        String happened = owner.id().equals(view.me().id()) ? "task.taken" : "task.assigned";
        return Step.nothing()
                .withChanges(now.writesSince(before))
                .withHistory(
                        new Happening(happened, Map.of("task", String.valueOf(task.number()), "owner", owner.id())));
    }
}
