package dev.handrail.answer;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.ShowsWhatWaits;
import dev.handrail.turn.ArrivalHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who come, and those who greet, what can be asked; in person also what waits for them already. */
@Component
final class WelcomeNewcomers implements ArrivalHandler, SpeechHandler {
    private final ShowReply showReply;
    private final ShowsWhatWaits showsWhatWaits;

    WelcomeNewcomers(ShowReply showReply, ShowsWhatWaits showsWhatWaits) {
        this.showReply = showReply;
        this.showsWhatWaits = showsWhatWaits;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.GREETING);
    }

    @Override
    public Step welcome(Incoming.Joined joined, Language language) {
        List<Content> replies = new ArrayList<>();
        replies.add(showReply.welcome(language));
        newcomer(joined)
                .flatMap(person -> showsWhatWaits.card(person, language))
                .ifPresent(replies::add);
        return new Step(replies, new Outcome.Accepted());
    }

    /** Whose chat it is; empty where others read along. */
    private static Optional<Person> newcomer(Incoming.Joined joined) {
        return joined.origin().address().place().kind() == Place.Kind.PERSONAL
                ? Optional.ofNullable(joined.origin().sender().person())
                        .or(() -> joined.added().stream()
                                .flatMap(account -> Optional.ofNullable(account.person()).stream())
                                .findFirst())
                : Optional.empty();
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return Step.reply(showReply.welcome(said.language()));
    }
}
