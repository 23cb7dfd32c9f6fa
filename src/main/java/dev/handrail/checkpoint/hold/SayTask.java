package dev.handrail.checkpoint.hold;

import dev.handrail.card.Panel;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.task.Task;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A task as a line on a meeting's card: whose it is, what, and until when. */
@Component
final class SayTask {
    private final HoldWords words;
    private final Playbooks playbooks;

    SayTask(HoldWords words, Playbooks playbooks) {
        this.words = words;
        this.playbooks = playbooks;
    }

    Panel.Item item(Task task, Optional<Participant> owner, LocalDate today, Language language) {
        List<String> details = new ArrayList<>();
        details.add(owner.isPresent() ? words.name(owner, language) : words.side(task.side(), language));
        LocalDate due = task.due();
        if (due != null) {
            details.add(words.text(
                    task.isOverdue(today) ? "overdueSince" : "dueOn", language, ShowDay.brief(due, language)));
        }
        if (task.state().isOver()) {
            details.add(words.text("done", language));
        }
        return new Panel.Item(
                task.number() + " · " + title(task, language), String.join(" · ", details), tone(task, today), List.of());
    }

    private static Panel.Tone tone(Task task, LocalDate today) {
        return task.state().isOver()
                ? Panel.Tone.GOOD
                : task.isOverdue(today) ? Panel.Tone.LATE : Panel.Tone.PLAIN;
    }

    /** In somebody's own words, or in the playbook's. */
    private String title(Task task, Language language) {
        return task.title().isEmpty()
                ? Optional.ofNullable(task.entry())
                        .flatMap(playbooks::entry)
                        .map(entry -> entry.words(language.code()).task())
                        .orElse("")
                : task.title();
    }
}
