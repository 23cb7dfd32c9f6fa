package dev.handrail.engagement.task;

import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How tasks are called in a language, for other features that show some. */
@Component
public final class SayTask {
    private final TaskWords words;

    SayTask(TaskWords words) {
        this.words = words;
    }

    /** With its number, such as {@code 12 · Set up the connector}. */
    public String named(Task task, Language language) {
        return words.named(task, language);
    }

    /** The owner's name; of a free task the side whose it is. */
    public String owner(Task task, People people, Language language) {
        return words.owner(task, people, language);
    }

    /** Who owns it and still takes part. */
    public static Optional<Participant> owner(Task task, People people) {
        return people.participant(task.owner()).filter(Participant::isActive);
    }

    /** When it is due, or since when it has been; empty where no day is set. */
    public Optional<String> due(Task task, LocalDate today, Language language) {
        return Optional.ofNullable(task.due())
                .map(due -> words.text(
                        task.isOverdue(today) ? "overdueSince" : "dueOn", language, TaskWords.day(due, language)));
    }
}
