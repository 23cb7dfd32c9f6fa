package dev.handrail.checkpoint.plan;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.card.Cards;
import dev.handrail.card.Form;
import dev.handrail.chat.Address;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planning through real turns and the due loop: from the form to what everybody is shown. */
class PlanFlowTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String FORM = "a".repeat(24);
    private static final String OTHER_FORM = "b".repeat(24);
    private static final String CHANNEL = "19:general@thread.tacv2";

    private final EngagementInMemory there = new EngagementInMemory();

    @BeforeEach
    void begin() {
        there.sleepTo(Instant.parse("2026-10-12T08:00:00Z"));
        there.begin(List.of("microsoft-365"), PARIS, new Dates(null, null, null, null), HARRIET, RAFAEL, JONAS);
        there.settle();
        there.shown.clear();
    }

    @AfterEach
    void end() {
        there.close();
    }

    private void link() {
        Place place = new Place(Place.Kind.CHANNEL, "22222222-2222-4222-8222-222222222222", CHANNEL, "19:team");
        Address address = new Address(place, CHANNEL, "https://smba.trafficmanager.net/", "28:bot");
        there.change(engagement -> engagement.withPlaces(List.of(new LinkedPlace(address, there.clock.instant()))));
        there.settle();
    }

    /** Tuesdays at ten from the twentieth of October on. */
    private static Map<String, Object> weekly() {
        Map<String, Object> form = new HashMap<>();
        form.put("form", FORM);
        form.put("kind", "checkpoint");
        form.put("kind0", "checkpoint");
        form.put("day", "2026-10-20");
        form.put("hour", "10:00");
        form.put("minutes", "30");
        form.put("rhythm", "weekly");
        form.put("free", "KEEP");
        return form;
    }

    private static Map<String, Object> but(Map<String, Object> form, String field, Object value) {
        Map<String, Object> other = new HashMap<>(form);
        other.put(field, value);
        return other;
    }

    private String plan(Map<String, Object> form) {
        return there.press(HARRIET, "meeting.planned", form);
    }

    private List<Series> series() {
        return there.context(KeepSeries.class).all(EngagementInMemory.ID).stream()
                .map(KeepSeries.Read::series)
                .toList();
    }

    private Optional<Meeting> meeting(String id) {
        return there.context(KeepMeetings.class).of(EngagementInMemory.ID, id).map(KeepMeetings.Read::meeting);
    }

    private Map<String, Object> moving(String meeting, String start, String day, String hour) {
        return Map.of(
                "meeting", meeting, "start", start, "day", day, "hour", hour, "minutes", "30", "reason", "Travel");
    }

    private List<String> shownIn(String place) {
        return there.shown.stream()
                .filter(line -> line.contains(" " + place + ":"))
                .toList();
    }

    @Test
    void aFormMakesOneSeriesHoweverOftenItIsSentAndAnnouncesItOnce() {
        link();
        assertThat(plan(weekly())).isEmpty();
        assertThat(plan(weekly())).isEmpty();
        assertThat(plan(but(weekly(), "hour", "11:00"))).contains("planned already");
        assertThat(series()).singleElement().satisfies(series -> {
            assertThat(series.first()).isEqualTo(LocalDateTime.parse("2026-10-20T10:00"));
            assertThat(series.rhythm().rule()).isEqualTo("FREQ=WEEKLY");
            assertThat(series.minutes()).isEqualTo(30);
        });
        assertThat(shownIn(CHANNEL))
                .singleElement()
                .asString()
                .contains("Checkpoint: planned", "every week on Tuesday", "October 20, 2026", "November 17, 2026");
        assertThat(there.shownTo(HARRIET)).singleElement().asString().contains("Everybody is reminded");
        assertThat(there.history()).containsOnlyOnce("series.planned");
    }

    @Test
    void eachFaultIsSaidAtItsFieldAndNothingIsPlanned() {
        assertThat(plan(but(weekly(), "day", "2026-10-11"))).contains("today or a later day");
        assertThat(plan(but(but(weekly(), "day", "2026-10-12"), "hour", "9:59")))
                .contains("over already");
        assertThat(plan(but(weekly(), "hour", "ten"))).contains("by 24 hours");
        assertThat(plan(but(weekly(), "minutes", "3"))).contains("5 minutes at least");
        assertThat(plan(but(weekly(), "until", "2026-10-19"))).contains("before the first");
        assertThat(plan(but(weekly(), "free", "SKIP"))).contains("whose holidays");
        assertThat(plan(but(weekly(), "rhythm", "monthly-last"))).contains("not the last such weekday");
        assertThat(plan(but(weekly(), "ours", "ZZ"))).contains("choose");
        assertThat(plan(but(weekly(), "form", "../x"))).contains("older than what is there");
        assertThat(series()).isEmpty();
        assertThat(there.press(RAFAEL, "meeting.planned", weekly())).isEmpty();
    }

    @Test
    void aSingleMeetingThatItsOwnRuleLeavesOutIsRefused() {
        Map<String, Object> christmas = but(but(but(weekly(), "rhythm", "once"), "day", "2026-12-25"), "free", "SKIP");
        assertThat(there.press(HARRIET, "meeting.planned", but(christmas, "ours", "GB")))
                .contains("would be left out");
        assertThat(series()).isEmpty();
    }

    @Test
    void whoeverChangesTheKindGetsItsMinutesUnlessOthersAreGiven() {
        plan(but(weekly(), "kind", "workshop"));
        plan(but(but(but(weekly(), "kind", "workshop"), "minutes", "45"), "form", OTHER_FORM));
        assertThat(series()).extracting(Series::minutes).containsExactly(60, 45);
    }

    @Test
    void anHourThatTheClocksSkipIsSaid() {
        plan(but(but(but(weekly(), "day", "2027-03-28"), "hour", "2:30"), "rhythm", "once"));
        assertThat(there.shownTo(HARRIET)).singleElement().asString().contains("the clocks skip 2:30");
    }

    @Test
    void movingAMeetingChangesWhatWasShownAndTellsEverybodyWhoHadBeenTold() {
        link();
        plan(weekly());
        there.passThrough(Instant.parse("2026-10-19T12:00:00Z"));
        assertThat(there.shownTo(RAFAEL)).singleElement().asString().contains("Reminder");
        there.shown.clear();

        String id = FORM + "/2026-10-20";
        assertThat(there.press(HARRIET, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-22", "15:00")))
                .isEmpty();
        assertThat(there.shownTo(RAFAEL)).hasSize(2).allMatch(line -> line.contains("Moved: Checkpoint"));
        assertThat(there.shownTo(RAFAEL))
                .filteredOn(line -> line.startsWith("update"))
                .hasSize(1);
        assertThat(there.shownTo(RAFAEL))
                .filteredOn(line -> line.startsWith("create"))
                .singleElement()
                .asString()
                .contains("October 20, 2026, 10:00", "October 22, 2026, 3:00", "Travel", "meeting.come");
        assertThat(shownIn(CHANNEL))
                .filteredOn(line -> line.startsWith("update"))
                .singleElement()
                .asString()
                .contains("Checkpoint: planned", "Moved; it was Tuesday, October 20");
        assertThat(shownIn(CHANNEL))
                .filteredOn(line -> line.startsWith("create"))
                .singleElement()
                .asString()
                .contains("Moved: Checkpoint");

        there.shown.clear();
        there.passThrough(Instant.parse("2026-10-22T12:59:00Z"));
        assertThat(there.shownTo(RAFAEL)).hasSize(2).allMatch(line -> line.contains("Reminder"));
        assertThat(meeting(id).orElseThrow().told("p2"))
                .extracting(Meeting.Told::lead)
                .containsExactly(0, 1440, 60);
    }

    @Test
    void aMeetingThatIsMovedTwiceHasOneNewMessageEachTimeAndOldOnesSayTheLatest() {
        link();
        plan(weekly());
        there.passThrough(Instant.parse("2026-10-19T12:00:00Z"));
        String id = FORM + "/2026-10-20";
        there.press(HARRIET, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-22", "15:00"));
        there.shown.clear();
        there.press(JONAS, "meeting.moved", moving(id, "2026-10-22T15:00", "2026-10-23", "9:00"));
        assertThat(there.shownTo(RAFAEL)).hasSize(3).allMatch(line -> line.contains("October 23, 2026"));
        assertThat(there.shownTo(RAFAEL))
                .filteredOn(line -> line.startsWith("create"))
                .hasSize(1);
        assertThat(there.shown)
                .filteredOn(line -> line.equals("delete " + CHANNEL))
                .hasSize(1);
    }

    @Test
    void ofTwoWhoMoveItAtOnceTheSecondIsToldHowItStands() {
        plan(weekly());
        String id = FORM + "/2026-10-20";
        there.meanwhile(
                () -> there.press(JONAS, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-21", "16:00")));
        assertThat(there.press(HARRIET, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-22", "15:00")))
                .contains("changed it meanwhile", "October 21, 2026", "4:00");
        assertThat(meeting(id).orElseThrow().start()).isEqualTo(LocalDateTime.parse("2026-10-21T16:00"));
        assertThat(meeting(id).orElseThrow().moves()).isEqualTo(1);
    }

    @Test
    void aMeetingThatIsNotMadeYetIsMovedAndNotMadeAgain() {
        plan(weekly());
        String id = FORM + "/2026-11-24";
        assertThat(meeting(id)).isEmpty();
        assertThat(there.press(HARRIET, "meeting.move", Map.of("meeting", id))).contains("Move: Checkpoint");
        there.press(HARRIET, "meeting.moved", moving(id, "2026-11-24T10:00", "2026-11-25", "11:00"));
        there.passThrough(Instant.parse("2026-11-26T08:00:00Z"));
        assertThat(meeting(id).orElseThrow().start()).isEqualTo(LocalDateTime.parse("2026-11-25T11:00"));
        assertThat(there.shownTo(RAFAEL))
                .filteredOn(line -> line.contains("November 24"))
                .isEmpty();
        assertThat(there.shownTo(RAFAEL))
                .filteredOn(line -> line.contains("November 25"))
                .hasSize(2);
        assertThat(there.press(HARRIET, "meeting.move", Map.of("meeting", FORM + "/2026-11-26")))
                .contains("older than what is there");
    }

    @Test
    void whatIsWrongWithANewTimeIsSaid() {
        plan(weekly());
        String id = FORM + "/2026-10-20";
        assertThat(there.press(HARRIET, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-20", "10:00")))
                .contains("the time it has already");
        assertThat(there.press(HARRIET, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-01", "10:00")))
                .contains("today or a later day");
        assertThat(meeting(id).map(Meeting::moves).orElse(0)).isZero();
    }

    @Test
    void aProposalIsTakenByAFormThatHoldsIt() {
        plan(weekly());
        there.passThrough(Instant.parse("2026-10-14T08:00:00Z"));
        String id = FORM + "/2026-10-20";
        KeepMeetings.Read read =
                there.context(KeepMeetings.class).of(EngagementInMemory.ID, id).orElseThrow();
        Meeting answered = read.meeting()
                .replied(
                        "p2",
                        new Meeting.Reply(
                                Meeting.Answer.OTHER_TIME,
                                LocalDateTime.parse("2026-10-21T16:30"),
                                "Dentist",
                                there.clock.instant()));
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(there.context(KeepMeetings.class).write(there.engagement(), answered, Optional.of(read))));
        there.settle();
        assertThat(there.press(HARRIET, "meeting.show", Map.of("meeting", id)))
                .contains("RAFAEL proposes", "October 21, 2026, 4:30", "No answer yet: 2");
        assertThat(there.press(HARRIET, "meeting.take-time", Map.of("meeting", id, "participant", "p2")))
                .contains("2026-10-21", "16:30");
        assertThat(there.press(HARRIET, "meeting.take-time", Map.of("meeting", id, "participant", "p3")))
                .contains("Nobody proposes");
        there.shown.clear();
        there.press(HARRIET, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-21", "16:30"));
        assertThat(meeting(id).orElseThrow().reply("p2").map(Meeting.Reply::answer))
                .contains(Meeting.Answer.COMES);
        // Nobody had been reminded yet: only who had answered is told.
        assertThat(there.shownTo(RAFAEL)).singleElement().asString().contains("Moved: Checkpoint");
        assertThat(there.shownTo(JONAS)).isEmpty();
    }

    @Test
    void aCancelledMeetingIsToldAndNobodyIsRemindedOfItAndTheOthersStay() {
        plan(weekly());
        there.passThrough(Instant.parse("2026-10-19T12:00:00Z"));
        there.shown.clear();
        String id = FORM + "/2026-10-20";
        there.press(
                JONAS,
                "meeting.cancelled",
                Map.of("meeting", id, "start", "2026-10-20T10:00", "reason", "Nothing new"));
        assertThat(there.shownTo(RAFAEL)).hasSize(2).allMatch(line -> line.contains("Cancelled: Checkpoint"));
        assertThat(there.press(HARRIET, "meeting.moved", moving(id, "2026-10-20T10:00", "2026-10-22", "15:00")))
                .contains("cancelled");
        there.shown.clear();
        there.passThrough(Instant.parse("2026-10-27T08:59:00Z"));
        assertThat(there.shownTo(RAFAEL)).hasSize(2).allMatch(line -> line.contains("October 27"));
    }

    @Test
    void aSeriesIsChangedFromOneMeetingOnAndWhatWasToldIsCalledOff() {
        link();
        plan(weekly());
        there.passThrough(Instant.parse("2026-10-26T12:00:00Z"));
        there.shown.clear();
        Series old = series().getFirst();
        Map<String, Object> change = but(
                but(but(but(weekly(), "form", OTHER_FORM), "day", "2026-10-29"), "hour", "14:00"), "rhythm", "weeks-2");
        change.put("series", old.id());
        change.put("revision", old.revision());
        change.put("from", "2026-10-27");
        assertThat(there.press(HARRIET, "series.edited", change)).isEmpty();
        assertThat(there.press(HARRIET, "series.edited", but(change, "hour", "15:00")))
                .contains("planned already");
        assertThat(series()).extracting(Series::until).containsExactly(LocalDate.parse("2026-10-26"), null);
        assertThat(meeting(FORM + "/2026-10-27").orElseThrow().state()).isEqualTo(Meeting.State.CANCELLED);
        assertThat(meeting(FORM + "/2026-11-03")).isEmpty();
        assertThat(there.shownTo(RAFAEL))
                .hasSize(2)
                .allMatch(line -> line.contains("Cancelled: Checkpoint") && line.contains("planned anew"));
        assertThat(shownIn(CHANNEL))
                .anyMatch(line -> line.startsWith("create") && line.contains("every 2 weeks on Thursday"));
        there.shown.clear();
        there.passThrough(Instant.parse("2026-11-13T00:00:00Z"));
        assertThat(there.shownTo(RAFAEL)).hasSize(4).noneMatch(line -> line.contains("November 3,"));
        assertThat(there.press(HARRIET, "meeting.list", Map.of()))
                .contains("Thursday, November 26")
                .doesNotContain("Tuesday");
    }

    @Test
    void aCancelledMeetingStaysCancelledInTheSeriesThatGoesOn() {
        plan(weekly());
        there.passThrough(Instant.parse("2026-10-19T12:00:00Z"));
        Map<String, Object> cancelling =
                Map.of("meeting", FORM + "/2026-10-20", "start", "2026-10-20T10:00", "reason", "");
        there.press(JONAS, "meeting.cancelled", cancelling);
        Series old = series().getFirst();
        Map<String, Object> change = but(but(weekly(), "form", OTHER_FORM), "hour", "11:00");
        change.put("series", old.id());
        change.put("revision", old.revision());
        change.put("from", "2026-10-20");
        assertThat(there.press(HARRIET, "series.edited", change)).isEmpty();
        there.shown.clear();
        there.passThrough(Instant.parse("2026-10-27T09:59:00Z"));
        assertThat(there.shownTo(RAFAEL))
                .filteredOn(line -> line.contains("Reminder: "))
                .hasSize(2)
                .allMatch(line -> line.contains("October 27"));
    }

    @Test
    void aSeriesIsNotChangedFromAnOldCardNorBeyondItsLimit() {
        plan(weekly());
        Series old = series().getFirst();
        Map<String, Object> ending = Map.of("series", old.id(), "revision", old.revision(), "day", "2026-10-28");
        assertThat(there.press(HARRIET, "series.ended", ending)).isEmpty();
        Map<String, Object> change = but(but(weekly(), "form", OTHER_FORM), "series", old.id());
        change.put("revision", old.revision());
        change.put("from", "2026-10-27");
        assertThat(there.press(JONAS, "series.edited", change)).contains("changed the series meanwhile");
        assertThat(there.press(JONAS, "series.ended", but(ending, "day", "2026-10-20")))
                .contains("changed the series");
        there.shown.clear();
        there.passThrough(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(there.shownTo(RAFAEL)).hasSize(4);
        assertThat(there.press(HARRIET, "series.show", Map.of("series", old.id())))
                .contains("nothing more is planned");
    }

    @Test
    void theNextOfATouchpointSeriesIsPlannedFromItsCard() {
        plan(but(weekly(), "rhythm", "touchpoint"));
        Series series = series().getFirst();
        Map<String, Object> next =
                Map.of("series", series.id(), "revision", series.revision(), "day", "2026-10-29", "hour", "9:00");
        assertThat(there.press(HARRIET, "series.next", Map.of("series", series.id())))
                .contains("Plan the next one");
        assertThat(there.press(HARRIET, "series.next-planned", next)).isEmpty();
        assertThat(there.press(JONAS, "series.next-planned", next)).contains("on that day already");
        there.shown.clear();
        there.passThrough(Instant.parse("2026-10-29T08:30:00Z"));
        assertThat(there.shownTo(RAFAEL)).hasSize(4);
        assertThat(there.shownTo(RAFAEL).getLast()).contains("October 29, 2026, 9:00");
    }

    @Test
    void theMeetingsToComeAreShownInTheReadersZoneWithTheirHolidays() {
        there.know(RAFAEL, true, "pt", ZoneId.of("America/Sao_Paulo"));
        plan(but(but(but(weekly(), "ours", "FR"), "free", "MOVE"), "day", "2026-11-04"));
        String shown = there.say(RAFAEL, "meetings");
        assertThat(shown)
                .contains(
                        "Wednesday, November 4, 2026, 6:00",
                        "(GMT-03:00)",
                        "Moved from November 11, 2026, a public holiday in France");
        assertThat(there.say(HARRIET, "meetings")).contains("10:00", "(CET)", "meeting.plan");
    }

    @Test
    void aMilestoneGetsADayThatItsCardAndTheTimelineShow() {
        Map<String, Object> day =
                new HashMap<>(Map.of("milestone", milestone(), "was", "", "version", "", "day", "2026-12-01"));
        assertThat(there.press(RAFAEL, "milestone.planned", day)).isEmpty();
        assertThat(there.context(MilestoneDates.class).of(EngagementInMemory.ID))
                .containsExactly(Map.entry(milestone(), LocalDate.parse("2026-12-01")));
        assertThat(there.press(JONAS, "milestone.planned", but(day, "day", "2026-12-02")))
                .contains("changed the day");
        assertThat(there.press(HARRIET, "milestone.show", Map.of()))
                .contains("Meant for December 1, 2026", "milestone.plan");
        assertThat(there.press(HARRIET, "status.timeline", Map.of())).contains("Dec 1, 2026", "is planned");
        there.press(RAFAEL, "milestone.planned", but(but(day, "was", "2026-12-01"), "day", ""));
        assertThat(there.context(MilestoneDates.class).of(EngagementInMemory.ID))
                .isEmpty();
    }

    @Test
    void theFormIsSmallEnoughForTheMessageThatBringsItInEveryLanguage() {
        Loaded loaded =
                there.context(LoadEngagement.class).load(EngagementInMemory.ID).orElseThrow();
        People many = loaded.people();
        for (int place = 4; place < 80; place++) {
            many = many.and(new Participant(
                    many.nextId(),
                    List.of(),
                    "Somebody with a name of some length " + place,
                    Side.CUSTOMER,
                    Set.of(),
                    Set.of(),
                    there.clock.instant(),
                    null));
        }
        Loaded crowded = new Loaded(loaded.engagement(), many, loaded.engagementDocument(), loaded.peopleDocument());
        View view = new View(crowded, many.all().getFirst());
        PlanForm.Start start = PlanForm.Start.of(MeetingKind.CHECKPOINT, view.engagement());
        for (Language language : Language.values()) {
            Form form = there.context(PlanForm.class).form(view, start, "meeting.planned", Map.of(), language);
            String card = EngagementDocuments.json(there.context(Cards.class).render(form, language.locale()));
            assertThat(card.length()).as(language + "").isLessThan(40_000);
        }
    }

    @Test
    void theWordsLeadToAFormOfTheKindThatWasChosen() {
        assertThat(there.say(HARRIET, "plan a meeting")).contains("What for?", "meeting.plan");
        assertThat(there.press(HARRIET, "meeting.plan", Map.of("kind", "workshop")))
                .contains("Plan a meeting", "workshop | kickoff");
    }

    private String milestone() {
        return there.context(dev.handrail.engagement.gate.FindMilestones.class)
                .all(there.engagement().scope())
                .getFirst()
                .publicId();
    }

    @Test
    void whySomebodyDoesNotComeIsShownToNobodyButWhoSteers() {
        plan(weekly());
        String id = FORM + "/2026-10-20";
        KeepMeetings keep = there.context(KeepMeetings.class);
        KeepMeetings.Read read = keep.of(EngagementInMemory.ID, id).orElseThrow();
        Meeting.Reply ill = new Meeting.Reply(Meeting.Answer.CANNOT, null, "Surgery", there.clock.instant());
        Meeting.Reply later = new Meeting.Reply(
                Meeting.Answer.OTHER_TIME, LocalDateTime.parse("2026-10-21T10:00"), "Custody", there.clock.instant());
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(keep.write(
                        there.engagement(),
                        read.meeting().replied(RAFAEL.id(), ill).replied(JONAS.id(), later),
                        Optional.of(read))));
        assertThat(there.press(RAFAEL, "meeting.show", Map.of("meeting", id)))
                .contains("RAFAEL", "JONAS", "October 21, 2026")
                .doesNotContain("Surgery", "Custody");
    }

    @Test
    void theHistorySaysInWordsWhatBecameOfMeetings() {
        plan(weekly());
        there.press(HARRIET, "meeting.moved", moving(FORM + "/2026-10-20", "2026-10-20T10:00", "2026-10-21", "10:00"));
        there.settle();
        assertThat(there.say(HARRIET, "history"))
                .contains("Meetings were planned", "A meeting got another time")
                .doesNotContain("Something else");
        assertThat(there.say(HARRIET, "historique"))
                .contains("Des réunions ont été planifiées", "Une réunion a été déplacée");
    }

    @Test
    void aMeetingThatIsOverIsNotCalledOff() {
        plan(weekly());
        there.sleepTo(Instant.parse("2026-10-20T09:00:00Z"));
        there.shown.clear();
        String id = FORM + "/2026-10-20";
        Map<String, Object> cancelling = Map.of("meeting", id, "start", "2026-10-20T10:00", "reason", "");
        assertThat(there.press(HARRIET, "meeting.cancelled", cancelling)).contains("October 20, 2026");
        assertThat(meeting(id).orElseThrow().state()).isEqualTo(Meeting.State.PLANNED);
        assertThat(there.shownTo(RAFAEL)).isEmpty();
    }

    @Test
    void aMadeUpDayToChangeASeriesFromChangesNothing() {
        plan(weekly());
        Series old = series().getFirst();
        Map<String, Object> change = but(but(weekly(), "form", OTHER_FORM), "series", old.id());
        change.put("revision", old.revision());
        for (String from : List.of("-999999999-01-01", "2026-10-21", "2020-01-07")) {
            assertThat(there.press(HARRIET, "series.edited", but(change, "from", from)))
                    .contains("older than what is there");
        }
        assertThat(series()).containsExactly(old);
    }

    @Test
    void whoeverWasToldOfEveryMoveIsToldOfTheLastOneInOneCommit() {
        plan(weekly());
        KeepMeetings keep = there.context(KeepMeetings.class);
        KeepMeetings.Read read =
                keep.of(EngagementInMemory.ID, FORM + "/2026-10-20").orElseThrow();
        Meeting often = read.meeting();
        for (int move = 0; move < 120; move++) {
            often = often.moved(often.start().plusMinutes(1), 30, there.clock.instant())
                    .telling(
                            RAFAEL.id(),
                            List.of(new Meeting.Told(
                                    Meeting.Told.OF_CHANGE, move, there.clock.instant(), Meeting.Fate.SENT)));
        }
        Meeting last =
                often.moved(LocalDateTime.parse("2026-10-22T10:00"), 30, there.clock.instant(), HARRIET.id(), "");
        there.store.commit(
                EngagementInMemory.ID.partition(), List.of(keep.write(there.engagement(), last, Optional.of(read))));
        for (int round = 0; round < 10; round++) {
            there.settle();
        }
        assertThat(there.shownTo(RAFAEL)).anyMatch(line -> line.contains("October 22, 2026"));
    }

    @Test
    void singleMeetingsThatAreOverTakeNoRoomFromOthers() {
        for (int number = 0; number < KeepSeries.MOST; number++) {
            Map<String, Object> once = but(but(weekly(), "rhythm", "once"), "form", "c".repeat(20) + (1000 + number));
            plan(once);
        }
        assertThat(plan(weekly())).contains("60");
        there.sleepTo(Instant.parse("2026-10-21T09:00:00Z"));
        assertThat(plan(but(weekly(), "day", "2026-10-27"))).isEmpty();
        assertThat(series()).hasSize(KeepSeries.MOST + 1);
    }
}
