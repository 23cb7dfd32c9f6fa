package dev.handrail.engagement.route;

import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Found;
import dev.handrail.engagement.View;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a feature answer what somebody says in an engagement; whoever is in none is told what can be done now. */
@Component
final class RouteSpeech implements SpeechHandler {
    private final Claims claims;
    private final FindEngagement findEngagement;
    private final SayNo sayNo;
    private final AfterChange afterChange;
    private final FirstHelp firstHelp;

    RouteSpeech(
            Claims claims, FindEngagement findEngagement, SayNo sayNo, FirstHelp firstHelp, AfterChange afterChange) {
        this.claims = claims;
        this.findEngagement = findEngagement;
        this.sayNo = sayNo;
        this.afterChange = afterChange;
        this.firstHelp = firstHelp;
    }

    @Override
    public Set<Intent> intents() {
        return claims.intents();
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return switch (findEngagement.at(origin)) {
            case Found.In(View view) -> answer(view, origin, said);
            case Found.NotYours notYours -> Step.reply(firstHelp.join(notYours.loaded(), said.language()));
            case Found.Several(var memberships) -> Step.reply(firstHelp.choose(memberships, said.language()));
            case Found.None _ -> Step.reply(firstHelp.none(origin, said.language()));
        };
    }

    private Step answer(View view, Origin origin, Interpretation said) {
        Claims.Speaking speaking = claims.of(said.intent()).orElseThrow();
        Action needs = speaking.wish().needs();
        Language language = said.language();
        if (!view.may(needs)) {
            return Step.reply(new Content.Text(sayNo.notAllowed(needs, view, language)));
        }
        if (speaking.wish().changes() && !view.engagement().isRunning()) {
            return Step.reply(new Content.Text(sayNo.closed(view, language)));
        }
        return afterChange.tell(view, speaking.feature().answer(view, origin, said));
    }
}
