package dev.handrail.engagement.task;

import dev.handrail.card.Panel;
import dev.handrail.chat.Person;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.View;
import dev.handrail.turn.HistoryLine;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a line of the history into words, with names and dates. */
@Component
final class SayHistory {
    /** What has words of its own; everything else is a change of something else. */
    private static final Set<String> KNOWN = Set.of(
            "accounts.connected",
            "accounts.joined",
            "code.renewed",
            "delivery.again",
            "delivery.revived",
            "delivery.seen",
            "dispute.agreed",
            "dispute.raised",
            "dispute.rejected",
            "dispute.reminded",
            "dispute.voted",
            "dispute.withdrawn",
            "engagement.archived",
            "engagement.changed",
            "engagement.reopened",
            "engagement.started",
            "limit.met",
            "limit.opened-again",
            "limit.passed",
            "limit.warned",
            "meeting.agenda-added",
            "meeting.asked",
            "meeting.call-began",
            "meeting.call-ended",
            "meeting.call-linked",
            "meeting.call-unlinked",
            "meeting.cancelled",
            "meeting.change-told",
            "meeting.elsewhere",
            "meeting.held",
            "meeting.left-out",
            "meeting.moved",
            "meeting.not-held",
            "meeting.not-made",
            "meeting.noted",
            "meeting.over",
            "meeting.planned",
            "meeting.put-off",
            "meeting.reminded",
            "meeting.reminded-again",
            "meeting.replied",
            "migration.ended",
            "milestone.planned",
            "milestone.reached",
            "milestone.taken-back",
            "participant.asked",
            "participant.changed",
            "participant.joined",
            "participant.left",
            "participant.removed",
            "phase.begun",
            "phase.passed",
            "phase.signed",
            "phase.skipped",
            "phase.taken-back",
            "place.left",
            "place.linked",
            "place.unlinked",
            "role.confirmed",
            "role.declined",
            "series.changed",
            "series.ended",
            "series.planned",
            "task.added",
            "task.assigned",
            "task.changed",
            "task.done",
            "task.given-back",
            "task.many",
            "task.moved",
            "task.released",
            "task.reopened",
            "task.taken");

    private final TaskWords words;
    private final SayDetails sayDetails;

    SayHistory(TaskWords words, SayDetails sayDetails) {
        this.words = words;
        this.sayDetails = sayDetails;
    }

    /**
     * What happened, and below it who did it and when.
     *
     * @param naming whether to say which task it was
     */
    Panel.Item item(HistoryLine line, View view, boolean naming, Language language) {
        List<String> parts = new ArrayList<>();
        if (naming) {
            parts.addAll(tasks(line, language));
        }
        String key = KNOWN.contains(line.what()) ? line.what() : "something.else";
        parts.add(words.happened(key, language));
        parts.addAll(sayDetails.of(line.details(), view, language));
        String when = TaskWords.moment(line.at(), view, language);
        return new Panel.Item(
                String.join(" · ", parts), line.who().isEmpty() ? when : who(line, view, language) + " · " + when);
    }

    private List<String> tasks(HistoryLine line, Language language) {
        String numbers = line.details().getOrDefault("task", line.details().getOrDefault("tasks", ""));
        return numbers.isEmpty() ? List.of() : List.of(words.text("change.task", language, numbers.replace(",", ", ")));
    }

    private String who(HistoryLine line, View view, Language language) {
        int slash = line.who().indexOf('/');
        Person person = new Person(
                line.who().substring(0, Math.max(0, slash)), line.who().substring(slash + 1));
        Participant participant = view.people().all().stream()
                .filter(each -> each.is(person))
                .findFirst()
                .orElse(null);
        return words.name(participant, language);
    }
}
