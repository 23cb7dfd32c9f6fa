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

    /** Marks those who came as welcomed there, and tells which of these marks are new: none where all had theirs. */
    List<String> mark(Incoming.Joined joined) {
        return arrivals(joined).stream()
                .filter(arrival -> welcomed.remember(arrival, true).isEmpty())
                .toList();
    }

    /** Takes marks back, for a welcome that did not come to be. */
    void forget(List<String> marks) {
        marks.forEach(welcomed::forget);
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
