package dev.handrail.checkpoint.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Writes entries as RFC 5545 has it. It names nobody, and says what is planned without asking anybody to answer: there is
 * no method, no organizer and no attendee in it.
 */
final class WriteCalendar {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ZoneId zone;
    private final Instant now;

    private WriteCalendar(ZoneId zone, Instant now) {
        // Calendars take its short name for a mark of their own.
        this.zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param entries at least one */
    static String write(List<Entry> entries, ZoneId zone, Instant now) {
        return new WriteCalendar(zone, now).write(entries);
    }

    private String write(List<Entry> entries) {
        Instant begin = entries.stream()
                .map(entry -> entry.start().atZone(zone).toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Handrail//Meetings//EN"));
        calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
        calendar.add(DescribeZone.of(zone, begin.minus(1, ChronoUnit.DAYS)));
        entries.forEach(entry -> calendar.add(event(entry)));
        // The library's own writer parts lines by characters, within some of them.
        return FoldLines.fold(calendar.toString());
    }

    private VEvent event(Entry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(now));
        event.add(new Sequence((int) Math.min(entry.sequence(), Integer.MAX_VALUE)));
        LocalDateTime instead = entry.instead();
        if (instead != null) {
            event.add(inZone(Property.RECURRENCE_ID, instead));
        }
        event.add(inZone(Property.DTSTART, entry.start()));
        // Where the clocks repeat an hour, an end by the clock could not say which of the two is meant.
        event.add(new net.fortuna.ical4j.model.property.Duration(Duration.ofMinutes(entry.minutes())));
        Entry.Repeated repeated = entry.repeated();
        if (repeated != null) {
            repeat(event, repeated);
        }
        event.add(new Summary(entry.summary()));
        event.add(new Description(entry.description()));
        event.add(new Status(entry.isOff() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private void repeat(VEvent event, Entry.Repeated repeated) {
        LocalDate until = repeated.until();
        String end = until == null
                ? ""
                : ";UNTIL=" + UTC.format(until.atTime(LocalTime.of(23, 59, 59)).atZone(zone));
        event.add(new RRule<LocalDateTime>(repeated.rule() + end));
        repeated.leftOut().forEach(time -> event.add(inZone(Property.EXDATE, time)));
    }

    /**
     * The library's own properties for it would have the library's zones registered with the whole program, some of them
     * without rules.
     */
    private Property inZone(String name, LocalDateTime time) {
        return new XProperty(name, new ParameterList(List.of(new TzId(zone.getId()))), LOCAL.format(time));
    }
}
