package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the meetings of an engagement that were made so far. */
@Component
public final class KeepMeetings {
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}/[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int PAGE = 200;

    private final DocumentStore store;
    private final ProductTime time;

    /** A meeting as it was read. */
    public record Read(Meeting meeting, Stored document) {}

    KeepMeetings(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    /** Those that were made and are to come, or were over lately, the earliest first: as many after years. */
    public List<Read> present(EngagementId engagement) {
        return sorted(of(engagement, CheckpointDocuments.MEETING));
    }

    /** All that are kept, the earliest first: more with every year, for whoever looks back. */
    public List<Read> all(EngagementId engagement) {
        List<Read> all = of(engagement, CheckpointDocuments.PAST_MEETING);
        all.addAll(of(engagement, CheckpointDocuments.MEETING));
        return sorted(all);
    }

    private List<Read> of(EngagementId engagement, String kind) {
        List<Read> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            var page = store.query(engagement.partition(), kind, after, PAGE);
            page.documents().forEach(stored -> all.add(read(stored)));
            after = page.next();
        } while (after != null);
        return all;
    }

    private static List<Read> sorted(List<Read> some) {
        return some.stream()
                .sorted(java.util.Comparator.comparing((Read read) -> read.meeting().start()))
                .toList();
    }

    /** @param id what a card carries, as {@link Meeting#id()} */
    public Optional<Read> of(EngagementId engagement, @Nullable Object id) {
        return id instanceof String text && ID.matcher(text).matches()
                ? store.read(engagement.partition(), CheckpointDocuments.meetingId(text))
                        .map(KeepMeetings::read)
                : Optional.empty();
    }

    static Read read(Stored stored) {
        return new Read(EngagementDocuments.read(stored.document(), Meeting.class), stored);
    }

    /** After somebody changed it: the due loop sees at once what follows. */
    public Write write(Engagement engagement, Meeting meeting, Optional<Read> before) {
        return write(engagement, meeting, before, Optional.of(time.instant()));
    }

    /** Nothing happens around it any more. */
    static Write putAway(Engagement engagement, Meeting meeting, Read before) {
        return Write.put(CheckpointDocuments.past(engagement, meeting), Optional.of(before.document()));
    }

    Write write(Engagement engagement, Meeting meeting, Optional<Read> before, Optional<Instant> due) {
        return Write.put(CheckpointDocuments.of(engagement, meeting, due.orElse(null)), before.map(Read::document));
    }
}
