package dev.handrail.engagement.dispute;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Engagement;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import org.springframework.stereotype.Component;

/** Calls the parties of an engagement by their names, so that everybody reads the same. */
@Component
public final class NameParty {
    private final Cards cards;
    private final Playbooks playbooks;

    NameParty(Cards cards, Playbooks playbooks) {
        this.cards = cards;
        this.playbooks = playbooks;
    }

    /** @param entry of the playbook that says how the vendor's side is called */
    public String of(Party party, Engagement engagement, Entry entry, Language language) {
        String vendor =
                playbooks.playbook(entry.playbook()).map(Playbook::vendor).orElse("");
        return cards.text(
                "dispute.party." + party.code(),
                language.locale(),
                engagement.customer().name(),
                vendor);
    }
}
