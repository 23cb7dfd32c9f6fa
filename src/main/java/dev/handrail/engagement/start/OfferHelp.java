package dev.handrail.engagement.start;

import dev.handrail.chat.Origin;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Found;
import dev.handrail.engagement.View;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever asks for help what can be done there and then. */
@Component
final class OfferHelp implements SpeechHandler {
    private final FindEngagement findEngagement;
    private final FirstHelp firstHelp;

    OfferHelp(FindEngagement findEngagement, FirstHelp firstHelp) {
        this.findEngagement = findEngagement;
        this.firstHelp = firstHelp;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.HELP);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return switch (findEngagement.at(origin)) {
            case Found.In(View view) -> Step.reply(firstHelp.mine(view, said.language()));
            case Found.NotYours notYours -> Step.reply(firstHelp.join(notYours.loaded(), said.language()));
            case Found.Several(var memberships) -> Step.reply(firstHelp.choose(memberships, said.language()));
            case Found.None _ -> Step.reply(firstHelp.none(origin, said.language()));
        };
    }
}
