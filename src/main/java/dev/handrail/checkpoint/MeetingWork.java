package dev.handrail.checkpoint;

import dev.handrail.store.Write;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that has to happen around a meeting by itself. Pure: it may be asked twice at one moment. */
public interface MeetingWork {
    /**
     * What is done about it at once.
     *
     * @param after the meeting afterwards, from which the next moment has to be another one
     * @param writes of other documents of the engagement
     */
    record Done(Meeting after, List<Outgoing> messages, List<Happening> history, List<Write> writes) {
        public Done(Meeting after) {
            this(after, List.of(), List.of(), List.of());
        }

        public Done saying(List<Outgoing> others) {
            return new Done(after, others, history, writes);
        }

        public Done noting(Happening happening) {
            return new Done(after, messages, List.of(happening), writes);
        }
    }

    /** When it has something to do next; in the past where it has already, empty where it has nothing to do any more. */
    Optional<Instant> next(MeetingView view);

    /** Does a part that fits into one commit, of what {@link #next} said is to be done by now. */
    Done go(MeetingView view);
}
