package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import java.util.Optional;

/** The feature that knows what a turn is about. There is at most one; without it every turn is about its place. */
@FunctionalInterface
public interface FindsHome {
    /** The partition that the turn changes; empty where it is the place's own. */
    Optional<String> home(Incoming incoming);
}
