package dev.handrail.engagement.task;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the ids and figures of a line of the history into words; what has no words is left out. */
@Component
final class SayDetails {
    private final Cards cards;
    private final TaskWords words;
    private final Playbooks playbooks;

    SayDetails(Cards cards, TaskWords words, Playbooks playbooks) {
        this.cards = cards;
        this.words = words;
        this.playbooks = playbooks;
    }

    /** In the order in which people would say them. */
    List<String> of(Map<String, String> details, View view, Language language) {
        List<String> said = new ArrayList<>();
        given(details, "participant").map(id -> name(id, view, language)).ifPresent(said::add);
        given(details, "role")
                .flatMap(Role::read)
                .map(role -> role(role, language))
                .ifPresent(said::add);
        given(details, "phase")
                .map(phase -> words.phase(phase, view.engagement().scope(), language))
                .ifPresent(said::add);
        given(details, "side").map(side -> side(side, language)).ifPresent(said::add);
        given(details, "entry")
                .flatMap(playbooks::entry)
                .map(entry -> entry.words(language.code()).task())
                .ifPresent(said::add);
        said.addAll(ofTask(details, view, language));
        return said;
    }

    private List<String> ofTask(Map<String, String> details, View view, Language language) {
        List<String> said = new ArrayList<>();
        given(details, "owner")
                .map(owner -> owner.isEmpty()
                        ? words.text("change.nobody", language)
                        : words.text("change.owner", language, name(owner, view, language)))
                .ifPresent(said::add);
        given(details, "due")
                .map(due -> due.isEmpty()
                        ? words.text("change.noDay", language)
                        : words.text("change.due", language, TaskWords.day(LocalDate.parse(due), language)))
                .ifPresent(said::add);
        given(details, "state")
                .map(state -> words.state(Task.State.valueOf(state), language))
                .ifPresent(said::add);
        for (String yesOrNo : List.of("blocking", "remediation")) {
            given(details, yesOrNo)
                    .map(value -> words.text("change." + yesOrNo + "." + value, language))
                    .ifPresent(said::add);
        }
        given(details, "note").map(note -> words.text("change.note", language)).ifPresent(said::add);
        return said;
    }

    private static Optional<String> given(Map<String, String> details, String key) {
        return Optional.ofNullable(details.get(key));
    }

    private String name(String id, View view, Language language) {
        return words.name(view.people().participant(id).orElse(null), language);
    }

    private String role(Role role, Language language) {
        return cards.text("engagement.role." + role.code(), language.locale());
    }

    private String side(String side, Language language) {
        return cards.text("engagement.side." + side.toLowerCase(Locale.ROOT), language.locale());
    }
}
