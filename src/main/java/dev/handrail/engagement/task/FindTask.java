package dev.handrail.engagement.task;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the task that a card is about: by its number, or by the entry of a playbook that an answer was made from. */
@Component
final class FindTask {
    /** The entry's public id. */
    static final String ENTRY = "entry";

    private final Playbooks playbooks;

    FindTask(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    Optional<Task> carried(Tasks tasks, Map<String, Object> data) {
        return tasks.numbered(data.get(Carried.TASK))
                .or(() -> playbooks
                        .entry(String.valueOf(data.get(ENTRY)))
                        .map(Entry::meaning)
                        .flatMap(meaning -> ofMeaning(tasks, meaning)));
    }

    /** The task of an entry is that of every other one that means the same. */
    private Optional<Task> ofMeaning(Tasks tasks, String meaning) {
        return tasks.all().stream()
                .filter(task -> task.entry() != null
                        && playbooks
                                .entry(task.entry())
                                .filter(told -> told.meaning().equals(meaning))
                                .isPresent())
                .findFirst();
    }
}
