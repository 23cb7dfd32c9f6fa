package dev.handrail.engagement.delivery;

import dev.handrail.turn.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody, or a place, is reached.
 *
 * @param whom a participant's id, or a place's partition
 * @param isKnown whether there is a chat where messages may arrive
 * @param lost since when and why nothing arrives; absent where that was not seen
 * @param unshown what was not shown or is in doubt, the newest first
 * @param open those of them that are still worth something being done
 */
record Reach(
        String whom,
        String name,
        boolean isKnown,
        Unreached.@Nullable Lost lost,
        List<Delivery> unshown,
        List<Delivery> open) {
    static Reach of(
            String whom,
            String name,
            boolean isKnown,
            Unreached.@Nullable Lost lost,
            List<Delivery> unshown,
            Instant now) {
        return new Reach(
                whom,
                name,
                isKnown,
                lost != null && lost.isNow() ? lost : null,
                unshown,
                unshown.stream().filter(each -> each.isWorth(now)).toList());
    }

    boolean isReached() {
        return isKnown && lost == null;
    }

    /** Whether somebody has to do something. */
    boolean isProblem() {
        return !isReached() || !open.isEmpty();
    }
}
