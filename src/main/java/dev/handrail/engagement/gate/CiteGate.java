package dev.handrail.engagement.gate;

import dev.handrail.card.Cards;
import dev.handrail.engagement.InScope;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Source;
import dev.handrail.understanding.Language;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says where a document has it that both sides look at the results together before they go on (002, line 122). */
@Component
final class CiteGate {
    private static final String TOGETHER = "remediate-joint-verify";

    private final Cards cards;
    private final Playbooks playbooks;

    CiteGate(Cards cards, Playbooks playbooks) {
        this.cards = cards;
        this.playbooks = playbooks;
    }

    /** Empty where none of the engagement's playbooks says so. */
    Optional<String> source(InScope scope, Language language) {
        return playbooks.withMeaning(TOGETHER).stream()
                .filter(entry -> scope.playbooks().contains(entry.playbook()))
                .findFirst()
                .map(entry -> entry.sources().getFirst())
                .map(source -> written(source, language));
    }

    private String written(Source source, Language language) {
        return cards.text(
                "gate.source", language.locale(), source.document().title(), source.section(), source.firstLine());
    }
}
