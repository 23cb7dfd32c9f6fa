package dev.handrail.checkpoint.plan;

import dev.handrail.chat.Address;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LinkedPlace;
import java.util.Optional;

/** Where a series is announced. */
final class SeriesPlace {
    private SeriesPlace() {}

    /** Its own as long as it is linked, else the engagement's first; empty where the engagement is at home nowhere. */
    static Optional<Address> of(Series series, Engagement engagement) {
        return Optional.ofNullable(series.place())
                .flatMap(own -> engagement.places().stream()
                        .map(LinkedPlace::address)
                        .filter(linked -> linked.place().equals(own.place()))
                        .findFirst())
                .or(() -> engagement.places().stream().map(LinkedPlace::address).findFirst());
    }
}
