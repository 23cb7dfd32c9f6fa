package dev.handrail.checkpoint;

import dev.handrail.engagement.KeepsKinds;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is kept about meetings. */
@Component
final class KeepsCheckpoints implements KeepsKinds {
    @Override
    public Set<String> ofAnEngagement() {
        return Set.of(CheckpointDocuments.SERIES, CheckpointDocuments.MEETING, CheckpointDocuments.PAST_MEETING);
    }

    @Override
    public Set<String> beside() {
        return Set.of(WakeMeetings.WAKE);
    }

    @Override
    public Set<String> ofAPerson() {
        return Set.of(Habits.KIND);
    }
}
