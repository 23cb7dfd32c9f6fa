package dev.handrail.engagement.people;

import dev.handrail.card.Form;
import dev.handrail.chat.Incoming;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets anybody leave, after having been told what follows. */
@Component
final class LeaveEngagement implements EngagementPress {
    static final String LEAVE = "people.leave";
    private static final String LEFT = "people.left";

    private final PeopleCards cards;
    private final ChangePeople changePeople;
    private final WarnOfEnd warnOfEnd;
    private final ProductTime time;

    LeaveEngagement(PeopleCards cards, ChangePeople changePeople, WarnOfEnd warnOfEnd, ProductTime time) {
        this.cards = cards;
        this.changePeople = changePeople;
        this.warnOfEnd = warnOfEnd;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(LEAVE, Action.TAKE_PART), Verb.changing(LEFT, Action.TAKE_PART));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        People after = view.people().changing(view.me().id(), me -> me.removed(time.instant()));
        String follows = warnOfEnd.consequence(view.people(), after, language).orElse("");
        boolean told = follows.equals(String.valueOf(pressed.data().get("told")));
        return pressed.verb().equals(LEFT) && told && !Steering.isLeftAlone(after)
                ? leave(view, after, language)
                : ask(view, follows, language);
    }

    /**
     * What the person was told goes with the form: where something else follows by now, that is told first. The revision
     * makes leaving once more, after joining again, another press.
     */
    private Step ask(View view, String follows, Language language) {
        String note = cards.text("leaveNote", language, view.engagement().name()) + " " + follows;
        Form form = new Form(
                note.strip(),
                List.of(),
                LEFT,
                Map.of(
                        "engagement",
                        view.id().value(),
                        "revision",
                        view.people().revision(),
                        "told",
                        follows),
                cards.text("leave", language));
        return new Step(List.of(), cards.dialog(cards.text("leave", language), form, language));
    }

    private Step leave(View view, People after, Language language) {
        String me = view.me().id();
        return changePeople
                .step(view.loaded(), after, me, List.of())
                .withReplies(List.of(cards.said(
                        "left", language, view.me().name(), view.engagement().name())))
                .andHistory(new Happening("participant.left", Map.of("participant", me)));
    }
}
