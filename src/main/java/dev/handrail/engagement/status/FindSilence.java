package dev.handrail.engagement.status;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.delivery.KeepUnreached;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What keeps an engagement from being heard, though nobody complains: a side without a manager, or one out of reach. */
@Component
final class FindSilence {
    private final Cards cards;
    private final NamePerson namePerson;
    private final LoadAcquaintance loadAcquaintance;
    private final KeepUnreached keepUnreached;

    FindSilence(Cards cards, NamePerson namePerson, LoadAcquaintance loadAcquaintance, KeepUnreached keepUnreached) {
        this.cards = cards;
        this.namePerson = namePerson;
        this.loadAcquaintance = loadAcquaintance;
        this.keepUnreached = keepUnreached;
    }

    List<String> in(Engagement engagement, People people, Language language) {
        if (!engagement.isRunning()) {
            return List.of(text("archived", language));
        }
        List<String> warnings = new ArrayList<>();
        if (TellSteering.of(people, Side.CUSTOMER).isEmpty()) {
            warnings.add(text("noProjectManager", language));
        }
        if (TellSteering.of(people, Side.VENDOR).isEmpty()) {
            warnings.add(text("noFastTrackManager", language));
        }
        List<Participant> unreachable = TellSteering.of(people).stream()
                .filter(each -> loadAcquaintance.of(each).reach().isEmpty())
                .toList();
        if (!unreachable.isEmpty()) {
            warnings.add(text("unreachable", language, namePerson.all(unreachable, language)));
        }
        int lost = keepUnreached.count(engagement, people);
        if (lost > 0) {
            warnings.add(text(lost == 1 ? "lostOne" : "lost", language, lost));
        }
        if (engagement.home().isEmpty()) {
            warnings.add(text("noPlace", language));
        }
        return warnings;
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("status.silent." + key, language.locale(), arguments);
    }
}
