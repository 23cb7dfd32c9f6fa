package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stands in for the features of an engagement, so that the program starts in tests. Goes as soon as they come. */
@Component
final class AnswerUnclaimedIntents implements SpeechHandler {
    @Override
    public Set<Intent> intents() {
        return EnumSet.complementOf(EnumSet.of(Intent.GREETING, Intent.QUESTION));
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return Step.reply(new Content.Text(said.intent().name()));
    }
}
