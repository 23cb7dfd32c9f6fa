package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the next meeting of a series of which each is agreed on at the one before. */
@Component
public final class PlanNext {
    static final int YEARS_AHEAD = 2;

    private final KeepMeetings keepMeetings;
    private final ProductTime time;

    PlanNext(KeepMeetings keepMeetings, ProductTime time) {
        this.keepMeetings = keepMeetings;
        this.time = time;
    }

    /** Why a time will not do. */
    public enum No {
        PAST,
        /** The series ends before it. */
        AFTER_END,
        /** There is a meeting of the series on that day. */
        SAME_DAY
    }

    /** @param at in the engagement's zone */
    public Optional<No> refuses(Engagement engagement, Series series, LocalDateTime at) {
        if (!at.atZone(engagement.zone()).toInstant().isAfter(time.instant())) {
            return Optional.of(No.PAST);
        }
        if (series.until() != null && at.toLocalDate().isAfter(series.until())) {
            return Optional.of(No.AFTER_END);
        }
        return keepMeetings
                        .of(engagement.id(), series.id() + "/" + at.toLocalDate())
                        .isPresent()
                ? Optional.of(No.SAME_DAY)
                : Optional.empty();
    }

    /**
     * What is to be written where nothing refuses it. A second one for the same day meets the first one's.
     *
     * @param at in the engagement's zone
     */
    public List<Write> write(Engagement engagement, Series series, LocalDateTime at) {
        return List.of(keepMeetings.write(engagement, meeting(series, at), Optional.empty()));
    }

    /** Later than that is a slip. */
    LocalDateTime latest(Engagement engagement) {
        return time.instant().atZone(engagement.zone()).toLocalDateTime().plusYears(YEARS_AHEAD);
    }

    Meeting meeting(Series series, LocalDateTime at) {
        return Meeting.agreed(series, at, time.instant());
    }
}
