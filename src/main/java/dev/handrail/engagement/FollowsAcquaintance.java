package dev.handrail.engagement;

import dev.handrail.chat.Person;
import dev.handrail.turn.Letter;
import java.util.List;

/** A feature that has something to do when the bot comes to know other things of somebody, or loses sight of them. */
public interface FollowsAcquaintance {
    /**
     * What has to go with the change; asked only where something changed.
     *
     * @param of what the person takes part in, by the person's own list
     */
    List<Letter> changed(Person person, Acquaintance before, Acquaintance after, List<Membership> of);
}
