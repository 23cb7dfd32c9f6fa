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
import org.springframework.stereotype.Component;

/** Public holidays by the library's calendars, countries and their subdivisions by ISO 3166. */
@Component
final class FindHolidays implements FreeDays {
    private final Map<String, HolidayManager> calendars = new ConcurrentHashMap<>();

    @Override
    public Optional<String> on(LocalDate day, List<String> countries) {
        return countries.stream().filter(country -> isFree(day, country)).findFirst();
    }

    private boolean isFree(LocalDate day, String country) {
        String[] parts = country.toLowerCase(Locale.ROOT).split("-", 2);
        String[] subdivision = parts.length == 2 ? new String[] {parts[1]} : new String[0];
        return calendar(parts[0]).isHoliday(day, HolidayType.PUBLIC_HOLIDAY, subdivision);
    }

    private HolidayManager calendar(String country) {
        return calendars.computeIfAbsent(country, code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    }
}
