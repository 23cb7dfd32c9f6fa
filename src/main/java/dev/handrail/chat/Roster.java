package dev.handrail.chat;

import java.util.List;

/** Who is in a conversation. */
public sealed interface Roster {
    /** Everybody, the bot not among them. */
    record Of(List<Account> people) implements Roster {
        public Of {
            people = List.copyOf(people);
        }
    }

    /**
     * It could not be read whole.
     *
     * @param why throttled, refused or unknown, as for messages; never accepted
     */
    record Not(Sent why) implements Roster {}
}
