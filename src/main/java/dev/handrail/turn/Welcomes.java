package dev.handrail.turn;

import dev.handrail.chat.Account;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Place;
import dev.handrail.time.SystemTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was welcomed where. The platform tells of one arrival more than once: as an installation and as a new member. */
@Component
final class Welcomes {
    private final Recent<Boolean> welcomed;

    Welcomes(SystemTime time) {
        welcomed = new Recent<>(time, Recent.MOST);
    }

    /** Whether anybody among those who came was not welcomed there before; they are from now on. */
    boolean isFirst(Incoming.Joined joined) {
        boolean first = false;
        for (String arrival : arrivals(joined)) {
            first |= welcomed.remember(arrival, true).isEmpty();
        }
        return first;
    }

    /** In a personal chat the bot and the person can only come together. */
    private static List<String> arrivals(Incoming.Joined joined) {
        Place place = joined.origin().address().place();
        String where = place.tenantId() + '|' + place.id();
        List<String> arrivals = new ArrayList<>();
        if (place.kind() == Place.Kind.PERSONAL) {
            return List.of(where);
        }
        if (joined.botAdded()) {
            arrivals.add(where + "|bot");
        }
        for (Account account : joined.added()) {
            arrivals.add(where + '|' + account.id());
        }
        return arrivals;
    }
}
