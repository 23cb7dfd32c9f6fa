package dev.handrail.checkpoint.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.validate.ValidationResult;

/** A calendar's file as the library reads it. */
final class ReadBack {
    static {
        // Otherwise the library asks the network for its zones, which are not those of the file.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    final Calendar calendar;

    ReadBack(String text) {
        try {
            calendar = new CalendarBuilder().build(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    ValidationResult validate() {
        return calendar.validate();
    }

    List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    /** The values of a property, one for each event that has it, in their order. */
    List<String> all(String property) {
        return events().stream()
                .flatMap(event -> event.getProperties(property).stream())
                .map(each -> ((Property) each).getValue())
                .toList();
    }

    /** When it begins, as a calendar shows it that has no other zones than the file's; in order. */
    List<Instant> occurrences() {
        Map<String, Instant> beginnings = new TreeMap<>();
        for (VEvent event : events()) {
            List<Instant> own = occurrences(event);
            String instead = event.getProperty(Property.RECURRENCE_ID)
                    .map(each -> ((DateProperty<?>) each).getDate())
                    .map(each -> instant(each).toString())
                    .orElse("");
            boolean off = event.getProperty(Property.STATUS)
                    .filter(status -> status.getValue().equals("CANCELLED"))
                    .isPresent();
            beginnings.remove(instead);
            own.stream()
                    .filter(_ -> !off)
                    .forEach(at -> beginnings.put(instead.isEmpty() ? at.toString() : instead, at));
        }
        return beginnings.values().stream().sorted().toList();
    }

    private static List<Instant> occurrences(VEvent event) {
        ZonedDateTime from = ZonedDateTime.parse("2026-01-01T00:00:00Z");
        return event.calculateRecurrenceSet(new Period<>(from, from.plusYears(3))).stream()
                .map(period -> instant(period.getStart()))
                .toList();
    }

    private static Instant instant(Temporal time) {
        return Instant.from(time);
    }
}
