package dev.handrail.engagement.people;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets somebody say which roles are theirs: what is new waits for who decides, what they give up is gone at once. */
@Component
public final class AskRoles implements EngagementPress {
    /** Opens the form. */
    public static final String ASK = "people.ask";

    private static final String ASKED = "people.asked";

    private final PeopleCards cards;
    private final ChangePeople changePeople;
    private final AskedCard askedCard;
    private final WarnOfEnd warnOfEnd;

    AskRoles(PeopleCards cards, ChangePeople changePeople, AskedCard askedCard, WarnOfEnd warnOfEnd) {
        this.cards = cards;
        this.changePeople = changePeople;
        this.askedCard = askedCard;
        this.warnOfEnd = warnOfEnd;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(ASK, Action.TAKE_PART), Verb.changing(ASKED, Action.TAKE_PART));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return pressed.verb().equals(ASK) ? dialog(form(view, language), language) : take(view, pressed, language);
    }

    private Form form(View view, Language language) {
        Participant me = view.me();
        List<Form.Choice> choices = Stream.of(Role.values())
                .filter(role -> role.isOf(me.side()))
                .map(role -> new Form.Choice(cards.role(role, language), role.code()))
                .toList();
        return new Form(
                cards.text("askNote", language, view.engagement().name()),
                List.of(Form.Field.someOf(
                        "roles", cards.text("askLabel", language), codes(both(me.roles(), me.asked())), choices)),
                ASKED,
                Map.of("engagement", view.id().value(), "was", ParticipantForm.fingerprint(me)),
                cards.text("askSend", language));
    }

    static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.joining(","));
    }

    private static Set<Role> both(Set<Role> some, Set<Role> others) {
        Set<Role> both = EnumSet.noneOf(Role.class);
        both.addAll(some);
        both.addAll(others);
        return both;
    }

    private Step take(View view, Incoming.Pressed pressed, Language language) {
        if (!ParticipantForm.fingerprint(view.me()).equals(pressed.data().get("was"))) {
            // Somebody decided meanwhile: what the form did not know of must not be given up by it.
            Form now = form(view, language);
            return dialog(new Form(cards.old(language), now.fields(), now.verb(), now.data(), now.send()), language);
        }
        Form form = warnOfEnd.asking(form(view, language), language);
        Filled filled = cards.fill(form, pressed.data(), language);
        if (!filled.isFine()) {
            return dialog(warnOfEnd.notAsking(filled.again()), language);
        }
        Participant me = view.me();
        Set<Role> chosen = filled.several("roles").stream()
                .flatMap(code -> Role.read(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Set<Role> has = chosen.stream()
                .filter(role -> me.has(role) || Steering.mayDecide(me, me, role))
                .collect(Collectors.toSet());
        Set<Role> asks = chosen.stream().filter(role -> !has.contains(role)).collect(Collectors.toSet());
        if (has.equals(me.roles()) && asks.equals(me.asked())) {
            return Step.nothing();
        }
        People after = view.people().changing(me.id(), each -> each.withRoles(has, asks));
        return warnOfEnd
                .fault(view.people(), after, filled, language)
                .map(again -> dialog(again, language))
                .orElseGet(() -> save(view, after, asks, language));
    }

    private Step save(View view, People after, Set<Role> asks, Language language) {
        String me = view.me().id();
        TellPeople.Told told = askedCard.tell(view.loaded(), after, me);
        List<Outgoing> messages = new ArrayList<>(told.messages());
        return changePeople
                .step(view.loaded(), after, me, messages)
                .withReplies(List.of(answer(view, asks, told, language)))
                .andHistory(new Happening("participant.asked", Map.of("participant", me, "roles", codes(asks))));
    }

    private Content answer(View view, Set<Role> asks, TellPeople.Told told, Language language) {
        if (asks.isEmpty()) {
            return cards.said("rolesSaved", language, view.me().name());
        }
        String deciders = Steering.deciders(view.people(), view.me().side()).stream()
                .map(Participant::name)
                .limit(3)
                .collect(Collectors.joining(", "));
        return cards.said(
                told.messages().stream().anyMatch(message -> message.to() instanceof Address)
                        ? "rolesAsked"
                        : "rolesAskedUnreachable",
                language,
                view.me().name(),
                cards.roles(asks, language),
                deciders);
    }

    private Step dialog(Form form, Language language) {
        Outcome dialog = cards.dialog(cards.text("myRoles", language), form, language);
        return new Step(List.of(), dialog);
    }
}
