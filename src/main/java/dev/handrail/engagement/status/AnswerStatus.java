package dev.handrail.engagement.status;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows how far an engagement has come, and what comes when, by words and by buttons. */
@Component
final class AnswerStatus implements EngagementSpeech, EngagementPress {
    static final String SHOW = "status.show";
    static final String TIMELINE = "status.timeline";

    private final ShowStatus showStatus;
    private final ShowTimeline showTimeline;

    AnswerStatus(ShowStatus showStatus, ShowTimeline showTimeline) {
        this.showStatus = showStatus;
        this.showTimeline = showTimeline;
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.STATUS, Action.SEE, false), new Wish(Intent.TIMELINE, Action.SEE, false));
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(SHOW, Action.SEE), Verb.showing(TIMELINE, Action.SEE));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(card(view, said.intent() == Intent.TIMELINE, said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return new Step(
                List.of(), new Outcome.ShowCard(card(view, pressed.verb().equals(TIMELINE), language)));
    }

    private Content.Card card(View view, boolean timeline, Language language) {
        return timeline ? showTimeline.of(view, language) : showStatus.of(view, language);
    }
}
