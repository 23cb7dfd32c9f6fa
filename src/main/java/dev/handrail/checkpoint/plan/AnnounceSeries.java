package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.TellPeople;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Announces a series in its place, and changes the announcement with it: one message, however often it changes. */
@Component
final class AnnounceSeries {
    private static final Duration WORTH = Duration.ofDays(3);

    private final ShowSeries showSeries;
    private final FindComing findComing;

    AnnounceSeries(ShowSeries showSeries, FindComing findComing) {
        this.showSeries = showSeries;
        this.findComing = findComing;
    }

    /**
     * At most one message.
     *
     * @param series as it is to be
     * @param changed its meetings that are changed along with it
     */
    List<Outgoing> messages(Engagement engagement, KeepSeries.Read series, List<Meeting> changed) {
        Series now = series.series();
        Language language = TellPeople.language(Acquaintance.NONE, engagement);
        return SeriesPlace.of(now, engagement).stream()
                .map(place -> new Outgoing(
                        "planned/" + now.id() + "/" + place.place().partition(),
                        place,
                        showSeries.announcement(
                                engagement,
                                now,
                                findComing.after(engagement, series, changed, ShowSeries.NEXT),
                                language),
                        false,
                        WORTH))
                .toList();
    }
}
