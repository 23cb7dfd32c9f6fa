package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Found;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.View;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.engagement.route.SayNo;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Write;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows somebody their engagements, and lets them say in their own chat which one they speak about. */
@Component
final class ChooseEngagement implements SpeechHandler, PressHandler {
    private final Cards cards;
    private final FindEngagement findEngagement;
    private final FirstHelp firstHelp;
    private final SayNo sayNo;
    private final DocumentStore store;

    ChooseEngagement(
            Cards cards, FindEngagement findEngagement, FirstHelp firstHelp, SayNo sayNo, DocumentStore store) {
        this.cards = cards;
        this.findEngagement = findEngagement;
        this.firstHelp = firstHelp;
        this.sayNo = sayNo;
        this.store = store;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.ENGAGEMENTS);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(FirstHelp.CHOOSE);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        Language language = said.language();
        Person person = origin.sender().person();
        if (person == null) {
            return Step.reply(new Content.Text(text("noneYet", language)));
        }
        if (origin.address().place().kind() != Place.Kind.PERSONAL) {
            return Step.reply(new Content.Text(text("inPerson", language)));
        }
        List<Membership> mine = findEngagement.memberships(person);
        String wanted = said.arguments().rest().toLowerCase(Locale.ROOT);
        List<Membership> named = wanted.isEmpty()
                ? List.of()
                : mine.stream()
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(wanted)
                                || each.customer().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        if (named.size() == 1) {
            return findEngagement
                    .named(named.getFirst().engagement(), person)
                    .map(view -> choose(view, origin)
                            .withReplies(List.of(new Content.Text(
                                    text("chosen", language, view.engagement().name()))))
                            .withOutcome(new Outcome.Accepted()))
                    .orElseGet(() -> Step.reply(new Content.Text(text("noneYet", language))));
        }
        return mine.isEmpty()
                ? Step.reply(firstHelp.none(origin, language))
                : Step.reply(firstHelp.list(text("mine", language), mine, current(origin, mine), language));
    }

    private @Nullable Membership current(Origin origin, List<Membership> mine) {
        return findEngagement.at(origin) instanceof Found.In(View view)
                ? mine.stream()
                        .filter(each -> each.engagement().equals(view.id()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Optional<View> view = EngagementId.read(pressed.data().get("engagement"))
                .flatMap(
                        id -> findEngagement.named(id, pressed.origin().sender().person()));
        if (pressed.origin().address().place().kind() != Place.Kind.PERSONAL) {
            return show(text("inPerson", language));
        }
        return view.map(found -> choose(found, pressed.origin())
                        .withOutcome(new Outcome.ShowText(
                                text("chosen", language, found.engagement().name()))))
                .orElseGet(() -> show(sayNo.notYours(language)));
    }

    /** Back and forth between two engagements is no repetition. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return true;
    }

    private Step choose(View view, Origin origin) {
        String place = origin.address().place().partition();
        Document choice = new Document(
                place,
                FindEngagement.CHOICE,
                FindEngagement.CHOICE,
                EngagementDocuments.json(new FindEngagement.Named(view.id())),
                null,
                null);
        return Step.nothing().withChanges(List.of(Write.put(choice, store.read(place, FindEngagement.CHOICE))));
    }

    private static Step show(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("engagement." + key, language.locale(), arguments);
    }
}
