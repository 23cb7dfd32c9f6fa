package dev.handrail.engagement.route;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets a feature answer a press where the presser may; whoever has no part is not told whether there is such a thing. */
@Component
final class RoutePresses implements PressHandler {
    /** What may still be done to what is closed, though it changes it. */
    private static final Set<Action> EVEN_WHEN_CLOSED = Set.of(Action.ARCHIVE, Action.EXPORT, Action.ERASE);

    private final Claims claims;
    private final FindEngagement findEngagement;
    private final SayNo sayNo;
    private final AfterChange afterChange;

    RoutePresses(Claims claims, FindEngagement findEngagement, SayNo sayNo, AfterChange afterChange) {
        this.claims = claims;
        this.findEngagement = findEngagement;
        this.sayNo = sayNo;
        this.afterChange = afterChange;
    }

    @Override
    public Set<String> verbs() {
        return claims.verbs();
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Claims.Pressing pressing = claims.of(pressed.verb()).orElseThrow();
        Optional<View> view = EngagementId.read(pressed.data().get("engagement"))
                .flatMap(
                        id -> findEngagement.named(id, pressed.origin().sender().person()));
        return view.map(found -> press(pressing, found, pressed, language))
                .orElseGet(() -> say(sayNo.notYours(language)));
    }

    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return claims.of(pressed.verb()).orElseThrow().feature().isRepeatable(pressed);
    }

    private Step press(Claims.Pressing pressing, View view, Incoming.Pressed pressed, Language language) {
        Action needs = pressing.verb().needs();
        if (!view.may(needs)) {
            return say(sayNo.notAllowed(needs, view, language));
        }
        if (pressing.verb().changes() && !view.engagement().isRunning() && !EVEN_WHEN_CLOSED.contains(needs)) {
            return say(sayNo.closed(view, language));
        }
        return afterChange.tell(view, shown(pressing.feature().press(view, pressed, language), pressed));
    }

    private static Step shown(Step step, Incoming.Pressed pressed) {
        boolean beside = pressed.data().containsKey(Verb.BESIDE)
                && pressed.origin().address().place().kind() == Place.Kind.PERSONAL;
        if (!beside || !(step.outcome() instanceof Outcome.ShowCard(Content.Card card))) {
            return step;
        }
        List<Content> replies =
                Stream.concat(step.replies().stream(), Stream.of(card)).toList();
        return step.withReplies(replies).withOutcome(new Outcome.Accepted());
    }

    private static Step say(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }
}
