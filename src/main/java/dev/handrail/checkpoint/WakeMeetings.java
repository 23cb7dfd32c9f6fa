package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has everything that is planned looked at anew where something changed that decides when it happens: the engagement's
 * zone, its end and its reopening, who takes part, where and how people can be reached.
 */
@Component
public final class WakeMeetings implements FollowsEngagement, DueHandler, LetterHandler {
    static final String WAKE = "meetings-wake";
    private static final int AT_ONCE = 80;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final ProductTime time;

    private record Asked(int done) {}

    WakeMeetings(
            DocumentStore store,
            LoadEngagement loadEngagement,
            KeepSeries keepSeries,
            KeepMeetings keepMeetings,
            ProductTime time) {
        this.store = store;
        this.loadEngagement = loadEngagement;
        this.keepSeries = keepSeries;
        this.keepMeetings = keepMeetings;
        this.time = time;
    }

    /**
     * A letter that has an engagement's meetings looked at anew.
     *
     * @param topic whose change it is, unique in the sender's home
     * @param version of that, growing
     */
    public static Letter letter(EngagementId engagement, String topic, long version) {
        return new Letter(engagement.partition(), WAKE, topic, version, EngagementDocuments.json(Map.of()));
    }

    @Override
    public List<Write> follow(@Nullable Engagement before, Engagement after) {
        boolean same = before == null
                || before.zone().equals(after.zone())
                        && before.standing() == after.standing()
                        && before.places().equals(after.places());
        return same ? List.of() : List.of(wake(after));
    }

    private Write wake(Engagement engagement) {
        return Write.put(document(engagement, 0), store.read(engagement.id().partition(), WAKE));
    }

    private Document document(Engagement engagement, int done) {
        return new Document(
                engagement.id().partition(),
                WAKE,
                WAKE,
                EngagementDocuments.json(new Asked(done)),
                CheckpointDocuments.dueAt(engagement, time.instant()),
                null);
    }

    @Override
    public Set<String> letters() {
        return Set.of(WAKE);
    }

    @Override
    public Step apply(Letter letter) {
        return EngagementId.read(letter.to().substring(letter.to().indexOf(':') + 1))
                .flatMap(loadEngagement::load)
                .filter(loaded -> !keepSeries.all(loaded.id()).isEmpty())
                .map(loaded -> Step.nothing().withChanges(List.of(wake(loaded.engagement()))))
                .orElseGet(Step::nothing);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WAKE);
    }

    @Override
    public Step handle(Stored due) {
        int done = EngagementDocuments.read(due.document(), Asked.class).done();
        EngagementId id = CheckpointDocuments.engagement(due.document());
        Write end = new Write.Delete(due.document().partition(), due.document().id(), due.version());
        return loadEngagement
                .load(id)
                .map(loaded -> wake(loaded.engagement(), done, due, end))
                .orElseGet(() -> Step.nothing().withChanges(List.of(end)));
    }

    private Step wake(Engagement engagement, int done, Stored due, Write end) {
        List<Write> all = Stream.concat(
                        keepSeries.all(engagement.id()).stream()
                                .map(read -> keepSeries.write(engagement, read.series(), Optional.of(read))),
                        keepMeetings.all(engagement.id()).stream()
                                .filter(read -> isOpen(read.meeting()))
                                .map(read -> keepMeetings.write(engagement, read.meeting(), Optional.of(read))))
                .toList();
        int next = Math.min(done + AT_ONCE, all.size());
        List<Write> writes = new ArrayList<>(all.subList(Math.min(done, next), next));
        writes.add(next < all.size() ? new Write.Replace(document(engagement, next), due.version()) : end);
        return Step.nothing().withChanges(writes);
    }

    /** Whether something may still happen around it by itself. */
    private static boolean isOpen(Meeting meeting) {
        return meeting.state().isAhead() || !meeting.has(Meeting.Stage.SUMMARY);
    }
}
