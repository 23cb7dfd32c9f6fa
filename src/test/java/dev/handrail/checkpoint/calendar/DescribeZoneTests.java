package dev.handrail.checkpoint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeZoneTests {
    private static final Instant BEGIN = Instant.parse("2026-10-19T08:00:00Z");
    private static final int YEARS = 8;

    /** An onset, as the file says it: by the clocks of before it. */
    private record Onset(LocalDateTime at, ZoneOffset before, ZoneOffset after) {
        Instant instant() {
            return at.toInstant(before);
        }
    }

    @Test
    void everyZoneIsDescribedAsOurTimesAreCounted() {
        Set<ZoneRules> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String id : new java.util.TreeSet<>(ZoneId.getAvailableZoneIds())) {
            // The library registers zones of its own as soon as it reads a file.
            if (!id.startsWith("ical4j") && seen.add(ZoneId.of(id).getRules())) {
                ZoneId zone = ZoneId.of(id);
                List<Onset> onsets = onsets(DescribeZone.of(zone, BEGIN));
                for (Instant at : moments(zone.getRules())) {
                    if (!offset(onsets, at).equals(zone.getRules().getOffset(at))) {
                        wrong.add(id + " at " + at);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    /** Where a calendar reads no more than the rule of one part for summer and one for winter. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Jerusalem"})
    void zonesWithSummerTimeHaveTwoPartsWithARuleEach(String id) {
        VTimeZone zone = DescribeZone.of(ZoneId.of(id), BEGIN);
        assertThat(zone.getObservances())
                .hasSize(2)
                .allMatch(part -> part.getProperty(Property.RRULE).isPresent());
    }

    /** The edges of each change, and a day of each month. */
    private static List<Instant> moments(ZoneRules rules) {
        List<Instant> moments = new ArrayList<>();
        Instant end = BEGIN.plus(Duration.ofDays(365L * YEARS));
        for (Instant at = BEGIN; at.isBefore(end); at = at.plus(Duration.ofDays(30))) {
            moments.add(at);
        }
        for (ZoneOffsetTransition next = rules.nextTransition(BEGIN);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            moments.add(next.getInstant().minusSeconds(1));
            moments.add(next.getInstant());
        }
        return moments;
    }

    private static ZoneOffset offset(List<Onset> onsets, Instant at) {
        return onsets.stream()
                .filter(onset -> !onset.instant().isAfter(at))
                .max(java.util.Comparator.comparing(Onset::instant))
                .orElseThrow()
                .after();
    }

    private static List<Onset> onsets(VTimeZone zone) {
        List<Onset> onsets = new ArrayList<>();
        for (Observance part : zone.getObservances()) {
            LocalDateTime first = LocalDateTime.parse(
                    part.getProperty(Property.DTSTART).orElseThrow().getValue(),
                    java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
            ZoneOffset before = ZoneOffset.of(
                    part.getProperty(Property.TZOFFSETFROM).orElseThrow().getValue());
            ZoneOffset after = part.<TzOffsetTo>getProperty(Property.TZOFFSETTO)
                    .orElseThrow()
                    .getOffset();
            part.getProperty(Property.RRULE)
                    .ifPresentOrElse(
                            rule -> new Recur<LocalDateTime>(rule.getValue())
                                    .getDates(first, first, first.plusYears(YEARS + 2))
                                    .forEach(at -> onsets.add(new Onset(at, before, after))),
                            () -> onsets.add(new Onset(first, before, after)));
        }
        return onsets;
    }
}
