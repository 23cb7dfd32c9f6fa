package dev.handrail.checkpoint;

import dev.handrail.turn.Outgoing;
import java.util.List;

/**
 * A feature that has shown something in the course of a meeting, and changes that once the meeting has another time or
 * is called off. Only what was shown may be named, by the same id: another one would be a new message.
 */
public interface FollowsMove {
    /**
     * What was shown, as it is to be from now on.
     *
     * @param before the meeting as it was, with the stages it had come to
     * @param view as it is now
     */
    List<Outgoing> messages(Meeting before, MeetingView view);
}
