package dev.handrail.checkpoint.calendar;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.Occurrence;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.View;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.model.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars' files from words and buttons, and what stands in them after meetings were moved, left out and called off. */
class CalendarFlowTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String TENANT = "22222222-2222-4222-8222-222222222222";
    private static final FileTarget TARGET =
            new FileTarget("x.ics", "https://up.example/x", "https://up.example/x", "u", "ics");

    private final EngagementInMemory there = new EngagementInMemory();

    @BeforeEach
    void begin() {
        there.sleepTo(Instant.parse("2026-10-12T08:00:00Z"));
        there.begin(List.of("microsoft-365"), PARIS, new Dates(null, null, null, null), HARRIET, RAFAEL);
        there.settle();
    }

    @AfterEach
    void end() {
        there.close();
    }

    /** Tuesdays at ten from the twentieth of October to the end of January. */
    private static Series series(String id, String title, Rhythm rhythm, OnFreeDays onFreeDays) {
        return new Series(
                id,
                1,
                MeetingKind.CHECKPOINT,
                title,
                rhythm,
                LocalDateTime.parse("2026-10-20T10:00"),
                30,
                rhythm.rule() == null ? null : LocalDate.parse("2027-01-31"),
                onFreeDays,
                null,
                List.of(),
                null,
                null,
                HARRIET.id());
    }

    private static Series weekly(String id) {
        return series(id, "", Rhythm.by("FREQ=WEEKLY"), OnFreeDays.NONE);
    }

    private void plan(Series series) {
        KeepSeries keep = there.context(KeepSeries.class);
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(keep.write(there.engagement(), series, keep.of(EngagementInMemory.ID, series.id()))));
        there.settle();
    }

    /** Changes a meeting, made already or not. */
    private void change(Series series, String day, UnaryOperator<Meeting> change) {
        KeepMeetings keep = there.context(KeepMeetings.class);
        LocalDate on = LocalDate.parse(day);
        Optional<KeepMeetings.Read> read = keep.of(EngagementInMemory.ID, series.id() + "/" + day);
        Meeting meeting = read.map(KeepMeetings.Read::meeting)
                .orElseGet(() -> Meeting.of(series, new Occurrence(on, on, null), there.clock.instant()));
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(keep.write(there.engagement(), change.apply(meeting), read)));
    }

    private String file(String series, Language language) {
        return there.context(MakeCalendar.class)
                .series(there.engagement(), series, language)
                .orElseThrow()
                .text();
    }

    private ReadBack read(String series) {
        return new ReadBack(file(series, Language.ENGLISH));
    }

    private static List<Instant> tuesdays(String... others) {
        List<Instant> all = new java.util.ArrayList<>();
        for (LocalDateTime at = LocalDateTime.parse("2026-10-20T10:00");
                at.getYear() < 2027 || at.getMonthValue() < 2; ) {
            all.add(at.atZone(PARIS).toInstant());
            at = at.plusWeeks(1);
        }
        for (String other : others) {
            String[] parts = other.split(" ");
            all.remove(LocalDateTime.parse(parts[0]).atZone(PARIS).toInstant());
            if (parts.length > 1) {
                all.add(LocalDateTime.parse(parts[1]).atZone(PARIS).toInstant());
            }
        }
        return all.stream().sorted().toList();
    }

    @Test
    void aSeriesIsReadAsItIsPlanned() {
        plan(weekly("s1"));
        ReadBack read = read("s1");
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.occurrences()).isEqualTo(tuesdays());
        assertThat(read.all(Property.SUMMARY)).containsExactly("Checkpoint – Brasswick");
        assertThat(file("s1", Language.FRENCH))
                .contains("SUMMARY:Point d'avancement – Brasswick", "Projet : Brasswick");
        assertThat(file("s1", Language.PORTUGUESE)).contains("Projeto: Brasswick");
        assertThat(file("s1", Language.ENGLISH)).doesNotContain("METHOD", "ATTENDEE", "ORGANIZER", "HARRIET", "@");
    }

    @Test
    void whatIsMovedOrCalledOffTakesThePlaceOfWhatTheRuleGives() {
        Series series = weekly("s1");
        plan(series);
        change(
                series,
                "2026-10-27",
                meeting -> meeting.moved(LocalDateTime.parse("2026-10-28T16:30"), 45, Instant.EPOCH, "p1", ""));
        change(series, "2026-11-03", meeting -> meeting.cancelled("p1", "", null));
        change(
                series,
                "2026-11-10",
                meeting -> meeting.adding(
                        new Meeting.AgendaItem("p1", "Licences\r\nATTENDEE:mailto:x@example.com", Instant.EPOCH)));
        ReadBack read = read("s1");
        assertThat(read.occurrences()).isEqualTo(tuesdays("2026-10-27T10:00 2026-10-28T16:30", "2026-11-03T10:00"));
        assertThat(read.all(Property.RECURRENCE_ID))
                .containsExactly("20261027T100000", "20261103T100000", "20261110T100000");
        assertThat(read.all(Property.STATUS)).containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED");
        assertThat(read.all(Property.DESCRIPTION).getLast()).contains("• Licences ATTENDEE:mailto");
        assertThat(read.all(Property.ATTENDEE)).isEmpty();
        assertThat(read.all(Property.UID).stream().distinct()).hasSize(1);
    }

    @Test
    void whatAHolidayLeavesOutIsLeftOutAndWhatItMovesIsMoved() {
        plan(series(
                "s1", "", Rhythm.by("FREQ=WEEKLY;INTERVAL=2"), new OnFreeDays(OnFreeDays.Rule.SKIP, List.of("CZ"))));
        plan(series(
                "s2", "", Rhythm.by("FREQ=WEEKLY;INTERVAL=2"), new OnFreeDays(OnFreeDays.Rule.MOVE, List.of("CZ"))));
        // The seventeenth of November is one in Czechia, every other Tuesday from the twentieth of October is not.
        plan(series("s3", "", Rhythm.by("FREQ=WEEKLY"), new OnFreeDays(OnFreeDays.Rule.SKIP, List.of("CZ"))));
        plan(series("s4", "", Rhythm.by("FREQ=WEEKLY"), new OnFreeDays(OnFreeDays.Rule.MOVE, List.of("CZ"))));
        assertThat(read("s1").all(Property.EXDATE)).containsExactly("20261117T100000");
        assertThat(read("s2").all(Property.RECURRENCE_ID)).containsExactly("20261117T100000");
        assertThat(read("s3").occurrences()).isEqualTo(tuesdays("2026-11-17T10:00"));
        assertThat(read("s4").occurrences()).isEqualTo(tuesdays("2026-11-17T10:00 2026-11-18T10:00"));
    }

    @Test
    void anEntryStaysTheSameAndItsSequenceGrowsWithEachChange() {
        Series series = weekly("s1");
        plan(series);
        List<String> uid = read("s1").all(Property.UID);
        long first = sequence("s1");
        plan(series.endingOn(LocalDate.parse("2026-12-31")));
        long second = sequence("s1");
        there.change(engagement -> engagement.with(zone(engagement.basics())));
        assertThat(List.of(first, second, sequence("s1"))).isSorted().doesNotHaveDuplicates();
        assertThat(read("s1").all(Property.UID)).isEqualTo(uid);
        assertThat(file("s1", Language.ENGLISH)).contains("DTSTART;TZID=Asia/Kolkata:20261020T100000");
    }

    private long sequence(String series) {
        return Long.parseLong(read(series).all(Property.SEQUENCE).getFirst());
    }

    private static dev.handrail.engagement.Engagement.Basics zone(dev.handrail.engagement.Engagement.Basics basics) {
        return new dev.handrail.engagement.Engagement.Basics(
                basics.name(),
                basics.customer(),
                basics.scope(),
                basics.languages(),
                ZoneId.of("Asia/Kolkata"),
                basics.dates(),
                basics.goals());
    }

    @Test
    void meetingsThatNoRuleGivesStandForThemselves() {
        Series touchpoints = series("s1", "=cmd|' /C calc'!A0", Rhythm.PER_TOUCHPOINT, OnFreeDays.NONE);
        plan(touchpoints);
        change(touchpoints, "2026-11-05", meeting -> meeting);
        ReadBack read = read("s1");
        assertThat(read.all(Property.RRULE)).isEmpty();
        assertThat(read.all(Property.RECURRENCE_ID)).isEmpty();
        assertThat(read.all(Property.UID)).hasSize(2).doesNotHaveDuplicates();
        assertThat(read.all(Property.SUMMARY)).allMatch(summary -> summary.startsWith("'="));
        there.sleepTo(Instant.parse("2026-11-01T08:00:00Z"));
        assertThat(read("s1").all(Property.DTSTART)).containsExactly("20261105T100000");
    }

    @Test
    void wordsGiveTheOnlySeriesAtOnceAndAskWhichOfSeveral() {
        assertThat(there.say(HARRIET, "calendar file")).contains("no meeting to come");
        plan(weekly("s1"));
        assertThat(there.say(HARRIET, "send me the ics file of our checkpoints"))
                .contains("a file");
        plan(series("s2", "Steering", Rhythm.ONCE, OnFreeDays.NONE));
        assertThat(there.say(HARRIET, "calendar file")).contains("Steering", "Checkpoint", OfferCalendar.OFFER);
        there.press(HARRIET, OfferCalendar.OFFER, Map.of("series", "s2"));
        there.press(HARRIET, OfferCalendar.OFFER, Map.of("meeting", "s1/2026-12-01"));
        there.press(HARRIET, OfferCalendar.OFFER, Map.of());
        assertThat(there.shownTo(HARRIET)
                        .subList(
                                there.shownTo(HARRIET).size() - 3,
                                there.shownTo(HARRIET).size()))
                .allMatch(line -> line.endsWith("a file"));
        for (String none :
                List.of("s9/2026-12-01", "s1/2026-12-02", "s1/2026-13-99", "s1/9999-12-28", "x", "s1/2020-01-07")) {
            assertThat(there.press(HARRIET, OfferCalendar.OFFER, Map.of("meeting", none)))
                    .contains("no meeting to come");
        }
    }

    @Test
    void inAChannelItIsSentToThePersonsOwnChatOrSaidWhyNot() {
        plan(weekly("s1"));
        Step step = press(Map.of("series", "s1"));
        assertThat(step.outcome()).isEqualTo(new Outcome.ShowText("The file is waiting for you in our own chat."));
        assertThat(step.messages()).singleElement().satisfies(message -> {
            assertThat(message.to())
                    .isInstanceOfSatisfying(
                            Address.class, to -> assertThat(to.place().kind()).isEqualTo(Place.Kind.PERSONAL));
            assertThat(message.content()).isInstanceOf(Content.FileOffer.class);
        });
        there.know(HARRIET, false, "en", null);
        assertThat(press(Map.of("series", "s1")).messages()).isEmpty();
        assertThat(press(Map.of("series", "s1")).outcome())
                .isInstanceOfSatisfying(
                        Outcome.ShowText.class,
                        shown -> assertThat(shown.text()).contains("write to me"));
    }

    private Step press(Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("engagement", EngagementInMemory.ID.value());
        Incoming.Pressed pressed = new Incoming.Pressed(
                origin(Place.Kind.CHANNEL, "harriet"), OfferCalendar.OFFER, all, null, Incoming.Pressed.Manner.BUTTON);
        View view = there.context(FindEngagement.class)
                .named(EngagementInMemory.ID, new Person(TENANT, "harriet"))
                .orElseThrow();
        return there.context(OfferCalendar.class).press(view, pressed, Language.ENGLISH);
    }

    private Origin origin(Place.Kind kind, String who) {
        Place place = new Place(kind, TENANT, "19:x@thread.tacv2", kind == Place.Kind.CHANNEL ? "19:team" : null);
        return new Origin(
                "key",
                "activity",
                there.clock.instant(),
                new Address(place, place.id(), "https://smba.trafficmanager.net/", "28:bot"),
                new Account("29:" + who, new Person(TENANT, who), who),
                Locale.ENGLISH,
                null);
    }

    @Test
    void theFileIsMadeOfWhatIsPlannedWhenItIsTakenForWhoMayHaveIt() {
        Series series = weekly("s1");
        plan(series);
        change(
                series,
                "2026-10-27",
                meeting -> meeting.moved(LocalDateTime.parse("2026-10-28T16:30"), 45, Instant.EPOCH, "p1", ""));
        assertThat(answered("harriet", TARGET))
                .isInstanceOfSatisfying(
                        Content.File.class,
                        file -> assertThat(new ReadBack(file.text()).occurrences())
                                .contains(Instant.parse("2026-10-28T15:30:00Z")));
        assertThat(answered("harriet", null)).isEqualTo(new Content.Text("Nothing was saved."));
        assertThat(answered("a stranger", TARGET)).isInstanceOf(Content.Text.class);
        there.sleepTo(Instant.parse("2027-02-12T08:00:00Z"));
        assertThat(answered("harriet", TARGET))
                .isInstanceOfSatisfying(
                        Content.Text.class, said -> assertThat(said.text()).contains("no meeting"));
    }

    private Content answered(String who, @Nullable FileTarget target) {
        Map<String, Object> data =
                Map.of("offer", OfferCalendar.OFFER, "engagement", EngagementInMemory.ID.value(), "series", "s1");
        return there.context(OfferCalendar.class)
                .answered(
                        new Incoming.FileAnswered(origin(Place.Kind.PERSONAL, who), target != null, data, target, null),
                        Language.ENGLISH)
                .replies()
                .getFirst();
    }
}
