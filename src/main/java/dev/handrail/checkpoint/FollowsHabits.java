package dev.handrail.checkpoint;

import dev.handrail.chat.Person;
import dev.handrail.turn.Letter;
import java.util.List;

/** A feature that has to see to something when somebody wants to be reminded in another way. */
@FunctionalInterface
public interface FollowsHabits {
    /** What has to go with the change, in the partition of that account. */
    List<Letter> changed(Person account, Habits before, Habits after);
}
