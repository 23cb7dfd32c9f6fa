package dev.handrail.checkpoint.digest;

import dev.handrail.engagement.KeepsKinds;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is kept for digests. */
@Component
final class KeepsDigests implements KeepsKinds {
    @Override
    public Set<String> ofAnEngagement() {
        return Set.of();
    }

    @Override
    public Set<String> beside() {
        return Set.of(NewsRound.KIND);
    }

    @Override
    public Set<String> ofAPerson() {
        return Set.of(Digest.KIND);
    }
}
