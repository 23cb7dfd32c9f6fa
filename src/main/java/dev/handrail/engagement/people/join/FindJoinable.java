package dev.handrail.engagement.people.join;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.JoinCode;
import dev.handrail.engagement.KnowCodes;
import dev.handrail.engagement.Loaded;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what somebody may join: by the code they have, or because it is at home where they speak. */
@Component
final class FindJoinable {
    private final KnowCodes knowCodes;
    private final FindEngagement findEngagement;

    FindJoinable(KnowCodes knowCodes, FindEngagement findEngagement) {
        this.knowCodes = knowCodes;
        this.findEngagement = findEngagement;
    }

    /**
     * A running engagement; empty whatever is wrong, so that nobody learns from it which codes there are.
     *
     * @param said what should be a code; where it is none, only the place counts
     */
    Optional<Loaded> find(Origin origin, String said) {
        return JoinCode.in(said)
                .flatMap(knowCodes::engagement)
                .or(() -> atHome(origin))
                .filter(loaded -> isOpen(loaded.engagement()));
    }

    Optional<Loaded> find(Incoming.Pressed pressed) {
        return find(pressed.origin(), pressed.data().get("code") instanceof String code ? code : "");
    }

    private Optional<Loaded> atHome(Origin origin) {
        Place place = origin.address().place();
        return place.kind() == Place.Kind.PERSONAL ? Optional.empty() : findEngagement.linkedWith(place);
    }

    private static boolean isOpen(Engagement engagement) {
        return engagement.isRunning();
    }
}
