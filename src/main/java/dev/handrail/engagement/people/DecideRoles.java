package dev.handrail.engagement.people;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Confirms a role that somebody asked for, or declines it; whoever is second is shown what the first decided. */
@Component
final class DecideRoles implements EngagementPress {
    static final String CONFIRM = "people.confirm";
    static final String DECLINE = "people.decline";

    private final PeopleCards cards;
    private final ChangePeople changePeople;
    private final AskedCard askedCard;
    private final TellChanged tellChanged;
    private final ShowParticipants showParticipants;
    private final ProductTime time;

    DecideRoles(
            PeopleCards cards,
            ChangePeople changePeople,
            AskedCard askedCard,
            TellChanged tellChanged,
            ShowParticipants showParticipants,
            ProductTime time) {
        this.cards = cards;
        this.changePeople = changePeople;
        this.askedCard = askedCard;
        this.tellChanged = tellChanged;
        this.showParticipants = showParticipants;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(CONFIRM, Action.MANAGE_PEOPLE), Verb.changing(DECLINE, Action.MANAGE_PEOPLE));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<Participant> asker = view.people().participant(pressed.data().get("participant"));
        Optional<Role> role = Role.read(pressed.data().get("role"));
        if (asker.isEmpty() || role.isEmpty()) {
            return say(cards.old(language));
        }
        Participant whom = asker.get();
        if (!whom.asked().contains(role.get())) {
            return new Step(List.of(), shown(view, view.loaded(), view.people(), whom, pressed, language));
        }
        return Steering.mayDecide(view.me(), whom, role.get())
                ? decide(view, whom, role.get(), pressed, language)
                : say(cards.text("notYoursToDecide", language));
    }

    private Step decide(View view, Participant whom, Role role, Incoming.Pressed pressed, Language language) {
        boolean confirmed = pressed.verb().equals(CONFIRM);
        Instant now = time.instant();
        People after = view.people().changing(whom.id(), each -> decided(each, role, confirmed, now));
        Participant is = after.participant(whom.id()).orElseThrow();
        TellPeople.Told told = tellChanged.tell(view.loaded(), after, whom.id());
        List<Outgoing> messages = Stream.concat(
                        told.messages().stream(), askedCard.tell(view.loaded(), after, whom.id()).messages().stream())
                .toList();
        Step step = changePeople
                .step(view.loaded(), after, whom.id(), messages)
                .withOutcome(shown(view, view.loaded(), after, is, pressed, language))
                .andHistory(new Happening(
                        confirmed ? "role.confirmed" : "role.declined",
                        Map.of("participant", whom.id(), "role", role.code())));
        return told.unreachable().isEmpty() ? step : step.withReplies(List.of(unreachable(is, pressed, language)));
    }

    private static Participant decided(Participant whom, Role role, boolean confirmed, Instant now) {
        // Whoever is given a role comes in by it; whoever is not let in waits for no role either.
        boolean comesIn = confirmed && !whom.isActive();
        Participant base = comesIn ? whom.back(now) : whom;
        Set<Role> waiting = EnumSet.noneOf(Role.class);
        waiting.addAll(role == Role.MEMBER && !confirmed ? Set.of() : whom.asked());
        waiting.remove(role);
        if (comesIn) {
            waiting.remove(Role.MEMBER);
        }
        Set<Role> has = EnumSet.noneOf(Role.class);
        has.addAll(base.roles());
        if (confirmed && role != Role.MEMBER) {
            has.add(role);
        }
        return base.withRoles(has, waiting);
    }

    private Content unreachable(Participant is, Incoming.Pressed pressed, Language language) {
        return cards.said(
                "tellThem", language, is.name(), Links.install(pressed.origin().address()));
    }

    /** The card that was pressed, as it is now: the list, or the card of what was asked. */
    private Outcome shown(
            View view, Loaded loaded, People people, Participant whom, Incoming.Pressed pressed, Language language) {
        Object page = pressed.data().get("page");
        if (page == null) {
            return new Outcome.ShowCard(askedCard.card(loaded, people, whom, language));
        }
        Loaded as = new Loaded(loaded.engagement(), people, loaded.engagementDocument(), loaded.peopleDocument());
        View then = new View(as, people.participant(view.me().id()).orElseThrow());
        return new Outcome.ShowCard(
                showParticipants.page(then, pressed.origin().address(), ListPeople.page(page), language));
    }

    private static Step say(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }
}
