package dev.handrail.engagement.people.join;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.engagement.route.HasHome;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets somebody take part, by words or by a button: with a code anywhere, without one where the engagement is at home. */
@Component
final class JoinEngagement implements SpeechHandler, PressHandler, HasHome {
    private final PeopleCards cards;
    private final FindJoinable findJoinable;
    private final TakePart takePart;
    private final Understanding understanding;

    JoinEngagement(PeopleCards cards, FindJoinable findJoinable, TakePart takePart, Understanding understanding) {
        this.cards = cards;
        this.findJoinable = findJoinable;
        this.takePart = takePart;
        this.understanding = understanding;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.JOIN);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(FirstHelp.JOIN);
    }

    @Override
    public Optional<String> home(Incoming incoming) {
        Optional<Loaded> joinable = switch (incoming) {
            case Incoming.Said(Origin origin, String text) -> said(origin, text);
            case Incoming.Edited(Origin origin, String text) -> said(origin, text);
            case Incoming.Pressed pressed when pressed.verb().equals(FirstHelp.JOIN) -> findJoinable.find(pressed);
            default -> Optional.empty();
        };
        return joinable.filter(_ -> incoming.origin().sender().person() != null)
                .map(loaded -> loaded.id().partition());
    }

    private Optional<Loaded> said(Origin origin, String text) {
        return text.length() > Understanding.LONGEST_TEXT
                ? Optional.empty()
                : understanding
                        .interpret(text, origin.locale())
                        .filter(said -> said.intent() == Intent.JOIN)
                        .flatMap(said ->
                                findJoinable.find(origin, said.arguments().rest()));
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        String rest = said.arguments().rest();
        Language language = said.language();
        return findJoinable
                .find(origin, rest)
                .flatMap(loaded -> takePart.step(loaded, origin, language))
                .orElseGet(() -> Step.reply(new Content.Text(refusal(origin, rest, language))));
    }

    /** What is shown to whoever says so is, for a button, shown in the place of the card, and to nobody else. */
    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        return findJoinable
                .find(pressed)
                .flatMap(loaded -> takePart.step(loaded, pressed.origin(), language))
                .map(step ->
                        step.withOutcome(outcome(step.replies().getFirst())).withReplies(List.of()))
                .orElseGet(() -> new Step(List.of(), new Outcome.ShowText(cards.text("noSuchCode", language))));
    }

    /** Whoever has left meanwhile, or was taken out, joins anew by the same invitation. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return true;
    }

    private static Outcome outcome(Content content) {
        return switch (content) {
            case Content.Card card -> new Outcome.ShowCard(card);
            case Content.Text(String text) -> new Outcome.ShowText(text);
            case Content.FileOffer _, Content.File _ -> new Outcome.Accepted();
        };
    }

    /** The same whatever is wrong with a code. */
    private String refusal(Origin origin, String rest, Language language) {
        boolean personal = origin.address().place().kind() == Place.Kind.PERSONAL;
        return cards.text(!rest.isEmpty() ? "noSuchCode" : personal ? "whichCode" : "noHome", language);
    }
}
