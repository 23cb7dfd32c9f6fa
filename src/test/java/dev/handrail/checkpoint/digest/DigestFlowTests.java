package dev.handrail.checkpoint.digest;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Person;
import dev.handrail.checkpoint.Habits;
import dev.handrail.checkpoint.plan.MilestoneDates;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.gate.FindMilestones;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.engagement.task.Task.State;
import dev.handrail.playbook.Milestone;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.WorkAtStart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Digests through real turns, letters and the due loop, from a Monday on. */
class DigestFlowTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String PHASE = "operate";
    private static final EngagementId OTHER = EngagementId.startedBy("the other one");

    private final EngagementInMemory there = new EngagementInMemory();

    @AfterEach
    void end() {
        there.close();
    }

    /** Monday, March 2, 2026, ten in Paris. */
    private void begin(Who... people) {
        there.begin(List.of("service-continuity"), PARIS, new Dates(null, null, null, null), people);
        there.settle();
    }

    private void beginOther(Who... people) {
        there.begin(
                OTHER, "Quillmarsh", List.of("service-continuity"), PARIS, new Dates(null, null, null, null), people);
        there.settle();
    }

    private void task(int number, String due) {
        there.tasks(PHASE, there.task(number, PHASE, false, State.OPEN, LocalDate.parse(due)));
    }

    /** A quarter past nine in Paris in winter: every digest for nine o'clock has come. */
    private void passMorning(String day) {
        there.passThrough(Instant.parse(day + "T08:15:00Z"));
    }

    private void habits(Who who, boolean digest, LocalTime at) {
        Habits usual = Habits.USUAL;
        there.put(new Document(
                Membership.partition(there.person(who)),
                Habits.KIND,
                Habits.KIND,
                EngagementDocuments.json(
                        new Habits(usual.leads(), usual.quietFrom(), usual.quietTo(), digest, at, null)),
                null,
                null));
    }

    private Optional<Stored> document(Who who) {
        return there.store.read(Membership.partition(there.person(who)), Digest.KIND);
    }

    private boolean isWaiting(Who who) {
        return document(who).map(stored -> stored.document().due()).isPresent();
    }

    @Test
    void theOwnerIsToldFirstAndThoseWhoSteerTwoDaysLater() {
        begin(HARRIET, RAFAEL, JONAS);
        task(1, "2026-03-04");
        passMorning("2026-03-03");
        assertThat(there.shownTo(RAFAEL)).singleElement().asString().contains("Brasswick", "1 · Task 1", "due Mar 4");
        passMorning("2026-03-04");
        assertThat(there.shownTo(RAFAEL)).hasSize(2).last().asString().contains("due today", "task.done");
        passMorning("2026-03-05");
        assertThat(there.shownTo(RAFAEL)).hasSize(3).last().asString().contains("overdue since Mar 4");
        assertThat(there.shownTo(HARRIET)).isEmpty();
        passMorning("2026-03-06");
        assertThat(there.shownTo(RAFAEL)).hasSize(3);
        for (Who who : List.of(HARRIET, JONAS)) {
            assertThat(there.shownTo(who))
                    .singleElement()
                    .asString()
                    .contains("RAFAEL: one task is overdue", "1 · Task 1");
        }
        assertThat(there.shown).allMatch(line -> line.startsWith("create"));
    }

    @Test
    void overdueAloneIsToldOnMondaysUntilItIsDone() {
        begin(HARRIET, RAFAEL);
        task(1, "2026-03-04");
        passMorning("2026-03-06");
        there.shown.clear();
        passMorning("2026-03-09");
        assertThat(there.shownTo(RAFAEL)).hasSize(1);
        assertThat(there.shownTo(HARRIET)).hasSize(1);
        passMorning("2026-03-13");
        assertThat(there.shown).hasSize(2);
        there.tasks(PHASE, there.task(1, PHASE, false, State.DONE, LocalDate.parse("2026-03-04")));
        passMorning("2026-03-31");
        assertThat(there.shown).hasSize(2);
        assertThat(isWaiting(RAFAEL)).isFalse();
    }

    @Test
    void whatIsDoneBeforeTheMorningIsNoNews() {
        begin(RAFAEL);
        task(1, "2026-03-04");
        there.passThrough(Instant.parse("2026-03-03T06:00:00Z"));
        assertThat(isWaiting(RAFAEL)).isTrue();
        there.tasks(PHASE, there.task(1, PHASE, false, State.DONE, LocalDate.parse("2026-03-04")));
        passMorning("2026-03-10");
        assertThat(there.shown).isEmpty();
    }

    @Test
    void everybodyIsToldInTheirOwnMorningAndLanguage() {
        begin(RAFAEL, PRIYA);
        there.know(RAFAEL, true, "pt", ZoneId.of("America/Sao_Paulo"));
        task(1, "2026-03-04");
        there.passThrough(Instant.parse("2026-03-03T11:59:00Z"));
        assertThat(there.shown).isEmpty();
        there.passThrough(Instant.parse("2026-03-03T12:15:00Z"));
        assertThat(there.shownTo(RAFAEL))
                .singleElement()
                .asString()
                .contains("Seu dia: 3 de março de 2026", "vence em 4 de mar");
    }

    @Test
    void aDayIsTheEngagementsAlsoWhereThePersonsIsAnotherOne() {
        begin(RAFAEL);
        there.know(RAFAEL, true, "en", ZoneId.of("Pacific/Auckland"));
        habits(RAFAEL, true, LocalTime.of(7, 30));
        task(1, "2026-03-04");
        // Half past seven on the 5th in Auckland is half past seven in the evening of the 4th in Paris.
        there.passThrough(Instant.parse("2026-03-04T18:45:00Z"));
        assertThat(there.shownTo(RAFAEL)).hasSize(2).last().asString().contains("March 5, 2026", "due today");
    }

    @Test
    void nineIsNineOnBothSidesOfTheEndOfWinterTime() {
        there.sleepTo(Instant.parse("2026-03-25T09:00:00Z"));
        begin(RAFAEL);
        task(1, "2026-03-27");
        there.passThrough(Instant.parse("2026-03-26T07:59:00Z"));
        assertThat(there.shown).isEmpty();
        passMorning("2026-03-26");
        assertThat(there.shown).hasSize(1);
        there.passThrough(Instant.parse("2026-03-30T06:59:00Z"));
        assertThat(there.shown).hasSize(2);
        there.passThrough(Instant.parse("2026-03-30T07:15:00Z"));
        assertThat(there.shown).hasSize(3).last().asString().contains("overdue since Mar 27");
    }

    @Test
    void severalEngagementsMakeOneDigest() {
        begin(RAFAEL, HARRIET);
        beginOther(RAFAEL, HARRIET);
        task(1, "2026-03-04");
        there.tasks(OTHER, PHASE, there.task(7, PHASE, false, State.OPEN, LocalDate.parse("2026-03-03")));
        passMorning("2026-03-03");
        assertThat(there.shownTo(RAFAEL))
                .singleElement()
                .asString()
                .containsSubsequence("Quillmarsh", "7 · Task 7", "Brasswick", "1 · Task 1");
    }

    @Test
    void twoAccountsOfOneHumanHaveOneDigestWhereTheyAreReached() {
        begin(RAFAEL, PRIYA);
        beginOther(PRIYA, RAFAEL);
        there.know(RAFAEL, false, "en", null);
        one(EngagementInMemory.ID, RAFAEL, PRIYA);
        one(OTHER, PRIYA, RAFAEL);
        task(1, "2026-03-03");
        there.tasks(OTHER, PHASE, owned(there.task(7, PHASE, false, State.OPEN, LocalDate.parse("2026-03-03")), PRIYA));
        passMorning("2026-03-03");
        assertThat(there.shown).singleElement().asString().contains("chat of PRIYA", "1 · Task 1", "7 · Task 7");
        there.know(RAFAEL, true, "en", ZoneId.of("America/New_York"));
        passMorning("2026-03-04");
        there.passThrough(Instant.parse("2026-03-04T20:00:00Z"));
        assertThat(there.shown).hasSize(2);
    }

    @Test
    void accountsThatTurnOutToBeOneHumansSayNothingTwice() {
        begin(RAFAEL);
        beginOther(PRIYA);
        there.know(PRIYA, true, "en", null);
        task(1, "2026-03-03");
        there.tasks(OTHER, PHASE, owned(there.task(7, PHASE, false, State.OPEN, LocalDate.parse("2026-03-03")), PRIYA));
        there.passThrough(Instant.parse("2026-03-03T06:00:00Z"));
        assertThat(isWaiting(RAFAEL) && isWaiting(PRIYA)).isTrue();
        one(EngagementInMemory.ID, RAFAEL, PRIYA);
        one(OTHER, PRIYA, RAFAEL);
        for (Who who : List.of(RAFAEL, PRIYA)) {
            member(EngagementInMemory.ID, who);
            member(OTHER, who);
        }
        passMorning("2026-03-03");
        there.passThrough(Instant.parse("2026-03-03T20:00:00Z"));
        assertThat(there.shown).hasSize(1);
        passMorning("2026-03-04");
        assertThat(there.shown).hasSize(2).last().asString().contains("1 · Task 1", "7 · Task 7");
        assertThat(Stream.of(RAFAEL, PRIYA).filter(who -> document(who).isPresent()))
                .hasSize(1);
    }

    private void one(EngagementId id, Who who, Who other) {
        People people = EngagementDocuments.read(
                there.store
                        .read(id.partition(), EngagementDocuments.PEOPLE)
                        .orElseThrow()
                        .document(),
                People.class);
        List<Person> accounts = List.of(there.person(who), there.person(other));
        People merged = people;
        for (var each : people.all()) {
            merged = merged.changing(each.id(), is -> is.withAccounts(is.is(there.person(who)) ? accounts : List.of()));
        }
        there.put(EngagementDocuments.of(id, merged));
    }

    private void member(EngagementId id, Who who) {
        Engagement engagement = EngagementDocuments.read(
                there.store
                        .read(id.partition(), EngagementDocuments.ENGAGEMENT)
                        .orElseThrow()
                        .document(),
                Engagement.class);
        there.put(new Document(
                Membership.partition(there.person(who)),
                Membership.documentId(id),
                Membership.KIND,
                EngagementDocuments.json(new Membership(
                        id, engagement.name(), "Brasswick Foods", engagement.standing(), Side.CUSTOMER, Set.of())),
                null,
                null));
    }

    private static Task owned(Task task, Who who) {
        return owned(task, who.id());
    }

    private static Task owned(Task task, String owner) {
        return new Task(
                task.number(),
                task.phase(),
                task.entry(),
                task.title(),
                task.side(),
                owner,
                task.due(),
                task.state(),
                task.blocking(),
                task.remediation(),
                task.notes(),
                task.changedAt());
    }

    @Test
    void whatWasMissedComesLateOnTheSameDayAndOtherwiseWithTheNext() {
        begin(RAFAEL);
        task(1, "2026-03-04");
        there.passThrough(Instant.parse("2026-03-03T06:00:00Z"));
        there.sleepTo(Instant.parse("2026-03-03T13:00:00Z"));
        assertThat(there.shownTo(RAFAEL)).singleElement().asString().contains("should have told you earlier");
        there.passThrough(Instant.parse("2026-03-04T06:00:00Z"));
        there.sleepTo(Instant.parse("2026-03-05T06:00:00Z"));
        assertThat(there.shown).hasSize(1);
        passMorning("2026-03-05");
        assertThat(there.shown)
                .hasSize(2)
                .last()
                .asString()
                .contains("overdue since")
                .doesNotContain("told you earlier");
        assertThat(there.store
                        .query(Membership.partition(there.person(RAFAEL)), "history", null, 10)
                        .documents())
                .singleElement()
                .extracting(stored -> stored.document().body())
                .asString()
                .contains("digest.missed", "2026-03-04");
    }

    @Test
    void whatIsLateDoesNotComeAtNight() {
        begin(RAFAEL);
        task(1, "2026-03-06");
        there.passThrough(Instant.parse("2026-03-04T06:00:00Z"));
        there.sleepTo(Instant.parse("2026-03-04T21:00:00Z"));
        assertThat(there.shown).isEmpty();
        passMorning("2026-03-05");
        assertThat(there.shown).hasSize(1);
    }

    @Test
    void aJumpOfTheClockOverWeeksMakesOneDigest() {
        begin(HARRIET, RAFAEL);
        task(1, "2026-03-04");
        there.sleepTo(Instant.parse("2026-04-15T12:00:00Z"));
        passMorning("2026-04-16");
        assertThat(there.shownTo(RAFAEL)).hasSize(1);
        passMorning("2026-04-17");
        assertThat(there.shown).hasSize(2);
    }

    @Test
    void whoWantsItLaterOnADayOnWhichItCameHasNoSecondOne() {
        begin(RAFAEL);
        task(1, "2026-03-04");
        passMorning("2026-03-04");
        assertThat(there.shown).hasSize(2);
        habits(RAFAEL, true, LocalTime.of(15, 0));
        there.tasks(
                PHASE,
                there.task(1, PHASE, false, State.OPEN, LocalDate.parse("2026-03-04")),
                there.task(2, PHASE, false, State.OPEN, LocalDate.parse("2026-03-05")));
        there.passThrough(Instant.parse("2026-03-04T23:00:00Z"));
        assertThat(there.shown).hasSize(2);
        there.passThrough(Instant.parse("2026-03-05T14:15:00Z"));
        assertThat(there.shown).hasSize(3);
    }

    @Test
    void onePressUnsubscribesAndAnotherSubscribesAgain() {
        begin(RAFAEL);
        task(1, "2026-03-04");
        passMorning("2026-03-03");
        assertThat(there.press(RAFAEL, "digest.unsubscribe", Map.of())).isEmpty();
        assertThat(there.shown).last().asString().contains("You are unsubscribed", "digest.subscribe");
        passMorning("2026-03-10");
        assertThat(there.shown).hasSize(2);
        there.press(RAFAEL, "digest.subscribe", Map.of());
        assertThat(there.shown).last().asString().contains("subscribed again");
        passMorning("2026-03-13");
        assertThat(there.shown).hasSize(3);
        passMorning("2026-03-16");
        assertThat(there.shown).hasSize(4).last().asString().contains("overdue since Mar 4");
        there.press(RAFAEL, "digest.unsubscribe", Map.of());
        passMorning("2026-03-24");
        assertThat(there.shown).as("the same button works again").hasSize(5);
    }

    @Test
    void whoIsOutOfReachIsToldOnTheMondayAfterTheyAre() {
        begin(RAFAEL);
        there.know(RAFAEL, false, "en", null);
        task(1, "2026-03-04");
        passMorning("2026-03-05");
        assertThat(there.shown).isEmpty();
        there.know(RAFAEL, true, "en", null);
        passMorning("2026-03-09");
        assertThat(there.shown).singleElement().asString().contains("overdue since Mar 4");
    }

    @Test
    void whatWaitsFollowsWhoComesIntoReachAndIsWantedAtAnotherHour() {
        begin(RAFAEL);
        there.know(RAFAEL, false, "en", null);
        task(1, "2026-03-04");
        passMorning("2026-03-03");
        assertThat(document(RAFAEL).map(stored -> stored.document().due()).map(Document.Due::at))
                .hasValueSatisfying(at -> assertThat(at).isAfter("2026-03-09T00:00:00Z"));
        there.know(RAFAEL, true, "en", null);
        WakeDigest wake = there.context(WakeDigest.class);
        Acquaintance reached = there.context(LoadAcquaintance.class).of(there.person(RAFAEL));
        apply(wake, wake.changed(there.person(RAFAEL), Acquaintance.NONE, reached, List.of()));
        passMorning("2026-03-04");
        assertThat(there.shown).hasSize(1);
        there.passThrough(Instant.parse("2026-03-05T06:00:00Z"));
        habits(RAFAEL, true, LocalTime.of(11, 0));
        apply(
                wake,
                wake.changed(
                        there.person(RAFAEL),
                        Habits.USUAL,
                        new Habits(
                                List.of(), LocalTime.of(20, 0), LocalTime.of(7, 0), true, LocalTime.of(11, 0), null)));
        there.passThrough(Instant.parse("2026-03-05T09:59:00Z"));
        assertThat(there.shown).hasSize(1);
        there.passThrough(Instant.parse("2026-03-05T10:15:00Z"));
        assertThat(there.shown).hasSize(2).noneMatch(line -> line.contains("told you earlier"));
        assertThat(wake.changed(there.person(RAFAEL), reached, reached, List.of()))
                .isEmpty();
    }

    private void apply(WakeDigest wake, List<Letter> letters) {
        assertThat(letters).hasSize(1);
        letters.forEach(each -> there.store.commit(each.to(), wake.apply(each).changes()));
    }

    @Test
    void whoTakesPartInNothingAnyMoreHasNothingKept() {
        begin(HARRIET, RAFAEL);
        task(1, "2026-03-04");
        there.passThrough(Instant.parse("2026-03-03T06:00:00Z"));
        there.change(engagement -> engagement.archived(there.clock.instant(), LocalDate.parse("2027-03-02")));
        passMorning("2026-03-03");
        assertThat(there.shown).isEmpty();
        assertThat(document(RAFAEL)).isEmpty();
        passMorning("2026-03-06");
        there.change(Engagement::reopened);
        passMorning("2026-03-10");
        assertThat(there.shownTo(RAFAEL)).hasSize(1);
        assertThat(there.shownTo(HARRIET)).hasSize(1);
    }

    @Test
    void aCrowdsNewsAreToldInPartsAndAllOfThem() {
        begin(HARRIET);
        People people = new People(1, List.of());
        List<Task> tasks = new ArrayList<>();
        for (int number = 1; number <= 70; number++) {
            Person person = new Person("22222222-2222-4222-8222-222222222222", "crowd" + number);
            people = people.and(new Participant(
                    "c" + number,
                    List.of(person),
                    "Somebody " + number,
                    Side.CUSTOMER,
                    Set.of(Role.TECHNICAL_RESOURCE),
                    Set.of(),
                    there.clock.instant(),
                    null));
            tasks.add(owned(
                    there.task(200 + number, PHASE, false, State.OPEN, LocalDate.parse("2026-03-04")), "c" + number));
        }
        there.put(EngagementDocuments.of(EngagementInMemory.ID, people));
        there.tasks(PHASE, tasks.toArray(Task[]::new));
        there.passThrough(Instant.parse("2026-03-03T06:00:00Z"));
        assertThat(people.all())
                .hasSize(70)
                .allMatch(each -> there.store
                        .read(Membership.partition(each.accounts().getFirst()), Digest.KIND)
                        .isPresent());
    }

    @Test
    void engagementsOlderThanDigestsHaveTheirRoundsBegunAtAStart() {
        begin(RAFAEL);
        BeginRounds beginRounds = there.context(BeginRounds.class);
        assertThat(beginRounds.errands()).as("a note that it was done").hasSize(1);
        Stored round = there.read(NewsRound.KIND).orElseThrow();
        there.store.commit(
                EngagementInMemory.ID.partition(),
                List.of(new Write.Delete(EngagementInMemory.ID.partition(), NewsRound.KIND, round.version())));
        assertThat(beginRounds.errands()).hasSize(2);
        for (WorkAtStart.Errand errand : beginRounds.errands()) {
            there.store.commit(errand.home(), errand.step().changes());
        }
        assertThat(beginRounds.errands()).isEmpty();
        task(1, "2026-03-04");
        passMorning("2026-03-03");
        assertThat(there.shown).hasSize(1);
    }

    @Test
    void theHopedForEndIsToldToThoseWhoSteer() {
        there.begin(
                List.of("service-continuity"),
                PARIS,
                new Dates(null, null, LocalDate.parse("2026-03-12"), null),
                HARRIET,
                RAFAEL);
        passMorning("2026-03-13");
        assertThat(there.shownTo(RAFAEL)).isEmpty();
        assertThat(there.shownTo(HARRIET)).hasSize(4);
        assertThat(there.shownTo(HARRIET).getFirst()).contains("March 5, 2026", "in 7 days");
        assertThat(there.shownTo(HARRIET).getLast()).contains("March 13, 2026", "was planned for March 12");
    }

    @Test
    void aMilestoneIsToldToThoseWhoSayThatItWasReached() {
        there.begin(List.of("microsoft-365"), PARIS, new Dates(null, null, null, null), HARRIET, RAFAEL, PRIYA);
        Milestone first = there.context(FindMilestones.class)
                .all(there.engagement().scope())
                .getFirst();
        there.put(EngagementDocuments.document(
                EngagementInMemory.ID,
                MilestoneDates.KIND,
                MilestoneDates.KIND,
                Map.of("days", Map.of(first.publicId(), "2026-03-11"))));
        passMorning("2026-03-03");
        assertThat(there.shown).isEmpty();
        passMorning("2026-03-12");
        assertThat(there.shownTo(RAFAEL)).isEmpty();
        for (Who who : List.of(HARRIET, PRIYA)) {
            assertThat(there.shownTo(who)).hasSize(4).first().asString().contains("Milestone:", "in 7 days");
            assertThat(there.shownTo(who)).last().asString().contains("was planned for March 11");
        }
    }

    @Test
    void aLongListIsCutAndItsButtonsAreAllSomebodys() {
        begin(HARRIET, RAFAEL);
        there.tasks(
                PHASE,
                Stream.iterate(1, number -> number + 1)
                        .limit(15)
                        .map(number -> there.task(number, PHASE, false, State.OPEN, LocalDate.parse("2026-03-03")))
                        .toArray(Task[]::new));
        passMorning("2026-03-03");
        String card = there.shownTo(RAFAEL).getFirst();
        assertThat(card).contains("12 · Task 12", "… and 3 more").doesNotContain("13 · Task 13");
        passMorning("2026-03-05");
        assertThat(there.shownTo(HARRIET)).singleElement().asString().contains("RAFAEL: 15 tasks are overdue");
        Set<String> known = there.all(PressHandler.class).stream()
                .flatMap(each -> each.verbs().stream())
                .collect(java.util.stream.Collectors.toSet());
        for (String shown : List.of(card, there.shownTo(HARRIET).getFirst())) {
            String verbs = shown.substring(shown.lastIndexOf('[') + 1, shown.lastIndexOf(']'));
            assertThat(Stream.of(verbs.split(" "))).isSubsetOf(known);
        }
    }

    @Test
    void aTaskIsDoneFromTheDigestWhichStays() {
        begin(RAFAEL);
        task(101, "2026-03-04");
        passMorning("2026-03-03");
        String at = version(101);
        assertThat(there.press(RAFAEL, "task.done", Map.of("task", 101, "at", at, "beside", true)))
                .isEmpty();
        assertThat(there.shown)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("create")
                .contains("101 · Task 101", "task.undo");
        assertThat(there.press(RAFAEL, "task.done", Map.of("task", 101, "at", at, "beside", true)))
                .isEmpty();
        passMorning("2026-03-31");
        assertThat(there.shown).allMatch(line -> !line.contains("overdue"));
    }

    private String version(int number) {
        return there.context(LoadTasks.class).all(EngagementInMemory.ID).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(each -> each.number() == number)
                .map(each -> String.valueOf(each.version()))
                .findFirst()
                .orElseThrow();
    }
}
