package dev.handrail.engagement.people;

import dev.handrail.chat.Content;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.TellPeople;
import dev.handrail.understanding.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells somebody in person what they are in an engagement from now on. */
@Component
final class TellChanged {
    private final PeopleCards cards;
    private final TellPeople tellPeople;

    TellChanged(PeopleCards cards, TellPeople tellPeople) {
        this.cards = cards;
        this.tellPeople = tellPeople;
    }

    TellPeople.Told tell(Loaded loaded, People after, String who) {
        Participant now = after.participant(who).orElseThrow();
        return tellPeople.tell(
                "changed/" + who + "/" + after.revision(),
                loaded.engagement(),
                List.of(now),
                language -> said(loaded, now, language));
    }

    private Content said(Loaded loaded, Participant now, Language language) {
        String engagement = loaded.engagement().name();
        if (now.isActive()) {
            return cards.said("youAre", language, engagement, cards.roles(now.roles(), language));
        }
        // Whoever never took part is not told of what.
        return now.tookPart() ? cards.said("youAreOut", language, engagement) : cards.said("notLetIn", language);
    }
}
