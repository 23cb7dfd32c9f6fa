package dev.handrail.engagement.task;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Choice;
import dev.handrail.card.Form.Field;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog of one task, and what becomes of the task by it. */
@Component
final class TaskForm {
    static final int LONGEST_NOTE = 500;
    private static final int MOST_NOTES = 50;

    private final TaskWords words;
    private final ProductTime time;

    TaskForm(TaskWords words, ProductTime time) {
        this.words = words;
        this.time = time;
    }

    /** Managers change everything of it, those who work on it its day and state, everybody else adds a note. */
    Form edit(View view, Task task, String verb, Language language) {
        List<Field> fields = new ArrayList<>();
        owners(view, task, language)
                .ifPresent(owners -> fields.add(Field.oneOf(
                        "owner",
                        words.text("owner", language),
                        TaskRights.owner(view, task).map(Participant::id).orElse(Choices.NOBODY),
                        Choices.orNobody(owners, words, language))));
        if (TaskRights.mayWorkOn(view, task)) {
            fields.add(Field.date("due", words.text("due", language), day(task.due())));
            fields.add(Field.oneOf(
                            "state",
                            words.text("stateLabel", language),
                            task.state().name(),
                            Choices.states(words, language))
                    .asRequired());
        }
        if (view.may(Action.MANAGE_TASKS)) {
            fields.add(Field.yes("blocking", words.text("blockingLong", language), task.blocking()));
            fields.add(Field.yes("remediation", words.text("onChecklist", language), task.remediation()));
        }
        fields.add(Field.text("note", words.text("newNote", language), "", LONGEST_NOTE));
        return new Form(
                words.named(task, language), fields, verb, Carried.task(view, task), words.text("save", language));
    }

    /** To whom the person can give it; nobody aside. */
    private Optional<List<Choice>> owners(View view, Task task, Language language) {
        if (view.may(Action.MANAGE_TASKS)) {
            return Optional.of(Choices.people(view, words, language));
        }
        return TaskRights.isMine(view, task)
                ? Optional.of(List.of(
                        new Choice(words.name(view.me(), language), view.me().id())))
                : Optional.empty();
    }

    void check(Filled filled, Task task, Tasks tasks, Language language) {
        String note = filled.text("note");
        if (!note.isEmpty() && (task.notes().size() >= MOST_NOTES || !tasks.hasRoomFor(note))) {
            filled.wrong("note", words.text("no.room", language));
        }
    }

    /** The task as it was filled in; the same where nothing of it is another. */
    Task changed(View view, Task task, Filled filled) {
        Instant now = time.instant();
        Task changed = task;
        if (view.may(Action.MANAGE_TASKS)) {
            changed = withManaged(changed, filled, now);
        } else if (TaskRights.isMine(view, task) && filled.text("owner").equals(Choices.NOBODY)) {
            changed = changed.owned(null, now);
        }
        if (TaskRights.mayWorkOn(view, task)) {
            @Nullable LocalDate due = filled.day("due").orElse(null);
            changed = Objects.equals(due, changed.due()) ? changed : changed.dueBy(due, now);
            Task.State state = Task.State.valueOf(filled.text("state"));
            changed = state == changed.state() ? changed : changed.in(state, now);
        }
        String note = filled.text("note");
        return note.isEmpty() ? changed : changed.noted(view.me().id(), note, now);
    }

    private static Task withManaged(Task task, Filled filled, Instant now) {
        Task changed = task;
        String chosen = filled.text("owner");
        @Nullable String owner = chosen.isEmpty() || chosen.equals(Choices.NOBODY) ? null : chosen;
        changed = Objects.equals(owner, changed.owner()) ? changed : changed.owned(owner, now);
        boolean blocking = filled.yes("blocking");
        changed = blocking == changed.blocking() ? changed : changed.blocking(blocking, now);
        boolean remediation = filled.yes("remediation");
        return remediation == changed.remediation() ? changed : changed.remediation(remediation, now);
    }

    /** What the history says about a change: ids and figures, no word of anybody's. */
    static Map<String, String> differences(Task before, Task after) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("task", String.valueOf(after.number()));
        if (!Objects.equals(before.owner(), after.owner())) {
            details.put("owner", Objects.requireNonNullElse(after.owner(), ""));
        }
        if (!Objects.equals(before.due(), after.due())) {
            details.put("due", day(after.due()));
        }
        if (before.state() != after.state()) {
            details.put("state", after.state().name());
        }
        if (before.blocking() != after.blocking()) {
            details.put("blocking", Boolean.toString(after.blocking()));
        }
        if (before.remediation() != after.remediation()) {
            details.put("remediation", Boolean.toString(after.remediation()));
        }
        if (before.notes().size() != after.notes().size()) {
            details.put("note", "1");
        }
        return details;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
