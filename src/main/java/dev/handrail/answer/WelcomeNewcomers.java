package dev.handrail.answer;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.turn.ArrivalHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who come, and those who greet, what can be asked. */
@Component
final class WelcomeNewcomers implements ArrivalHandler, SpeechHandler {
    private final ShowReply showReply;

    WelcomeNewcomers(ShowReply showReply) {
        this.showReply = showReply;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.GREETING);
    }

    @Override
    public Step welcome(Incoming.Joined joined, Language language) {
        return Step.reply(showReply.welcome(language));
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return Step.reply(showReply.welcome(said.language()));
    }
}
