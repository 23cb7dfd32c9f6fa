package dev.handrail.engagement.people;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.TellPeople;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody asked to be, as those have it before them who decide: one card a participant, always as it is now. */
@Component
public final class AskedCard {
    private static final int MOST_TOLD = 10;

    private final PeopleCards cards;
    private final TellPeople tellPeople;

    AskedCard(PeopleCards cards, TellPeople tellPeople) {
        this.cards = cards;
        this.tellPeople = tellPeople;
    }

    /** What the buttons of a role that was asked for carry. */
    static Map<String, Object> about(Loaded loaded, Participant asker, Role role) {
        return about(loaded.id(), loaded.people(), asker, role);
    }

    private static Map<String, Object> about(EngagementId id, People people, Participant asker, Role role) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("engagement", id.value());
        about.put("participant", asker.id());
        about.put("role", role.code());
        about.put("revision", people.revision());
        return about;
    }

    /**
     * The messages to those who decided before the change, and have to see it as it is after it.
     *
     * @param asker id of the participant
     */
    public TellPeople.Told tell(Loaded before, People after, String asker) {
        Participant now = after.participant(asker).orElseThrow();
        List<Participant> deciders = Steering.deciders(before.people(), now.side()).stream()
                .filter(each -> !each.id().equals(asker))
                .limit(MOST_TOLD)
                .toList();
        return tellPeople.tell(
                "asked/" + asker, before.engagement(), deciders, language -> card(before, after, now, language));
    }

    Content.Card card(Loaded loaded, People people, Participant asker, Language language) {
        List<Panel.Item> items = asker.asked().stream()
                .map(role -> item(loaded, people, asker, role, language))
                .toList();
        return cards.card(
                new Panel(
                        cards.text(title(asker), language, asker.name()),
                        loaded.engagement().name(),
                        items.isEmpty()
                                ? null
                                : cards.text(asker.isActive() ? "askedDetail" : "askedInDetail", language),
                        facts(asker, language),
                        items.isEmpty() ? List.of() : List.of(new Panel.Section(null, items)),
                        asker.isActive() ? List.of(manage(loaded, asker, language)) : List.of()),
                language);
    }

    private static String title(Participant asker) {
        if (asker.asked().isEmpty()) {
            return "decided";
        }
        return asker.isActive() ? "askedTitle" : "askedInTitle";
    }

    /** Of somebody from outside it is also said where they come from: a name proves nothing. */
    private List<Panel.Fact> facts(Participant asker, Language language) {
        String is = asker.isActive() ? cards.roles(asker.roles(), language) : cards.text("isOut", language);
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(cards.text("sideLabel", language), cards.side(asker.side(), language)));
        facts.add(new Panel.Fact(cards.text("rolesLabel", language), is));
        if (!asker.isActive()) {
            asker.accounts().stream()
                    .map(Person::tenantId)
                    .distinct()
                    .map(tenant -> new Panel.Fact(cards.text("accountsTenant", language), tenant))
                    .forEach(facts::add);
        }
        return List.copyOf(facts);
    }

    private Panel.Item item(Loaded loaded, People people, Participant asker, Role role, Language language) {
        Map<String, Object> about = about(loaded.id(), people, asker, role);
        String name = cards.role(role, language);
        return new Panel.Item(
                name,
                role == Role.MEMBER ? cards.text(asker.tookPart() ? "backDetail" : "comeInDetail", language) : null,
                Panel.Tone.PLAIN,
                List.of(
                        Button.doing(cards.text("confirm", language, name), DecideRoles.CONFIRM, about),
                        Button.doing(cards.text("decline", language, name), DecideRoles.DECLINE, about)));
    }

    private Button manage(Loaded loaded, Participant asker, Language language) {
        return Button.opening(
                cards.text("manage", language),
                ManageParticipant.MANAGE,
                Map.of("engagement", loaded.id().value(), "participant", asker.id()));
    }
}
