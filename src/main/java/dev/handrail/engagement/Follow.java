package dev.handrail.engagement;

import dev.handrail.store.Write;
import java.util.ArrayList;
import java.util.List;

/** What is written where an engagement changes: itself, what the change needs besides, and what features keep beside it. */
public final class Follow {
    private Follow() {}

    /** @param others what the feature that makes the change writes; they come before what others keep in step */
    public static List<Write> writes(
            Loaded before, Engagement after, List<Write> others, List<FollowsEngagement> followers) {
        List<Write> writes = new ArrayList<>();
        writes.add(before.write(after));
        writes.addAll(others);
        for (FollowsEngagement follower : followers) {
            for (Write write : follower.follow(before.engagement(), after)) {
                if (writes.stream().noneMatch(there -> there.id().equals(write.id()))) {
                    writes.add(write);
                }
            }
        }
        return List.copyOf(writes);
    }
}
