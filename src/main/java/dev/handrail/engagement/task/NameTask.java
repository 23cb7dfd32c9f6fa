package dev.handrail.engagement.task;

import dev.handrail.card.Cards;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls tasks as people do. */
@Component
public final class NameTask {
    private final Cards cards;
    private final Playbooks playbooks;

    NameTask(Cards cards, Playbooks playbooks) {
        this.cards = cards;
        this.playbooks = playbooks;
    }

    /** Its own title, or the playbook's words for it. */
    String title(Task task, Language language) {
        return task.title().isEmpty()
                ? Optional.ofNullable(task.entry())
                        .flatMap(playbooks::entry)
                        .map(entry -> entry.words(language.code()).task())
                        .orElseGet(() -> cards.text("task.untitled", language.locale()))
                : task.title();
    }

    /** With its number. */
    public String numbered(Task task, Language language) {
        return task.number() + " · " + title(task, language);
    }
}
