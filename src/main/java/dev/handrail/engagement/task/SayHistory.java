package dev.handrail.engagement.task;

import dev.handrail.card.Panel;
import dev.handrail.chat.Person;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a line of the history into words, with names and dates. */
@Component
final class SayHistory {
    /** What has words of its own; everything else is a change of something else. */
    private static final Set<String> KNOWN = Set.of(
            "task.done",
            "task.reopened",
            "task.assigned",
            "task.taken",
            "task.changed",
            "task.added",
            "task.many",
            "task.moved",
            "dispute.raised",
            "dispute.voted",
            "dispute.agreed",
            "dispute.rejected",
            "dispute.withdrawn",
            "engagement.started",
            "engagement.changed",
            "engagement.archived",
            "engagement.reopened",
            "place.linked",
            "place.unlinked");

    private final TaskWords words;

    SayHistory(TaskWords words) {
        this.words = words;
    }

    /**
     * What happened, and below it who did it and when.
     *
     * @param naming whether to say which task it was
     */
    Panel.Item item(ReadHistory.Line line, View view, boolean naming, Language language) {
        String key = KNOWN.contains(line.what()) ? line.what().replace('.', '-') : "other";
        List<String> parts = new ArrayList<>();
        if (naming && (line.details().containsKey("task") || line.details().containsKey("tasks"))) {
            String numbers = line.details().getOrDefault("task", line.details().getOrDefault("tasks", ""));
            parts.add(words.text("change.task", language, numbers.replace(",", ", ")));
        }
        parts.add(words.text("happened." + key, language));
        parts.addAll(details(line.details(), view, language));
        String when = TaskWords.moment(line.at(), view, language);
        return new Panel.Item(
                String.join(" · ", parts), line.who().isEmpty() ? when : who(line, view, language) + " · " + when);
    }

    private String who(ReadHistory.Line line, View view, Language language) {
        int slash = line.who().indexOf('/');
        Person person = new Person(line.who().substring(0, Math.max(0, slash)), line.who().substring(slash + 1));
        Participant participant = view.people().all().stream()
                .filter(each -> each.is(person))
                .findFirst()
                .orElse(null);
        return words.name(participant, language);
    }

    private List<String> details(Map<String, String> details, View view, Language language) {
        List<String> parts = new ArrayList<>();
        if (details.containsKey("owner")) {
            String owner = details.getOrDefault("owner", "");
            parts.add(
                    owner.isEmpty()
                            ? words.text("change.nobody", language)
                            : words.text(
                                    "change.owner",
                                    language,
                                    words.name(view.people().participant(owner).orElse(null), language)));
        }
        if (details.containsKey("due")) {
            String due = details.getOrDefault("due", "");
            parts.add(
                    due.isEmpty()
                            ? words.text("change.noDay", language)
                            : words.text("change.due", language, TaskWords.day(LocalDate.parse(due), language)));
        }
        if (details.containsKey("state")) {
            parts.add(words.state(Task.State.valueOf(details.getOrDefault("state", "")), language));
        }
        for (String yesOrNo : List.of("blocking", "remediation")) {
            if (details.containsKey(yesOrNo)) {
                parts.add(words.text(
                        "change." + yesOrNo + "." + details.getOrDefault(yesOrNo, "").toLowerCase(Locale.ROOT),
                        language));
            }
        }
        if (details.containsKey("note")) {
            parts.add(words.text("change.note", language));
        }
        return parts;
    }
}
