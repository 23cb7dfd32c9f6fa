package dev.handrail.engagement.people.join;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.people.Links;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The two cards that invite, each with who takes part already and hears nothing. */
@Component
final class Invitation {
    /** Each that is looked at costs a read; of more people the participants' card tells, page by page. */
    private static final int MOST_LOOKED_AT = 40;

    private final PeopleCards cards;
    private final LoadAcquaintance loadAcquaintance;

    Invitation(PeopleCards cards, LoadAcquaintance loadAcquaintance) {
        this.cards = cards;
        this.loadAcquaintance = loadAcquaintance;
    }

    /** For a place: everybody there joins by the button, and only there, so that the card holds no code. */
    Content.Card forEverybody(Loaded loaded, Address bot, Language language) {
        return cards.card(
                new Panel(
                        cards.text("inviteTitle", language, loaded.engagement().name()),
                        null,
                        cards.text("inviteHere", language),
                        List.of(),
                        unreachable(loaded, bot, language),
                        List.of(Button.doing(cards.text("join", language), FirstHelp.JOIN, Map.of()))),
                language);
    }

    /** For somebody who passes it on. */
    Content.Card toPassOn(Loaded loaded, Address bot, Language language) {
        String code = loaded.engagement().code();
        String words = cards.text("joinWords", language, code);
        List<Panel.Section> sections = new ArrayList<>();
        sections.add(new Panel.Section(
                cards.text("passOn", language),
                List.of(
                        new Panel.Item(cards.text("passOnLink", language), Links.write(bot, words)),
                        new Panel.Item(cards.text("passOnWords", language, words), Links.install(bot)))));
        sections.addAll(unreachable(loaded, bot, language));
        return cards.card(
                new Panel(
                        cards.text("inviteTitle", language, loaded.engagement().name()),
                        null,
                        cards.text("inviteDetail", language),
                        List.of(new Panel.Fact(cards.text("codeLabel", language), code)),
                        sections,
                        List.of(Button.doing(
                                cards.text("renew", language),
                                InvitePeople.RENEW,
                                Map.of("engagement", loaded.id().value(), "code", code)))),
                language);
    }

    private List<Panel.Section> unreachable(Loaded loaded, Address bot, Language language) {
        List<Participant> all = loaded.people().active();
        String names = all.stream()
                .limit(MOST_LOOKED_AT)
                .filter(each -> loadAcquaintance.of(each).reach().isEmpty())
                .map(Participant::name)
                .collect(Collectors.joining(", "));
        List<Panel.Item> items = new ArrayList<>();
        if (!names.isEmpty()) {
            items.add(cards.install(names, bot, language));
        }
        if (all.size() > MOST_LOOKED_AT) {
            items.add(new Panel.Item(cards.text("notAllLookedAt", language, all.size() - MOST_LOOKED_AT), null));
        }
        return items.isEmpty()
                ? List.of()
                : List.of(new Panel.Section(cards.text("unreachableTitle", language), items));
    }
}
