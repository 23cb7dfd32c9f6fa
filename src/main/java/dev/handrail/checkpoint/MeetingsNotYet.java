package dev.handrail.checkpoint;

import dev.handrail.chat.Origin;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the wishes that no feature has taken over yet; no text leads to them. */
@Component
final class MeetingsNotYet implements EngagementSpeech {
    @Override
    public List<Wish> wishes() {
        return List.of(
                new Wish(Intent.AGENDA, Action.SEE, false),
                new Wish(Intent.MEETING_NOTES, Action.SEE, false),
                new Wish(Intent.REMINDERS, Action.SEE, false),
                new Wish(Intent.DELIVERIES, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.nothing();
    }
}
