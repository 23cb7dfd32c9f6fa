package dev.handrail.engagement.people.join;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.JoinCode;
import dev.handrail.engagement.KnowCodes;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Invites: in a place with a button for everybody there, in person with the code and a link to pass on; and renews the code. */
@Component
final class InvitePeople implements EngagementPress, EngagementSpeech {
    private static final String INVITE = "people.invite";
    static final String RENEW = "people.renew";

    private final Invitation invitation;

    InvitePeople(Invitation invitation) {
        this.invitation = invitation;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(INVITE, Action.MANAGE_PEOPLE), Verb.changing(RENEW, Action.MANAGE_PEOPLE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.INVITE, Action.MANAGE_PEOPLE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(card(view, origin, said.language()));
    }

    private Content.Card card(View view, Origin origin, Language language) {
        return isPersonal(origin)
                ? invitation.toPassOn(view.loaded(), origin.address(), language)
                : invitation.forEverybody(view.loaded(), origin.address(), language);
    }

    private static boolean isPersonal(Origin origin) {
        return origin.address().place().kind() == Place.Kind.PERSONAL;
    }

    /** What everybody is to press must be there for everybody: it is said, not put in the place of a card. */
    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        if (!isPersonal(pressed.origin())) {
            return Step.reply(card(view, pressed.origin(), language));
        }
        boolean current = view.engagement().code().equals(pressed.data().get("code"));
        return pressed.verb().equals(RENEW) && current
                ? renew(view, pressed.origin(), language)
                : new Step(List.of(), new Outcome.ShowCard(card(view, pressed.origin(), language)));
    }

    private Step renew(View view, Origin origin, Language language) {
        Loaded before = view.loaded();
        Engagement after = before.engagement().withCode(JoinCode.fresh());
        Loaded then = new Loaded(after, before.people(), before.engagementDocument(), before.peopleDocument());
        return new Step(List.of(), new Outcome.ShowCard(invitation.toPassOn(then, origin.address(), language)))
                .withChanges(List.of(before.write(after)))
                .withLetters(List.of(KnowCodes.letter(after), KnowCodes.forget(before.engagement())))
                .withHistory(new Happening("code.renewed", Map.of()));
    }
}
