package dev.handrail.engagement.delivery;

import dev.handrail.engagement.View;
import dev.handrail.turn.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the panel's buttons carry: where one is in it.
 *
 * @param whom a participant's id or a place's partition; empty for all of them
 * @param isAll whether those without problems are shown as well
 */
record Carries(String whom, boolean isAll, int page) {
    static final Carries START = new Carries("", false, 0);
    private static final int LONGEST = 400;

    static Carries read(Map<String, Object> data) {
        return new Carries(
                text(data.get("whom")),
                Boolean.TRUE.equals(data.get("all")),
                data.get("page") instanceof Integer page ? Math.max(0, page) : 0);
    }

    private static String text(@Nullable Object carried) {
        return carried instanceof String text && text.length() <= LONGEST ? text : "";
    }

    /** The id of the message that a card carries; empty where it carries none. */
    static String message(Map<String, Object> data) {
        return text(data.get("message"));
    }

    /** Whether a card showed the message as it is now. */
    static boolean isNow(Map<String, Object> data, Delivery delivery) {
        return delivery.state().name().equals(data.get("state"))
                && data.get("tries") instanceof Number tries
                && tries.intValue() == delivery.ledger().size();
    }

    Carries at(int other) {
        return new Carries(whom, isAll, other);
    }

    Carries of(String other) {
        return new Carries(other, isAll, 0);
    }

    /** The same where it is about them already. */
    Carries still(String other) {
        return whom.equals(other) ? this : of(other);
    }

    Carries all(boolean other) {
        return new Carries(whom, other, 0);
    }

    Map<String, Object> data(View view) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("engagement", view.id().value());
        data.put("whom", whom);
        data.put("all", isAll);
        data.put("page", page);
        return data;
    }

    Map<String, Object> data(View view, Delivery delivery) {
        Map<String, Object> data = data(view);
        data.put("message", delivery.id());
        data.put("state", delivery.state().name());
        data.put("tries", delivery.ledger().size());
        return data;
    }
}
