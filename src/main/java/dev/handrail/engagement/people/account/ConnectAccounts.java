package dev.handrail.engagement.people.account;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.engagement.route.HasHome;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Begins that two accounts become one human's: in the personal chat of one a code is asked for, the other writes it
 * wherever it can, and the first then has to say yes. A guest mostly has no personal chat with the bot, only the places
 * of the host; by the time others can read the code there, it is used up.
 */
@Component
final class ConnectAccounts implements SpeechHandler, HasHome {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final PeopleCards cards;
    private final FindRequest findRequest;
    private final CountTries countTries;
    private final DocumentStore store;
    private final Understanding understanding;
    private final ProductTime time;

    ConnectAccounts(
            PeopleCards cards,
            FindRequest findRequest,
            CountTries countTries,
            DocumentStore store,
            Understanding understanding,
            ProductTime time) {
        this.cards = cards;
        this.findRequest = findRequest;
        this.countTries = countTries;
        this.store = store;
        this.understanding = understanding;
        this.time = time;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.ACCOUNTS);
    }

    /**
     * Whoever speaks, whatever they say: whether a code is right is decided once, by the answer. What a right one changes
     * for who asked goes there by letter.
     */
    @Override
    public Optional<String> home(Incoming incoming) {
        Person person = incoming.origin().sender().person();
        return person != null && incoming instanceof Incoming.Said(Origin origin, String text)
                ? accounts(origin, text).map(_ -> Membership.partition(person))
                : Optional.empty();
    }

    private Optional<Interpretation> accounts(Origin origin, String text) {
        return text.length() > Understanding.LONGEST_TEXT
                ? Optional.empty()
                : understanding.interpret(text, origin.locale()).filter(said -> said.intent() == Intent.ACCOUNTS);
    }

    /** Somebody else's request that waits for the code that was said. */
    private Optional<FindRequest.Read> found(Interpretation said, Person person) {
        return Pin.in(said.arguments().rest())
                .filter(_ -> !countTries.isOver(person))
                .flatMap(findRequest::by)
                .filter(read -> !read.request().asker().person().equals(person));
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        Language language = said.language();
        Person person = origin.sender().person();
        boolean withoutCode = said.arguments().rest().isEmpty();
        if (person == null || withoutCode && origin.address().place().kind() != Place.Kind.PERSONAL) {
            return Step.reply(cards.said("accountsInPerson", language));
        }
        if (withoutCode) {
            return begin(party(origin, person, language), language);
        }
        if (countTries.isOver(person)) {
            return Step.reply(cards.said("accountsTooMany", language, CountTries.MOST));
        }
        return found(said, person)
                .map(read -> Step.reply(cards.said("accountsProven", language))
                        .withLetters(List.of(
                                AskForYes.letter(read.request(), party(origin, person, language), time.instant()))))
                .orElseGet(() -> Step.reply(cards.said("accountsWrong", language))
                        .withChanges(List.of(countTries.another(person))));
    }

    private static Request.Party party(Origin origin, Person person, Language language) {
        return new Request.Party(person, origin.sender().name(), origin.address(), language.code());
    }

    private Step begin(Request.Party asker, Language language) {
        String pin = Pin.fresh();
        String salt = Pin.salt();
        Request request = new Request(
                UUID.randomUUID().toString(),
                salt,
                Pin.hash(salt, pin),
                time.instant().plus(GOOD_FOR),
                asker,
                null,
                false);
        String partition = Membership.partition(asker.person());
        Content code = cards.said("accountsCode", language, pin, GOOD_FOR.toMinutes());
        return Step.reply(code)
                .withChanges(List.of(Write.put(findRequest.document(request), store.read(partition, Request.KIND))))
                .withLetters(List.of(FindRequest.letter(pin, request)));
    }
}
