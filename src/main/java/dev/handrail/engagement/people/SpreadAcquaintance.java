package dev.handrail.engagement.people;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.FollowsAcquaintance;
import dev.handrail.engagement.Membership;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has every engagement of a person follow what is known of the person from now on, so many in a commit. */
@Component
final class SpreadAcquaintance implements LetterHandler {
    private static final String KIND = "acquaintance-changed";
    private static final int AT_ONCE = 20;

    private final FindEngagement findEngagement;
    private final List<FollowsAcquaintance> followers;

    private record Changed(Person person, Acquaintance before, Acquaintance after, long version, int done) {}

    SpreadAcquaintance(FindEngagement findEngagement, List<FollowsAcquaintance> followers) {
        this.findEngagement = findEngagement;
        this.followers = List.copyOf(followers);
    }

    /**
     * A letter that begins with it, in the person's own partition.
     *
     * @param version of what is known, growing
     */
    static Letter begin(Person person, Acquaintance before, Acquaintance after, long version) {
        return letter(new Changed(person, before, after, version, 0));
    }

    /** No change is passed over because another came after it: what one revives the next may not. */
    private static Letter letter(Changed changed) {
        return new Letter(
                Membership.partition(changed.person()),
                KIND,
                KIND + "/" + changed.version() + "/" + changed.done(),
                changed.version(),
                EngagementDocuments.json(changed));
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Changed changed = EngagementDocuments.read(letter.body(), Changed.class);
        List<Membership> all = findEngagement.memberships(changed.person());
        int from = Math.min(changed.done(), all.size());
        int to = Math.min(from + AT_ONCE, all.size());
        List<Membership> some = all.subList(from, to);
        List<Letter> letters = new ArrayList<>();
        if (!some.isEmpty()) {
            followers.forEach(
                    each -> letters.addAll(each.changed(changed.person(), changed.before(), changed.after(), some)));
        }
        if (to < all.size()) {
            letters.add(
                    letter(new Changed(changed.person(), changed.before(), changed.after(), changed.version(), to)));
        }
        return Step.nothing().withLetters(letters);
    }
}
