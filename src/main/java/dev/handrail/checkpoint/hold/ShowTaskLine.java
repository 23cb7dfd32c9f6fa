package dev.handrail.checkpoint.hold;

import dev.handrail.card.Panel;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.task.SayTask;
import dev.handrail.engagement.task.Task;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A task as a line on a meeting's card: whose it is, what, and until when. */
@Component
final class ShowTaskLine {
    private final HoldWords words;
    private final SayTask sayTask;

    ShowTaskLine(HoldWords words, SayTask sayTask) {
        this.words = words;
        this.sayTask = sayTask;
    }

    Panel.Item item(Task task, Optional<Participant> owner, LocalDate today, Language language) {
        List<String> details = new ArrayList<>();
        details.add(owner.isPresent() ? words.name(owner, language) : words.side(task.side(), language));
        sayTask.due(task, today, language).ifPresent(details::add);
        if (task.state().isOver()) {
            details.add(words.text("done", language));
        }
        return new Panel.Item(sayTask.named(task, language), String.join(" · ", details), tone(task, today), List.of());
    }

    private static Panel.Tone tone(Task task, LocalDate today) {
        return task.state().isOver() ? Panel.Tone.GOOD : task.isOverdue(today) ? Panel.Tone.LATE : Panel.Tone.PLAIN;
    }
}
