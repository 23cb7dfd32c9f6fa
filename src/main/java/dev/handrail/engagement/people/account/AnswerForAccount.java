package dev.handrail.engagement.people.account;

import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.engagement.route.HasHome;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The last word about another account: a yes makes both one human's, in every engagement; a no ends it. */
@Component
final class AnswerForAccount implements PressHandler, HasHome {
    static final String YES = "people.account-yes";
    static final String NO = "people.account-no";
    private static final Duration WORTH = Duration.ofDays(1);

    private final PeopleCards cards;
    private final FindRequest findRequest;
    private final KnowAccounts knowAccounts;
    private final JoinAccounts joinAccounts;
    private final ProductTime time;

    AnswerForAccount(
            PeopleCards cards,
            FindRequest findRequest,
            KnowAccounts knowAccounts,
            JoinAccounts joinAccounts,
            ProductTime time) {
        this.cards = cards;
        this.findRequest = findRequest;
        this.knowAccounts = knowAccounts;
        this.joinAccounts = joinAccounts;
        this.time = time;
    }

    @Override
    public Set<String> verbs() {
        return Set.of(YES, NO);
    }

    @Override
    public Optional<String> home(Incoming incoming) {
        Person person = incoming.origin().sender().person();
        return person != null && incoming instanceof Incoming.Pressed pressed && verbs().contains(pressed.verb())
                ? Optional.of(Membership.partition(person))
                : Optional.empty();
    }

    /** Only what stands in the presser's own partition counts, whatever the card carries. */
    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Person person = pressed.origin().sender().person();
        Optional<FindRequest.Read> read = Optional.ofNullable(person)
                .flatMap(findRequest::of)
                .filter(found -> found.request().id().equals(pressed.data().get("request")))
                .filter(found -> found.request().isProven(time.instant()));
        return read.map(found -> pressed.verb().equals(YES) ? connect(found, language) : end(found, language))
                .orElseGet(() -> new Step(List.of(), new Outcome.ShowText(cards.text("accountsOver", language))));
    }

    private Step end(FindRequest.Read read, Language language) {
        return settle(read, "accountsDeclined", language)
                .withChanges(List.of(read.write(read.request().over())));
    }

    private Step connect(FindRequest.Read read, Language language) {
        Request request = read.request();
        Person asker = request.asker().person();
        Person other = Objects.requireNonNull(request.other()).person();
        Set<Person> union = new LinkedHashSet<>(knowAccounts.of(asker));
        union.addAll(knowAccounts.of(other));
        List<Person> all = List.copyOf(union);
        List<Write> writes = new ArrayList<>();
        writes.add(read.write(request.over()));
        writes.add(knowAccounts.write(asker, all));
        writes.add(joinAccounts.begin(asker, all));
        List<Letter> letters = all.stream()
                .filter(account -> !account.equals(asker))
                .map(account -> KnowAccounts.letter(account, all, time.millis()))
                .toList();
        return settle(read, "accountsConnected", language)
                .withChanges(writes)
                .withLetters(letters)
                .withHistory(new Happening("accounts.connected", Map.of("accounts", "" + all.size())));
    }

    /** Both are shown how it ended: who pressed in the card, the other in a message, unless it would be to everybody. */
    private Step settle(FindRequest.Read read, String text, Language language) {
        Request.Party other = Objects.requireNonNull(read.request().other());
        Language theirs = Language.of(other.language()).orElse(Language.ENGLISH);
        Content.Card now = cards.card(
                new Panel(cards.text(text, language), null, null, List.of(), List.of(), List.of()), language);
        String message = AskForYes.message(read.request());
        List<Outgoing> messages = new ArrayList<>();
        messages.add(new Outgoing(message, read.request().asker().chat(), now, true, WORTH));
        if (other.chat().place().kind() == Place.Kind.PERSONAL) {
            messages.add(new Outgoing(message + "/other", other.chat(), cards.said(text, theirs), true, WORTH));
        }
        return new Step(List.of(), new Outcome.ShowCard(now)).withMessages(messages);
    }
}
