package dev.handrail.engagement;

import dev.handrail.card.Cards;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls participants by their names. */
@Component
public final class NamePerson {
    private final Cards cards;

    NamePerson(Cards cards) {
        this.cards = cards;
    }

    /** Somebody, where no name is known, or none any more. */
    public String of(@Nullable Participant person, Language language) {
        return person == null || person.name().isBlank()
                ? cards.text("engagement.somebody", language.locale())
                : person.name();
    }

    /** @param id as sign-offs and the like carry it */
    public String of(People people, @Nullable String id, Language language) {
        return of(people.participant(id).orElse(null), language);
    }

    /** With a word about it where the person takes part no more. */
    public String withStanding(@Nullable Participant person, Language language) {
        String name = of(person, language);
        return person == null || person.isActive() ? name : cards.text("engagement.tookPart", language.locale(), name);
    }

    /** All of them in one line. */
    public String all(List<Participant> people, Language language) {
        return people.stream().map(each -> of(each, language)).collect(Collectors.joining(", "));
    }
}
