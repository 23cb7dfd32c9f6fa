package dev.handrail.engagement.task;

import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes open tasks of what people agreed on elsewhere, for the commit of whoever agreed on it. */
@Component
public final class MakeTasks {
    public static final int LONGEST_TITLE = AddForm.LONGEST_TITLE;

    private final LoadTasks loadTasks;
    private final TaskNumbers numbers;
    private final TellOwner tellOwner;
    private final TaskWords words;
    private final ProductTime time;

    /**
     * What is to be done.
     *
     * @param side whose it is while nobody owns it
     * @param owner who does it; absent where that is open
     */
    public record Wanted(
            String title,
            Side side,
            @Nullable Participant owner,
            @Nullable LocalDate due) {}

    /**
     * Tasks that are there once their writes are committed.
     *
     * @param numbers in the order in which they were wanted
     * @param messages to their owners
     * @param said what the maker has to know about those; empty where they arrive
     */
    public record Made(List<Integer> numbers, List<Write> writes, List<Outgoing> messages, String said) {
        static final Made NOTHING = new Made(List.of(), List.of(), List.of(), "");
    }

    MakeTasks(LoadTasks loadTasks, TaskNumbers numbers, TellOwner tellOwner, TaskWords words, ProductTime time) {
        this.loadTasks = loadTasks;
        this.numbers = numbers;
        this.tellOwner = tellOwner;
        this.words = words;
        this.time = time;
    }

    /** Why so many more cannot be made; empty where they can. */
    public Optional<String> refusal(View view, int many, Language language) {
        boolean full = many > 0 && loadTasks.tasks(view.id()).all().size() + many > Tasks.MOST;
        return full ? Optional.of(words.text("no.roomForTasks", language, Tasks.MOST)) : Optional.empty();
    }

    /** @param language of who makes them */
    public Made make(View view, List<Wanted> wanted, Language language) {
        if (wanted.isEmpty()) {
            return Made.NOTHING;
        }
        Tasks before = loadTasks.tasks(view.id());
        TaskNumbers.Following following = numbers.after(view.id());
        List<Task> made =
                wanted.stream().map(each -> task(view, each, following.next())).toList();
        List<Write> writes = new ArrayList<>(before.with(made).writesSince(before));
        writes.add(following.write());
        List<TellOwner.Told> told = tell(view, made, language);
        return new Made(
                made.stream().map(Task::number).toList(),
                writes,
                told.stream().flatMap(each -> each.messages().stream()).toList(),
                told.stream()
                        .map(TellOwner.Told::said)
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private Task task(View view, Wanted wanted, int number) {
        Participant owner = wanted.owner();
        return new Task(
                number,
                view.engagement().progress().phase(),
                null,
                wanted.title(),
                wanted.side(),
                owner == null ? null : owner.id(),
                wanted.due(),
                Task.State.OPEN,
                false,
                false,
                List.of(),
                time.instant());
    }

    /** One message to each owner, whatever is theirs of it. */
    private List<TellOwner.Told> tell(View view, List<Task> made, Language language) {
        Map<String, List<Task>> byOwner = made.stream()
                .filter(task -> task.owner() != null)
                .collect(Collectors.groupingBy(
                        task -> Objects.requireNonNull(task.owner()), LinkedHashMap::new, Collectors.toList()));
        return byOwner.entrySet().stream()
                .flatMap(each -> view.people().participant(each.getKey()).stream()
                        .map(owner -> tellOwner.tell(view, each.getValue(), owner, language)))
                .toList();
    }
}
