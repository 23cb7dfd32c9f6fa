package dev.handrail.engagement.people.join;

import dev.handrail.chat.Address;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.people.AskedCard;
import dev.handrail.engagement.people.ChangePeople;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks those who steer whether somebody may take part: who was taken out or left and wants to come back, and who is of
 * neither company. Until they say yes the person is told nothing of the engagement, its name included.
 */
@Component
final class AskToComeIn {
    private final PeopleCards cards;
    private final ChangePeople changePeople;
    private final AskedCard askedCard;

    AskToComeIn(PeopleCards cards, ChangePeople changePeople, AskedCard askedCard) {
        this.cards = cards;
        this.changePeople = changePeople;
        this.askedCard = askedCard;
    }

    /** @param me who has no part yet, and is not among the people */
    Step first(Loaded loaded, Participant me, Language language) {
        Participant asking = me.withRoles(Set.of(), wanted(me));
        return ask(loaded, loaded.people().and(asking), asking, language);
    }

    /** @param me who is among the people and takes no part; whoever asked already asks nobody once more */
    Step again(Loaded loaded, Participant me, Language language) {
        if (me.asked().contains(Role.MEMBER)) {
            return Step.reply(
                    cards.said(words(me, true), language, loaded.engagement().name()));
        }
        People after = loaded.people().changing(me.id(), each -> each.withRoles(Set.of(), wanted(me)));
        return ask(loaded, after, me, language);
    }

    private static Set<Role> wanted(Participant me) {
        return me.tookPart() ? Set.of(Role.MEMBER) : Set.of(Role.MEMBER, Role.PARTNER);
    }

    private Step ask(Loaded loaded, People after, Participant me, Language language) {
        TellPeople.Told told = askedCard.tell(loaded, after, me.id());
        boolean arrives = told.messages().stream().anyMatch(message -> message.to() instanceof Address);
        return changePeople
                .step(loaded, after, me.id(), told.messages())
                .withReplies(List.of(cards.said(
                        words(me, arrives), language, loaded.engagement().name())))
                .withHistory(new Happening("participant.asked", Map.of("participant", me.id(), "roles", "member")));
    }

    private static String words(Participant me, boolean arrives) {
        if (me.tookPart()) {
            return "waitsBack";
        }
        return arrives ? "waitsToComeIn" : "waitsUnheard";
    }
}
