package dev.handrail.engagement.route;

import dev.handrail.chat.Incoming;
import java.util.Optional;

/** A feature whose turns belong to an engagement before the person takes part in it: starting and joining. */
public interface HasHome {
    /** The partition that the turn changes; empty where the turn is not this feature's. */
    Optional<String> home(Incoming incoming);
}
