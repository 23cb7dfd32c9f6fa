package dev.handrail.checkpoint.hold;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;

import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.store.Document;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An engagement in Paris that meets on Tuesdays at ten, at home in one chat and with its calls in another. */
final class HeldMeetings implements AutoCloseable {
    static final Address ROOM = EngagementInMemory.groupChat("room");
    static final Address CALL = EngagementInMemory.groupChat("call");

    /** Of October 20, 2026, from 8:00 to 8:30 UTC. */
    static final String FIRST = "s1/2026-10-20";

    final EngagementInMemory there = new EngagementInMemory();

    HeldMeetings() {
        there.sleepTo(Instant.parse("2026-10-12T08:00:00Z"));
        there.begin(
                List.of("service-continuity"),
                ZoneId.of("Europe/Paris"),
                new Dates(null, null, null, null),
                HARRIET,
                RAFAEL,
                JONAS,
                PRIYA);
        link(ROOM);
        link(CALL);
        there.settle();
    }

    private void link(Address place) {
        there.change(engagement -> engagement.withPlaces(java.util.stream.Stream.concat(
                        engagement.places().stream(),
                        java.util.stream.Stream.of(new LinkedPlace(place, there.clock.instant())))
                .toList()));
        there.put(new Document(
                place.place().partition(),
                FindEngagement.LINK,
                FindEngagement.LINK,
                EngagementDocuments.json(new FindEngagement.Named(EngagementInMemory.ID)),
                null,
                null));
    }

    void weekly(@Nullable Address call) {
        series(Rhythm.by("FREQ=WEEKLY"), call);
    }

    void series(Rhythm rhythm, @Nullable Address call) {
        Series series = new Series(
                "s1",
                1,
                MeetingKind.CHECKPOINT,
                "",
                rhythm,
                LocalDateTime.parse("2026-10-20T10:00"),
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(),
                call,
                null,
                HARRIET.id());
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepSeries.class).write(there.engagement(), series, Optional.empty())));
        there.settle();
    }

    Meeting meeting() {
        return meeting(FIRST);
    }

    Meeting meeting(String id) {
        return read(id).orElseThrow().meeting();
    }

    Optional<KeepMeetings.Read> read(String id) {
        return there.context(KeepMeetings.class).of(EngagementInMemory.ID, id);
    }

    /** Somebody else's change of the first meeting. */
    void change(UnaryOperator<Meeting> change) {
        KeepMeetings.Read read = read(FIRST).orElseThrow();
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepMeetings.class)
                        .write(there.engagement(), change.apply(read.meeting()), Optional.of(read))));
        there.settle();
    }

    void callBegins(String at) {
        there.hear(CALL, PRIYA, origin -> new Incoming.MeetingBegan(origin, Instant.parse(at)));
    }

    void callEnds(String at) {
        there.hear(CALL, PRIYA, origin -> new Incoming.MeetingEnded(origin, Instant.parse(at)));
    }

    void to(String at) {
        there.sleepTo(Instant.parse(at));
    }

    /** As a card about the first meeting carries it. */
    static Map<String, Object> data(Object... more) {
        Map<String, Object> data = new HashMap<>();
        data.put("meeting", FIRST);
        data.put("moves", 0);
        for (int next = 0; next < more.length; next += 2) {
            data.put(String.valueOf(more[next]), more[next + 1]);
        }
        return data;
    }

    /** What was shown there that says so, oldest first. */
    List<String> shownIn(String place, String words) {
        return there.shown.stream()
                .filter(line -> line.contains(" " + place + ":") && line.contains(words))
                .toList();
    }

    List<String> shownTo(Who who, String words) {
        return there.shownTo(who).stream().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void close() {
        there.close();
    }
}
