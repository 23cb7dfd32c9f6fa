package dev.handrail.engagement.people.account;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks whoever wanted their accounts connected whether the one that had the code is really theirs. What is told of it is
 * a letter from the partition of whoever had the code.
 */
@Component
final class AskForYes implements LetterHandler {
    private static final String KIND = "account-proven";
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    private final PeopleCards cards;
    private final FindRequest findRequest;
    private final ProductTime time;

    /** @param at when the code was given: by that moment it counts, however long the letter takes */
    private record Proven(String request, Person asker, Request.Party other, Instant at) {}

    AskForYes(PeopleCards cards, FindRequest findRequest, ProductTime time) {
        this.cards = cards;
        this.findRequest = findRequest;
        this.time = time;
    }

    static Letter letter(Request request, Request.Party other, Instant at) {
        Person asker = request.asker().person();
        return new Letter(
                Membership.partition(asker),
                KIND,
                KIND + "/" + request.id(),
                at.toEpochMilli(),
                EngagementDocuments.json(new Proven(request.id(), asker, other, at)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    /** Of two who give one code at once the first is asked about. */
    @Override
    public Step apply(Letter letter) {
        Proven proven = EngagementDocuments.read(letter.body(), Proven.class);
        return findRequest
                .of(proven.asker())
                .filter(read -> read.request().id().equals(proven.request()))
                .filter(read -> read.request().isOpen(proven.at()))
                .map(read -> ask(read, proven.other()))
                .orElseGet(Step::nothing);
    }

    private Step ask(FindRequest.Read read, Request.Party other) {
        Request proven = read.request().proven(other, time.instant().plus(ANSWERED_WITHIN));
        Request.Party asker = proven.asker();
        Language theirs = Language.of(asker.language()).orElse(Language.ENGLISH);
        return Step.nothing()
                .withChanges(List.of(read.write(proven)))
                .withMessages(List.of(new Outgoing(
                        message(proven), asker.chat(), card(proven, other, theirs), true, ANSWERED_WITHIN)));
    }

    static String message(Request request) {
        return "account/" + request.id();
    }

    private Content card(Request request, Request.Party other, Language language) {
        Map<String, Object> about = Map.of("request", request.id());
        return cards.card(
                new Panel(
                        cards.text("accountsAsk", language),
                        null,
                        cards.text("accountsAskDetail", language),
                        List.of(
                                new Panel.Fact(cards.text("accountsName", language), other.name()),
                                new Panel.Fact(
                                        cards.text("accountsTenant", language),
                                        other.person().tenantId())),
                        List.of(),
                        List.of(
                                Button.doing(cards.text("accountsYes", language), AnswerForAccount.YES, about),
                                Button.doing(cards.text("accountsNo", language), AnswerForAccount.NO, about))),
                language);
    }
}
