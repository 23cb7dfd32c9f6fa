package dev.handrail.checkpoint.reply;

import dev.handrail.chat.Person;
import dev.handrail.checkpoint.WakeMeetings;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FollowsAcquaintance;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Standing;
import dev.handrail.turn.Letter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has meetings looked at anew when somebody comes, goes or is another, is reached or not any more, or lives elsewhere. */
@Component
final class FollowPeople implements NoticesChange, FollowsAcquaintance {
    @Override
    public List<Letter> changed(EngagementId engagement, People people, Set<String> documents) {
        return documents.contains(EngagementDocuments.PEOPLE)
                ? List.of(WakeMeetings.letter(engagement, "meetings-of-people"))
                : List.of();
    }

    /** In which language somebody reads is asked when something is sent: it moves nothing. */
    @Override
    public List<Letter> changed(Person person, Acquaintance before, Acquaintance after, List<Membership> of) {
        boolean same = Objects.equals(before.zone(), after.zone())
                && before.reach().isPresent() == after.reach().isPresent();
        return same
                ? List.of()
                : of.stream()
                        .filter(each -> each.standing() == Standing.RUNNING)
                        .map(each -> WakeMeetings.letter(each.engagement(), Acquaintance.TOPIC))
                        .toList();
    }
}
