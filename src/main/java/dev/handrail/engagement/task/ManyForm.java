package dev.handrail.engagement.task;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Choice;
import dev.handrail.card.Form.Field;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The dialog for many tasks at once, and what becomes of each by it. */
@Component
final class ManyForm {
    static final String TASKS = "tasks";
    static final String OWNER = "owner";

    /** So many tasks are offered; the card would grow too large with more. */
    static final int MOST = 100;

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_OWNER = 55;

    private static final String SEEN = "seen";
    private static final String KEEP = "keep";

    private final TaskWords words;
    private final ProductTime time;

    ManyForm(TaskWords words, ProductTime time) {
        this.words = words;
        this.time = time;
    }

    /**
     * @param chosen numbers that were sent in, with commas between; they are offered whatever list they are in by now
     */
    Form form(View view, Tasks tasks, ListPage list, String chosen, Language language) {
        Map<String, Object> data = Carried.engagement(view);
        data.putAll(list.data());
        data.put(SEEN, String.valueOf(newest(tasks.all())));
        List<Choice> offered = offered(view, tasks, list, chosen).stream()
                .map(task -> new Choice(line(view, task, language), String.valueOf(task.number())))
                .toList();
        String note = offered.size() >= MOST ? words.text("manyFirst", language, MOST) : null;
        return new Form(
                note,
                List.of(
                        Field.someOf(TASKS, words.text("manyWhich", language), "", offered)
                                .asRequired(),
                        Field.oneOf(OWNER, words.text("owner", language), KEEP, owners(view, language)),
                        Field.date("due", words.text("manyDue", language), ""),
                        Field.oneOf(
                                "state",
                                words.text("stateLabel", language),
                                KEEP,
                                kept(Choices.states(words, language), language)),
                        Field.oneOf(
                                "blocking", words.text("blocking", language), KEEP, kept(yesOrNo(language), language))),
                ChangeManyTasks.SAVE,
                data,
                words.text("save", language));
    }

    /** What it is, whose it is and who does it: cut short, so that all of it is seen. */
    private String line(View view, Task task, Language language) {
        String title = cut(words.named(task, language), LONGEST_TITLE);
        String owner = TaskRights.owner(view, task)
                .map(person -> words.side(task, language) + " · " + words.name(person, language))
                .orElseGet(() -> words.owner(task, view, language));
        return title + " · " + cut(owner, LONGEST_OWNER);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }

    private List<Task> offered(View view, Tasks tasks, ListPage list, String chosen) {
        List<String> numbers = Arrays.asList(chosen.split(","));
        Stream<Task> sentIn = tasks.all().stream().filter(task -> numbers.contains(String.valueOf(task.number())));
        return Stream.concat(sentIn, list.tasks(tasks, view, words.today(view)).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<Choice> owners(View view, Language language) {
        return kept(Choices.orNobody(Choices.people(view, words, language), words, language), language);
    }

    private List<Choice> kept(List<Choice> choices, Language language) {
        return Choices.after(words.text("keep", language), KEEP, choices);
    }

    private List<Choice> yesOrNo(Language language) {
        return List.of(
                new Choice(words.text("yes", language), "true"), new Choice(words.text("no.word", language), "false"));
    }

    private static long newest(List<Task> tasks) {
        return tasks.stream().mapToLong(Task::version).max().orElse(0);
    }

    /** The numbers of those that somebody changed after the dialog was opened; empty where nobody did. */
    static String changedSince(List<Task> chosen, Map<String, Object> data) {
        String seen = String.valueOf(data.get(SEEN));
        long until = seen.matches("[0-9]{1,15}") ? Long.parseLong(seen) : 0;
        return chosen.stream()
                .filter(task -> task.version() > until)
                .map(task -> String.valueOf(task.number()))
                .collect(Collectors.joining(", "));
    }

    /** The task as it is to be; empty where it is so already. */
    Optional<Task> changed(Task task, Filled filled) {
        Instant now = time.instant();
        Task changed = task;
        if (isGiven(filled, OWNER)) {
            String owner = filled.text(OWNER);
            changed = changed.owned(owner.equals(Choices.NOBODY) ? null : owner, now);
        }
        Optional<LocalDate> due = filled.day("due");
        if (due.isPresent()) {
            changed = changed.dueBy(due.get(), now);
        }
        if (isGiven(filled, "state")) {
            changed = changed.in(Task.State.valueOf(filled.text("state")), now);
        }
        if (isGiven(filled, "blocking")) {
            changed = changed.blocking(filled.yes("blocking"), now);
        }
        return TaskForm.differences(task, changed).size() > 1 ? Optional.of(changed) : Optional.empty();
    }

    private static boolean isGiven(Filled filled, String field) {
        return !filled.text(field).isEmpty() && !filled.text(field).equals(KEEP);
    }

    /** What the history says about it. */
    Map<String, String> details(String numbers, Filled filled) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(TASKS, numbers);
        if (isGiven(filled, OWNER)) {
            details.put(OWNER, filled.text(OWNER).equals(Choices.NOBODY) ? "" : filled.text(OWNER));
        }
        filled.day("due").ifPresent(day -> details.put("due", day.toString()));
        for (String field : List.of("state", "blocking")) {
            if (isGiven(filled, field)) {
                details.put(field, filled.text(field));
            }
        }
        return details;
    }
}
