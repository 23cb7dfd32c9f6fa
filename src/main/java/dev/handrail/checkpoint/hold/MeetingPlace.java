package dev.handrail.checkpoint.hold;

import dev.handrail.chat.Address;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LinkedPlace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where something about a meeting is shown, and where its call is. */
final class MeetingPlace {
    private MeetingPlace() {}

    /** The series' own, otherwise the engagement's first; empty where the engagement is at home nowhere. */
    static Optional<Address> of(MeetingView view) {
        return linked(view.series().place(), view.engagement())
                .or(() -> view.engagement().places().stream()
                        .map(LinkedPlace::address)
                        .findFirst());
    }

    /** The chat whose calls are the series' meetings, as long as the engagement is at home there. */
    static Optional<Address> call(Series series, Engagement engagement) {
        return linked(series.meetingChat(), engagement);
    }

    static boolean hasCall(MeetingView view) {
        return call(view.series(), view.engagement()).isPresent();
    }

    private static Optional<Address> linked(@Nullable Address place, Engagement engagement) {
        return Optional.ofNullable(place)
                .filter(there -> engagement.places().stream()
                        .anyMatch(each -> each.address().place().equals(there.place())));
    }
}
