package dev.handrail.engagement;

import dev.handrail.chat.Person;
import dev.handrail.turn.Letter;
import java.util.List;

/** A feature that has to see to something when it becomes known that somebody is reached or lives elsewhere now. */
public interface FollowsAcquaintance {
    /**
     * What has to go with the change, in the person's partition.
     *
     * @param before {@link Acquaintance#NONE} for somebody whom the bot has not met
     * @param after not the same
     * @param of some of the engagements in which the person takes part; of many, the others are asked about later
     */
    List<Letter> changed(Person person, Acquaintance before, Acquaintance after, List<Membership> of);
}
