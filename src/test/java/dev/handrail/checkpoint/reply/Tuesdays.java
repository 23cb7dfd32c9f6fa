package dev.handrail.checkpoint.reply;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;

import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An engagement that meets on Tuesdays at ten in Paris, from October 20, 2026; eight o’clock by UTC. */
final class Tuesdays implements AutoCloseable {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final String FIRST = "s1/2026-10-20";

    final EngagementInMemory there = new EngagementInMemory();

    /** @param invited none: everybody */
    Tuesdays(String... invited) {
        there.sleepTo(Instant.parse("2026-10-12T08:00:00Z"));
        there.begin(List.of("service-continuity"), PARIS, new Dates(null, null, null, null), HARRIET, RAFAEL, JONAS);
        there.settle();
        Series series = new Series(
                "s1",
                1,
                MeetingKind.CHECKPOINT,
                "",
                Rhythm.by("FREQ=WEEKLY"),
                LocalDateTime.parse("2026-10-20T10:00"),
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(invited),
                null,
                null,
                HARRIET.id());
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepSeries.class).write(there.engagement(), series, Optional.empty())));
        there.settle();
    }

    KeepMeetings.Read read() {
        return there.context(KeepMeetings.class)
                .of(EngagementInMemory.ID, FIRST)
                .orElseThrow();
    }

    Meeting meeting() {
        return read().meeting();
    }

    /** Somebody else’s change of it. */
    void change(UnaryOperator<Meeting> change) {
        KeepMeetings.Read read = read();
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepMeetings.class)
                        .write(there.engagement(), change.apply(read.meeting()), Optional.of(read))));
        there.settle();
    }

    /** Presses the button of the newest card in somebody’s chat. */
    String press(EngagementInMemory.Who who, String verb) {
        return there.press(who, verb, there.carried(who, verb));
    }

    /** Sends in the dialog that a button of the newest card opens. */
    String fill(EngagementInMemory.Who who, String opens, String sends, Map<String, ?> filledIn) {
        Map<String, Object> data = new HashMap<>(there.carried(who, opens));
        data.putAll(filledIn);
        return there.press(who, sends, data);
    }

    void passTo(String instant) {
        there.passThrough(Instant.parse(instant));
    }

    @Override
    public void close() {
        there.close();
    }
}
