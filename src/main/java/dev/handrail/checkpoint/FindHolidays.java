package dev.handrail.checkpoint;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Public holidays by the library's calendars, countries and their subdivisions by ISO 3166. They are files of the
 * library: nothing is fetched. One is read when it is first asked for; all of them together take about 2 MB.
 */
@Component
final class FindHolidays implements FreeDays {
    private static final Logger LOG = LoggerFactory.getLogger(FindHolidays.class);

    private final Map<String, Optional<HolidayManager>> calendars = new ConcurrentHashMap<>();

    @Override
    public Optional<String> on(LocalDate day, List<String> countries) {
        return countries.stream().filter(country -> isFree(day, country)).findFirst();
    }

    private boolean isFree(LocalDate day, String country) {
        String[] parts = country.toLowerCase(Locale.ROOT).split("-", 2);
        String[] subdivision = parts.length == 2 ? new String[] {parts[1]} : new String[0];
        return calendars
                .computeIfAbsent(parts[0], FindHolidays::calendar)
                .filter(there -> there.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, subdivision))
                .isPresent();
    }

    /** Empty for a country that the library does not know, or knows no more: of its days none is free. */
    private static Optional<HolidayManager> calendar(String country) {
        try {
            return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)));
        } catch (IllegalStateException e) {
            LOG.atWarn().addKeyValue("country", country).log("no holidays are known of a country; all its days count");
            return Optional.empty();
        }
    }
}
