package dev.handrail.engagement.people.account;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks whoever wanted their accounts connected whether the one that had the code is really theirs. */
@Component
final class AskForYes {
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    private final PeopleCards cards;
    private final ProductTime time;

    AskForYes(PeopleCards cards, ProductTime time) {
        this.cards = cards;
        this.time = time;
    }

    Step step(FindRequest.Read read, Request.Party other, Language language) {
        Request proven = read.request().proven(other, time.instant().plus(ANSWERED_WITHIN));
        Request.Party asker = proven.asker();
        Language theirs = Language.of(asker.language()).orElse(Language.ENGLISH);
        return Step.reply(cards.said("accountsProven", language))
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
