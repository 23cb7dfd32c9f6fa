package dev.handrail.engagement.start;

import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.JoinCode;
import dev.handrail.engagement.KnowCodes;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.TellMembers;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The step by which an engagement comes into being, with whatever features keep beside it. */
@Component
final class BeginEngagement {
    private final PhasePlan phasePlan;
    private final List<FollowsEngagement> followers;
    private final List<NoticesChange> notices;
    private final TellMembers tellMembers;
    private final ShowEngagement showEngagement;
    private final ProductTime time;

    BeginEngagement(
            PhasePlan phasePlan,
            List<FollowsEngagement> followers,
            List<NoticesChange> notices,
            TellMembers tellMembers,
            ShowEngagement showEngagement,
            ProductTime time) {
        this.phasePlan = phasePlan;
        this.followers = List.copyOf(followers);
        this.notices = List.copyOf(notices);
        this.tellMembers = tellMembers;
        this.showEngagement = showEngagement;
        this.time = time;
    }

    Step begin(EngagementId id, Engagement.Basics basics, Origin origin, Language language) {
        Instant now = time.instant();
        Person starter = Objects.requireNonNull(origin.sender().person(), "a desk member is known");
        Participant manager = new Participant(
                "p1",
                List.of(starter),
                origin.sender().name(),
                Side.VENDOR,
                Set.of(Role.FASTTRACK_MANAGER),
                Set.of(),
                now,
                null);
        People people = new People(1, List.of(manager));
        Engagement engagement = engagement(id, basics, starter, now);
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Create(EngagementDocuments.of(engagement)));
        writes.add(new Write.Create(EngagementDocuments.of(id, people)));
        followers.forEach(follower -> writes.addAll(follower.follow(null, engagement)));
        List<Letter> letters = new ArrayList<>(tellMembers.letters(engagement, people, people.all()));
        letters.add(KnowCodes.letter(engagement));
        notices.forEach(each -> letters.addAll(each.changed(id, people, NoticesChange.ids(writes))));
        return Step.reply(showEngagement.begun(engagement, language))
                .withChanges(writes)
                .withLetters(letters)
                .withHistory(new Happening(
                        "engagement.started",
                        Map.of("phase", engagement.progress().phase())));
    }

    private Engagement engagement(EngagementId id, Engagement.Basics basics, Person starter, Instant now) {
        String first = phasePlan.phases(basics.scope()).getFirst().id();
        return new Engagement(
                id,
                1,
                Standing.RUNNING,
                basics.name(),
                basics.customer(),
                basics.scope(),
                basics.languages(),
                basics.zone(),
                basics.dates(),
                basics.goals(),
                new Progress(List.of(new PhaseRun(first, now, null, null, null)), List.of()),
                List.of(),
                JoinCode.fresh(),
                starter,
                now,
                null,
                null);
    }
}
