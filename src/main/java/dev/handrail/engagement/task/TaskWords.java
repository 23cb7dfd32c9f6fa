package dev.handrail.engagement.task;

import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.engagement.InScope;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Playbooks;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How tasks are called in a language: the words that all their cards share. */
@Component
final class TaskWords {
    private final Cards cards;
    private final Playbooks playbooks;
    private final PhasePlan phasePlan;
    private final ProductTime time;

    TaskWords(Cards cards, Playbooks playbooks, PhasePlan phasePlan, ProductTime time) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.phasePlan = phasePlan;
        this.time = time;
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("task." + key, language.locale(), arguments);
    }

    /** @param what a happening, such as {@code task.done} */
    String happened(String what, Language language) {
        return cards.text("history." + what, language.locale());
    }

    /** The day it is in the engagement. */
    LocalDate today(View view) {
        return time.instant().atZone(view.engagement().zone()).toLocalDate();
    }

    /** Its own title, or the playbook's words for it. */
    String title(Task task, Language language) {
        return task.title().isEmpty()
                ? Optional.ofNullable(task.entry())
                        .flatMap(playbooks::entry)
                        .map(entry -> entry.words(language.code()).task())
                        .orElseGet(() -> text("untitled", language))
                : task.title();
    }

    /** With its number, as people call it. */
    String named(Task task, Language language) {
        return task.number() + " · " + title(task, language);
    }

    /** Who owns it, when it is due, how far it is, in one line. */
    String detail(Task task, View view, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(owner(task, view, language));
        LocalDate due = task.due();
        if (due != null) {
            parts.add(text(task.isOverdue(today(view)) ? "overdueSince" : "dueOn", language, day(due, language)));
        }
        if (task.state() != Task.State.OPEN) {
            parts.add(state(task.state(), language));
        }
        if (task.blocking() && !task.state().isOver()) {
            parts.add(text("blockingMark", language));
        }
        return String.join(" · ", parts);
    }

    Panel.Tone tone(Task task, View view) {
        return task.state() == Task.State.DONE
                ? Panel.Tone.GOOD
                : task.isOverdue(today(view)) ? Panel.Tone.LATE : Panel.Tone.PLAIN;
    }

    /** The owner's name; of a free task the side whose it is. */
    String owner(Task task, View view, Language language) {
        return owner(task, view.people(), language);
    }

    String owner(Task task, People people, Language language) {
        if (task.owner() == null) {
            return text("free", language, side(task, language));
        }
        Optional<Participant> owner = people.participant(task.owner());
        String name = name(owner.orElse(null), language);
        return owner.filter(Participant::isActive).isPresent() ? name : text("left", language, name);
    }

    String side(Task task, Language language) {
        return cards.text(
                "engagement.side." + task.side().name().toLowerCase(java.util.Locale.ROOT), language.locale());
    }

    String name(@Nullable Participant participant, Language language) {
        return participant == null || participant.name().isBlank() ? text("somebody", language) : participant.name();
    }

    String state(Task.State state, Language language) {
        return text("state." + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), language);
    }

    String phase(String phase, InScope scope, Language language) {
        return phase.equals(ListPage.EVERY)
                ? text("everyPhase", language)
                : phasePlan
                        .phase(scope, phase)
                        .map(known -> known.name().in(language.code()))
                        .orElseGet(() -> phase.equals(PhasePlan.GENERAL) ? text("general", language) : phase);
    }

    static String day(LocalDate day, Language language) {
        return ShowDay.brief(day, language);
    }

    static String moment(Instant at, View view, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(view.engagement().zone())
                .format(at);
    }
}
