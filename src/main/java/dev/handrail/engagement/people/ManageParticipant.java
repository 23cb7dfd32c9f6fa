package dev.handrail.engagement.people;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets those who steer say what somebody is: roles, side, and whether they take part at all. */
@Component
final class ManageParticipant implements EngagementPress {
    static final String MANAGE = "people.manage";

    private final PeopleCards cards;
    private final ParticipantForm participantForm;
    private final ChangePeople changePeople;
    private final AskedCard askedCard;
    private final TellChanged tellChanged;
    private final WarnOfEnd warnOfEnd;

    ManageParticipant(
            PeopleCards cards,
            ParticipantForm participantForm,
            ChangePeople changePeople,
            AskedCard askedCard,
            TellChanged tellChanged,
            WarnOfEnd warnOfEnd) {
        this.cards = cards;
        this.participantForm = participantForm;
        this.changePeople = changePeople;
        this.askedCard = askedCard;
        this.tellChanged = tellChanged;
        this.warnOfEnd = warnOfEnd;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(MANAGE, Action.MANAGE_PEOPLE),
                Verb.changing(ParticipantForm.CHANGE, Action.MANAGE_PEOPLE));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<Participant> whom =
                view.people().participant(pressed.data().get("participant")).filter(Participant::isActive);
        if (whom.isEmpty()) {
            return new Step(List.of(), new dev.handrail.chat.Outcome.ShowText(cards.old(language)));
        }
        return pressed.verb().equals(MANAGE)
                ? dialog(whom.get(), participantForm.form(view, whom.get(), language), language)
                : submit(view, whom.get(), pressed, language);
    }

    private Step submit(View view, Participant whom, Incoming.Pressed pressed, Language language) {
        Form form = participantForm.form(view, whom, language);
        if (!ParticipantForm.fingerprint(whom).equals(pressed.data().get("was"))) {
            // Somebody else was faster: whoever decides now decides about what is there now.
            return dialog(
                    whom,
                    new Form(cards.old(language), form.fields(), form.verb(), form.data(), form.send()),
                    language);
        }
        Filled filled = cards.fill(warnOfEnd.asking(form, language), pressed.data(), language);
        if (!filled.isFine()) {
            return dialog(whom, warnOfEnd.notAsking(filled.again()), language);
        }
        Participant next = participantForm.filledIn(view, whom, filled);
        if (next.equals(whom)) {
            return Step.nothing();
        }
        People after = view.people().changing(whom.id(), _ -> next);
        Optional<Form> warning = whom.id().equals(view.me().id())
                ? warnOfEnd.fault(view.people(), after, filled, language)
                : Optional.empty();
        return warning.map(again -> dialog(whom, again, language))
                .orElseGet(() -> save(view, after, next, pressed, language));
    }

    private Step save(View view, People after, Participant next, Incoming.Pressed pressed, Language language) {
        boolean self = next.id().equals(view.me().id());
        TellPeople.Told told = tellChanged.tell(view.loaded(), after, next.id());
        List<Outgoing> others = whoeverWasAsked(view, after, next);
        List<Outgoing> messages = self
                ? others
                : Stream.concat(told.messages().stream(), others.stream()).toList();
        return changePeople
                .step(view.loaded(), after, next.id(), messages)
                .withReplies(List.of(answer(next, told, pressed, language)))
                .andHistory(new Happening(
                        next.isActive() ? "participant.changed" : "participant.removed",
                        Map.of(
                                "participant",
                                next.id(),
                                "side",
                                next.side().name(),
                                "roles",
                                AskRoles.codes(next.roles()))));
    }

    /** The cards of what somebody had asked for are to show how it ended. */
    private List<Outgoing> whoeverWasAsked(View view, People after, Participant next) {
        boolean waited = view.people()
                .participant(next.id())
                .filter(was -> !was.asked().isEmpty())
                .isPresent();
        return waited ? askedCard.tell(view.loaded(), after, next.id()).messages() : List.of();
    }

    private Content answer(Participant next, TellPeople.Told told, Incoming.Pressed pressed, Language language) {
        String text = next.isActive()
                ? cards.text("isNow", language, next.name(), cards.roles(next.roles(), language))
                : cards.text("removed", language, next.name());
        return new Content.Text(
                told.unreachable().isEmpty()
                        ? text
                        : text
                                + " "
                                + cards.text(
                                        "tellThem",
                                        language,
                                        next.name(),
                                        Links.install(pressed.origin().address())));
    }

    private Step dialog(Participant whom, Form form, Language language) {
        return new Step(List.of(), cards.dialog(whom.name(), form, language));
    }
}
