package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.View;
import dev.handrail.engagement.route.HasHome;
import dev.handrail.engagement.route.SayNo;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a channel or group chat an engagement's home, by a word said there. A place is one engagement's at most. */
@Component
final class LinkPlace implements SpeechHandler, HasHome {
    private static final int MOST_PLACES = 20;

    private final Cards cards;
    private final FindEngagement findEngagement;
    private final FindLinkable findLinkable;
    private final SayNo sayNo;
    private final Understanding understanding;
    private final ProductTime time;

    LinkPlace(
            Cards cards,
            FindEngagement findEngagement,
            FindLinkable findLinkable,
            SayNo sayNo,
            Understanding understanding,
            ProductTime time) {
        this.cards = cards;
        this.findEngagement = findEngagement;
        this.findLinkable = findLinkable;
        this.sayNo = sayNo;
        this.understanding = understanding;
        this.time = time;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.LINK_PLACE);
    }

    @Override
    public Optional<String> home(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Said(Origin origin, String text)
            when text.length() <= Understanding.LONGEST_TEXT ->
                understanding
                        .interpret(text, origin.locale())
                        .filter(said -> said.intent() == Intent.LINK_PLACE)
                        .map(said -> candidates(origin, said.arguments().rest()))
                        .filter(candidates -> candidates.size() == 1)
                        .map(candidates -> candidates.getFirst().engagement().partition());
            default -> Optional.empty();
        };
    }

    private List<Membership> candidates(Origin origin, String named) {
        Person person = origin.sender().person();
        return person == null || origin.address().place().kind() == Place.Kind.PERSONAL
                ? List.of()
                : findLinkable.candidates(person, named);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        Language language = said.language();
        if (origin.address().place().kind() == Place.Kind.PERSONAL) {
            return say(text("linkThere", language));
        }
        List<Membership> candidates = candidates(origin, said.arguments().rest());
        return switch (candidates.size()) {
            case 0 -> say(text("linkNone", language));
            case 1 ->
                findEngagement
                        .named(
                                candidates.getFirst().engagement(),
                                origin.sender().person())
                        .map(view -> link(view, origin, language))
                        .map(step -> step.outcome() instanceof Outcome.ShowText(String why) ? say(why) : step)
                        .orElseGet(() -> say(text("linkNone", language)));
            // Their names are nobody's business who reads along here.
            default -> say(text("linkWhich", language));
        };
    }

    /** An outcome in words says why not. */
    private Step link(View view, Origin origin, Language language) {
        Place place = origin.address().place();
        Engagement engagement = view.engagement();
        Optional<Loaded> there = findEngagement.linkedWith(place);
        if (!view.may(Action.LINK)) {
            return no(sayNo.notAllowed(Action.LINK, view, language));
        }
        if (!engagement.isRunning()) {
            return no(sayNo.closed(view, language));
        }
        if (there.isPresent()) {
            boolean same = there.get().id().equals(view.id());
            return no(text(
                    same ? "linkedAlready" : "linkedElsewhere",
                    language,
                    // Whose it is, is nobody's business who takes no part in it.
                    same ? engagement.name() : ""));
        }
        if (!findLinkable.belongsTo(place, view)) {
            return no(text("linkForeign", language, engagement.name()));
        }
        // Where the bot had been taken out, it is another place now.
        List<LinkedPlace> places = new ArrayList<>(engagement.places().stream()
                .filter(linked -> !linked.address().place().equals(place))
                .toList());
        if (places.size() >= MOST_PLACES) {
            return no(text("linkMany", language, MOST_PLACES));
        }
        Address address = origin.address();
        // Of the place itself, not of the thread in which somebody said it.
        places.add(
                new LinkedPlace(new Address(place, place.id(), address.serviceUrl(), address.botId()), time.instant()));
        Engagement linked = engagement.withPlaces(places);
        return Step.reply(new Content.Text(text("linked", language, engagement.name())))
                .withChanges(List.of(view.loaded().write(linked)))
                .withLetters(List.of(NotePlace.linked(
                        places.getLast(), linked, origin.sender().person())))
                .withHistory(new Happening(
                        "place.linked", Map.of("kind", place.kind().name())));
    }

    private static Step say(String text) {
        return Step.reply(new Content.Text(text));
    }

    private static Step no(String why) {
        return new Step(List.of(), new Outcome.ShowText(why));
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("start." + key, language.locale(), arguments);
    }
}
