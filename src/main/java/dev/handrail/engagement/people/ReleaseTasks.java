package dev.handrail.engagement.people;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.engagement.task.TaskList;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes what is still to be done from somebody who takes part no more: nobody owns it then, and those who steer are told
 * once what it is. What was done stays theirs.
 */
@Component
final class ReleaseTasks {
    /** From the task lists: shows one, by phase and filter. */
    private static final String LIST = "task.list";

    private static final int NAMED = 30;
    private static final int MOST_TOLD = 10;

    private final PeopleCards cards;
    private final LoadTasks loadTasks;
    private final TellPeople tellPeople;
    private final ProductTime time;

    ReleaseTasks(PeopleCards cards, LoadTasks loadTasks, TellPeople tellPeople, ProductTime time) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.tellPeople = tellPeople;
        this.time = time;
    }

    /** The step with what follows for the tasks, where the change takes the participant out. */
    Step after(Step step, Loaded loaded, People after, String changed) {
        boolean was = loaded.people()
                .participant(changed)
                .filter(Participant::isActive)
                .isPresent();
        boolean is = after.participant(changed).filter(Participant::isActive).isPresent();
        if (!was || is) {
            return step;
        }
        List<LoadTasks.Read> theirs = loadTasks.all(loaded.id()).stream()
                .filter(read -> read.list().tasks().stream().anyMatch(task -> isOpen(task, changed)))
                .toList();
        return theirs.isEmpty() ? step : released(step, theirs, loaded, after, changed);
    }

    private static boolean isOpen(Task task, String owner) {
        return owner.equals(task.owner()) && !task.state().isOver();
    }

    private Step released(Step step, List<LoadTasks.Read> theirs, Loaded loaded, People after, String owner) {
        List<Integer> numbers = theirs.stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> isOpen(task, owner))
                .map(Task::number)
                .sorted()
                .toList();
        Instant now = time.instant();
        List<Write> writes =
                theirs.stream().map(read -> write(read, owner, now)).toList();
        Participant gone = after.participant(owner).orElseThrow();
        List<Participant> told =
                Steering.deciders(after, gone.side()).stream().limit(MOST_TOLD).toList();
        return step.withChanges(
                        Stream.concat(step.changes().stream(), writes.stream()).toList())
                .withMessages(Stream.concat(
                                step.messages().stream(),
                                tellPeople
                                        .tell(
                                                "released/" + owner + "/" + after.revision(),
                                                loaded.engagement(),
                                                told,
                                                language -> card(loaded.engagement(), gone, numbers, language))
                                        .messages()
                                        .stream())
                        .toList())
                .andHistory(new Happening(
                        "task.released", Map.of("participant", owner, "tasks", listed(numbers, numbers.size(), ","))));
    }

    private static String listed(List<Integer> numbers, int most, String between) {
        return numbers.stream().limit(most).map(String::valueOf).collect(Collectors.joining(between));
    }

    private static Write write(LoadTasks.Read read, String owner, Instant now) {
        Document was = read.document().document();
        TaskList list = new TaskList(
                read.list().phase(),
                read.list().tasks().stream()
                        .map(task -> isOpen(task, owner) ? nobodys(task, now) : task)
                        .toList());
        return new Write.Replace(
                new Document(
                        was.partition(),
                        was.id(),
                        was.kind(),
                        EngagementDocuments.json(list),
                        was.due(),
                        was.expiresAt()),
                read.document().version());
    }

    private static Task nobodys(Task task, Instant now) {
        return new Task(
                task.number(),
                task.phase(),
                task.entry(),
                task.title(),
                task.side(),
                null,
                task.due(),
                task.state(),
                task.blocking(),
                task.remediation(),
                task.notes(),
                // Two changes within a millisecond are two versions all the same.
                now.toEpochMilli() > task.version() ? now : Instant.ofEpochMilli(task.version() + 1));
    }

    private Content card(Engagement engagement, Participant gone, List<Integer> numbers, Language language) {
        String all = listed(numbers, NAMED, ", ") + (numbers.size() > NAMED ? " …" : "");
        EngagementId id = engagement.id();
        // Whoever was forgotten is not named once more.
        String name = gone.accounts().isEmpty() ? cards.text("somebody", language) : gone.name();
        return cards.card(
                new Panel(
                        cards.text("released", language, name, numbers.size()),
                        engagement.name(),
                        cards.text("releasedDetail", language, all),
                        List.of(),
                        List.of(),
                        List.of(Button.doing(
                                cards.text("releasedList", language),
                                LIST,
                                Map.of("engagement", id.value(), "phase", "*", "filter", "unassigned", "page", 0)))),
                language);
    }
}
