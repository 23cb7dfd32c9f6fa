package dev.handrail.engagement.route;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Found;
import dev.handrail.engagement.View;
import dev.handrail.turn.FindsHome;
import dev.handrail.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A turn that changes an engagement belongs there; one that only shows something stays in its place. */
@Component
final class FindHome implements FindsHome {
    private final Claims claims;
    private final FindEngagement findEngagement;
    private final Understanding understanding;
    private final List<HasHome> others;

    FindHome(Claims claims, FindEngagement findEngagement, Understanding understanding, List<HasHome> others) {
        this.claims = claims;
        this.findEngagement = findEngagement;
        this.understanding = understanding;
        this.others = others;
    }

    @Override
    public Optional<String> home(Incoming incoming) {
        Optional<String> home = switch (incoming) {
            case Incoming.Pressed pressed -> pressed(pressed);
            case Incoming.Said said -> said(said.origin(), said.text());
            case Incoming.Edited edited -> said(edited.origin(), edited.text());
            default -> Optional.empty();
        };
        return home.or(() ->
                others.stream().flatMap(other -> other.home(incoming).stream()).findFirst());
    }

    private Optional<String> pressed(Incoming.Pressed pressed) {
        return claims.of(pressed.verb())
                .filter(pressing -> pressing.verb().changes())
                .flatMap(pressing -> EngagementId.read(pressed.data().get("engagement")))
                // A forged id must not have anything written where nobody looks.
                .flatMap(
                        id -> findEngagement.named(id, pressed.origin().sender().person()))
                .map(view -> view.id().partition());
    }

    private Optional<String> said(Origin origin, String text) {
        if (text.length() > Understanding.LONGEST_TEXT) {
            return Optional.empty();
        }
        return understanding
                .interpret(text, origin.locale())
                .flatMap(said -> claims.of(said.intent()))
                .filter(speaking -> speaking.wish().changes())
                .map(speaking -> findEngagement.at(origin))
                .filter(Found.In.class::isInstance)
                .map(found -> ((Found.In) found).view())
                .map(View::id)
                .map(EngagementId::partition);
    }
}
