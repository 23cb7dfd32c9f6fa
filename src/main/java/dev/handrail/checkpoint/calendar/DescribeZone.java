package dev.handrail.checkpoint.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * Describes a zone to a calendar by the rules that all our times are counted by. The library has descriptions of its
 * own, but they may be of another year than ours, and it would fetch newer ones from the network.
 */
final class DescribeZone {
    /** For what repeats without an end, changes that no rule gives are told for so long. */
    private static final int YEARS_AHEAD = 10;

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneRules rules;
    private final Instant begin;
    private final VTimeZone described = new VTimeZone();

    private DescribeZone(ZoneId zone, Instant begin) {
        rules = zone.getRules();
        this.begin = begin;
        described.add(new TzId(zone.getId()));
    }

    /** @param begin nothing of the calendar is before that */
    static VTimeZone of(ZoneId zone, Instant begin) {
        return new DescribeZone(zone, begin).describe();
    }

    private VTimeZone describe() {
        List<ZoneOffsetTransitionRule> lasting = rules.getTransitionRules();
        List<Optional<String>> repeated =
                lasting.stream().map(rule -> RepeatOnset.rule(rule, year())).toList();
        boolean canRepeat = !lasting.isEmpty() && repeated.stream().allMatch(Optional::isPresent);
        Instant lastNamed = canRepeat ? lastNamed() : begin.plus(YEARS_AHEAD * 366L, ChronoUnit.DAYS);
        List<ZoneOffsetTransition> onsets = new ArrayList<>();
        if (canRepeat) {
            lasting.forEach(rule -> onsets.add(onset(rule, lastNamed)));
        }
        if (onsets.stream().noneMatch(onset -> !onset.getInstant().isAfter(begin))) {
            addWhatHolds();
        }
        for (ZoneOffsetTransition next = rules.nextTransition(begin);
                next != null && !next.getInstant().isAfter(lastNamed);
                next = rules.nextTransition(next.getInstant())) {
            add(next, null);
        }
        for (int at = 0; at < onsets.size(); at++) {
            add(onsets.get(at), repeated.get(at).orElseThrow());
        }
        return described;
    }

    private int year() {
        return begin.atOffset(ZoneOffset.UTC).getYear();
    }

    /** The last change that is named in the rules and not given by those that last. */
    private Instant lastNamed() {
        List<ZoneOffsetTransition> named = rules.getTransitions();
        return named.isEmpty() ? Instant.EPOCH : named.getLast().getInstant();
    }

    /** The first by a rule that lasts: the last one before all of the calendar, where the rule held by then. */
    private ZoneOffsetTransition onset(ZoneOffsetTransitionRule rule, Instant lastNamed) {
        int year = year() + 1;
        ZoneOffsetTransition onset = rule.createTransition(year);
        while (onset.getInstant().isAfter(begin)
                && rule.createTransition(year - 1).getInstant().isAfter(lastNamed)) {
            year--;
            onset = rule.createTransition(year);
        }
        while (!onset.getInstant().isAfter(lastNamed)) {
            year++;
            onset = rule.createTransition(year);
        }
        return onset;
    }

    private void addWhatHolds() {
        ZoneOffsetTransition before = rules.previousTransition(begin.plusSeconds(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(begin);
            add(new Standard(), LONG_AGO, offset, offset, null);
        } else {
            add(before, null);
        }
    }

    private void add(ZoneOffsetTransition onset, @Nullable String rule) {
        Observance observance = rules.isDaylightSavings(onset.getInstant()) ? new Daylight() : new Standard();
        add(observance, onset.getDateTimeBefore(), onset.getOffsetBefore(), onset.getOffsetAfter(), rule);
    }

    private void add(
            Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after, @Nullable String rule) {
        observance.add(new DtStart<>(from));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        if (rule != null) {
            observance.add(new RRule<LocalDateTime>(rule));
        }
        described.add(observance);
    }
}
