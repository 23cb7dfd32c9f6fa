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
import java.util.Comparator;
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
    /** Of eighty people who answer at length a meeting takes up to 60 kB, and a commit two million bytes. */
    static final int AT_ONCE = 20;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;
    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final ProductTime time;

    /** @param after up to which document's id that was done; absent at its beginning */
    private record Asked(@Nullable String after) {}

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
     * A letter that has an engagement's meetings looked at anew, whenever it comes: by no clock is it older than another.
     *
     * @param topic whose change it is, unique in the sender's home
     */
    public static Letter letter(EngagementId engagement, String topic) {
        return new Letter(engagement.partition(), WAKE, topic, Letter.LOOK, EngagementDocuments.json(Map.of()));
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
        return Write.put(document(engagement, null), store.read(engagement.id().partition(), WAKE));
    }

    private Document document(Engagement engagement, @Nullable String after) {
        return new Document(
                engagement.id().partition(),
                WAKE,
                WAKE,
                EngagementDocuments.json(new Asked(after)),
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
        String after = EngagementDocuments.read(due.document(), Asked.class).after();
        EngagementId id = CheckpointDocuments.engagement(due.document());
        Write end = new Write.Delete(due.document().partition(), due.document().id(), due.version());
        return loadEngagement
                .load(id)
                .map(loaded -> wake(loaded.engagement(), after, due, end))
                .orElseGet(() -> Step.nothing().withChanges(List.of(end)));
    }

    /** By their ids: what is taken away or put away meanwhile has nothing else left out. */
    private Step wake(Engagement engagement, @Nullable String after, Stored due, Write end) {
        List<Write> left = Stream.concat(
                        keepSeries.all(engagement.id()).stream()
                                .map(read -> keepSeries.write(engagement, read.series(), Optional.of(read))),
                        keepMeetings.present(engagement.id()).stream()
                                .map(read -> keepMeetings.write(engagement, read.meeting(), Optional.of(read))))
                .filter(write -> after == null || write.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Write::id))
                .toList();
        List<Write> writes = new ArrayList<>(left.subList(0, Math.min(AT_ONCE, left.size())));
        writes.add(
                writes.size() < left.size()
                        ? new Write.Replace(document(engagement, writes.getLast().id()), due.version())
                        : end);
        return Step.nothing().withChanges(writes);
    }
}
