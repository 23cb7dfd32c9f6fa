package dev.handrail.engagement.data;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes an engagement's tasks as a table, in a language's words. */
@Component
final class WriteTasks {
    private final Cards cards;
    private final LoadTasks loadTasks;
    private final Playbooks playbooks;
    private final PhasePlan phasePlan;

    WriteTasks(Cards cards, LoadTasks loadTasks, Playbooks playbooks, PhasePlan phasePlan) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.playbooks = playbooks;
        this.phasePlan = phasePlan;
    }

    String write(Loaded loaded, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("number", "phase", "title", "side", "owner", "due", "state", "blocking", "remediation").stream()
                        .map(column -> cards.text("data.column." + column, language.locale()))
                        .toList());
        loadTasks.all(loaded.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .sorted(Comparator.comparingInt(Task::number))
                .forEach(task -> rows.add(row(task, loaded, language)));
        return "\uFEFF" + Csv.of(rows);
    }

    private List<String> row(Task task, Loaded loaded, Language language) {
        return List.of(
                "" + task.number(),
                phasePlan
                        .phase(loaded.engagement().scope(), task.phase())
                        .map(phase -> phase.name().in(language.code()))
                        .orElse(task.phase()),
                title(task, language),
                cards.text("engagement.side." + task.side().name().toLowerCase(Locale.ROOT), language.locale()),
                loaded.people().participant(task.owner()).map(Participant::name).orElse(""),
                task.due() == null ? "" : task.due().toString(),
                cards.text("data.state." + task.state().name().toLowerCase(Locale.ROOT), language.locale()),
                yes(task.blocking(), language),
                yes(task.remediation(), language));
    }

    private String title(Task task, Language language) {
        return !task.title().isEmpty() || task.entry() == null
                ? task.title()
                : playbooks
                        .entry(task.entry())
                        .map(entry -> entry.words(language.code()).task())
                        .orElse(task.entry());
    }

    private String yes(boolean is, Language language) {
        return is ? cards.text("data.yes", language.locale()) : "";
    }
}
