package dev.handrail.engagement.people;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows who takes part, a page at a time. */
@Component
final class ListPeople implements EngagementPress, EngagementSpeech {
    static final String LIST = "people.list";

    private final ShowParticipants showParticipants;

    ListPeople(ShowParticipants showParticipants) {
        this.showParticipants = showParticipants;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(LIST, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.PEOPLE, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(showParticipants.page(view, origin.address(), 0, said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        int page = page(pressed.data().get("page"));
        return new Step(
                List.of(),
                new Outcome.ShowCard(
                        showParticipants.page(view, pressed.origin().address(), page, language)));
    }

    /** What a card carries as a page; the first where it carries anything else. */
    static int page(@Nullable Object carried) {
        return carried instanceof Number number ? number.intValue() : 0;
    }
}
