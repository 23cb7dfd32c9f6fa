package dev.handrail.engagement.limit;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.LinkedPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits through real turns and the due loop, the clock moved over days. */
class LimitFlowTests {
    private static final String CUSTOMER = "22222222-2222-4222-8222-222222222222";

    private final EngagementInMemory there = new EngagementInMemory();

    @AfterEach
    void end() {
        there.close();
    }

    /** Purchased on March 2, 2026: the first contact is due within 30 days, by April 1, after summer time has come. */
    private void begin(@Nullable LocalDate purchased) {
        there.begin(
                List.of("intune"),
                ZoneId.of("Europe/London"),
                new Dates(purchased, LocalDate.parse("2026-03-02"), null, null),
                HARRIET,
                RAFAEL,
                JONAS);
        link();
        there.settle();
    }

    private void link() {
        Place group = new Place(Place.Kind.GROUP_CHAT, CUSTOMER, "the group", null);
        Address address = new Address(group, group.id(), "https://smba.trafficmanager.net/", "28:bot");
        there.change(engagement -> engagement.withPlaces(List.of(new LinkedPlace(address, there.clock.instant()))));
    }

    private static final LocalDate BOUGHT = LocalDate.parse("2026-03-02");

    /** In person, by a message of its own. */
    private List<String> toHarriet() {
        return there.shownTo(HARRIET).stream()
                .filter(line -> !line.contains("Your day:"))
                .toList();
    }

    /** The engagement's place, which is told of each step whoever has a digest. */
    private List<String> toPlace() {
        return there.shown.stream().filter(line -> line.contains(" the group:")).toList();
    }

    private List<String> digests() {
        return there.shownTo(HARRIET).stream()
                .filter(line -> line.contains("Your day:"))
                .toList();
    }

    private void dates(Dates dates) {
        there.change(engagement -> {
            Engagement.Basics now = engagement.basics();
            return engagement.with(new Engagement.Basics(
                    now.name(), now.customer(), now.scope(), now.languages(), now.zone(), dates, now.goals()));
        });
    }

    @Test
    void everyStepIsToldOnceInThePlaceAndInTheDigestsOfBothSidesManagers() {
        begin(BOUGHT);
        there.passTo(Instant.parse("2026-04-03T12:00:00Z"));
        assertThat(toPlace()).hasSize(6).allMatch(line -> line.startsWith("create"));
        assertThat(toPlace().get(0)).contains("A limit comes near", "until April 1, 2026, 14 days left");
        assertThat(toPlace().get(3)).contains("which is tomorrow");
        assertThat(toPlace().get(4)).contains("which is today");
        assertThat(toPlace().get(5)).contains("A limit has passed", "which was yesterday");
        // The step of Sunday, three days before, comes on Monday.
        assertThat(digests()).hasSize(6);
        assertThat(digests().get(2)).contains("March 30, 2026", "2 days left", "limit.show");
        assertThat(digests().get(5)).contains("which was yesterday");
        assertThat(toHarriet()).isEmpty();
        assertThat(there.shown)
                .hasSize(18)
                .noneMatch(line -> line.contains("RAFAEL") || line.contains("told you earlier"));
        there.passTo(Instant.parse("2026-04-10T12:00:00Z"));
        assertThat(there.say(HARRIET, "status")).contains("ended on April 1, 2026, 9 days ago");
    }

    @Test
    void whoHasNoDigestIsToldOfTheLastTwoStepsInPerson() {
        begin(BOUGHT);
        there.press(HARRIET, "digest.unsubscribe", Map.of());
        there.know(JONAS, false, "en", null);
        there.shown.clear();
        there.passTo(Instant.parse("2026-04-10T12:00:00Z"));
        assertThat(toPlace()).hasSize(6);
        assertThat(digests()).isEmpty();
        assertThat(toHarriet()).hasSize(2);
        assertThat(toHarriet().get(0)).contains("which is today");
        assertThat(toHarriet().get(1)).contains("A limit has passed");
        assertThat(there.shown).as("nobody reaches Jonas").hasSize(8);
    }

    @Test
    void aStepIsToldAtNineAlsoAfterTheClocksHaveChanged() {
        begin(BOUGHT);
        there.passTo(Instant.parse("2026-03-25T08:59:00Z"));
        assertThat(toPlace()).hasSize(1);
        there.passTo(Instant.parse("2026-03-25T09:00:00Z"));
        assertThat(toPlace()).hasSize(2);
        there.passTo(Instant.parse("2026-03-29T07:59:00Z"));
        assertThat(toPlace()).hasSize(2);
        there.passTo(Instant.parse("2026-03-29T08:00:00Z"));
        assertThat(toPlace()).hasSize(3);
    }

    @Test
    void afterADownTimeTheNewestStepAloneIsToldAndSaidToBeLate() {
        begin(BOUGHT);
        there.sleepTo(Instant.parse("2026-03-30T15:00:00Z"));
        assertThat(toPlace()).singleElement().asString().contains("2 days left", "should have told you earlier");
        there.passTo(Instant.parse("2026-03-31T12:00:00Z"));
        assertThat(toPlace()).hasSize(2).last().asString().doesNotContain("should have told you");
    }

    @Test
    void whatHadPassedBeforeAnybodySaidSoIsToldOnceAndNotCalledLate() {
        begin(LocalDate.parse("2026-01-01"));
        assertThat(toPlace())
                .singleElement()
                .asString()
                .contains("A limit has passed")
                .doesNotContain("told you earlier");
        there.passTo(Instant.parse("2026-03-05T12:00:00Z"));
        assertThat(toPlace()).hasSize(1);
    }

    @Test
    void aMetLimitIsWarnedOfNoMoreUntilItIsOpenedAgain() {
        begin(BOUGHT);
        there.passTo(Instant.parse("2026-03-18T12:00:00Z"));
        String entry = there.context(KeepLimits.class).of(EngagementInMemory.ID).stream()
                .filter(each -> LocalDate.parse("2026-04-01").equals(each.end()))
                .findFirst()
                .orElseThrow()
                .entry();
        Map<String, Object> data = Map.of("limit", entry, "end", "2026-04-01", "day", "2026-03-10");
        assertThat(there.press(RAFAEL, "limit.met", data)).contains("That is for others");
        assertThat(there.press(JONAS, "limit.met", data)).isEmpty();
        assertThat(there.press(HARRIET, "limit.met", data)).contains("met already, on March 10, 2026");
        assertThat(there.say(HARRIET, "limits")).contains("met on March 10, 2026", "noted by JONAS");
        int before = toPlace().size();
        there.passTo(Instant.parse("2026-03-26T12:00:00Z"));
        assertThat(toPlace()).hasSize(before);
        there.press(JONAS, "limit.open-again", Map.of("limit", entry, "met", met(entry)));
        there.settle();
        assertThat(toPlace()).hasSize(before + 1).last().asString().contains("6 days left");
    }

    private String met(String entry) {
        return there.context(KeepLimits.class).of(EngagementInMemory.ID).stream()
                .filter(each -> each.entry().equals(entry))
                .map(Watched::met)
                .map(met -> met == null ? "" : met.at().toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOldCardOpensNothingThatWasMetAnewMeanwhile() {
        begin(BOUGHT);
        String entry = there.context(KeepLimits.class).of(EngagementInMemory.ID).stream()
                .filter(Watched::isRunning)
                .findFirst()
                .map(Watched::entry)
                .orElseThrow();
        String end = there.context(KeepLimits.class).of(EngagementInMemory.ID).stream()
                .filter(each -> each.entry().equals(entry))
                .map(each -> String.valueOf(each.end()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> meet = Map.of("limit", entry, "end", end, "day", "2026-03-01");
        there.press(JONAS, "limit.met", meet);
        String first = met(entry);
        there.press(JONAS, "limit.open-again", Map.of("limit", entry, "met", first));

        there.press(JONAS, "limit.met", meet);
        assertThat(met(entry))
                .as("the same press again counts again")
                .isNotEmpty()
                .isNotEqualTo(first);
        there.press(HARRIET, "limit.open-again", Map.of("limit", entry, "met", first));
        assertThat(met(entry)).isNotEmpty();
    }

    @Test
    void aMissingDateIsAskedForOnceTheNextMorningAndCountsAsSoonAsItIsSaid() {
        begin(null);
        assertThat(there.say(HARRIET, "limits")).contains("not counted: the date of the purchase is missing");
        there.shown.clear();
        there.passTo(Instant.parse("2026-03-06T12:00:00Z"));
        assertThat(toHarriet())
                .singleElement()
                .asString()
                .contains("A date is missing: the purchase", "engagement.edit");
        dates(new Dates(LocalDate.parse("2026-02-20"), BOUGHT, null, null));
        there.passTo(Instant.parse("2026-03-10T12:00:00Z"));
        assertThat(toPlace()).singleElement().asString().contains("until March 22, 2026");
    }

    @Test
    void anotherDateIsWarnedOfAnew() {
        begin(BOUGHT);
        there.passTo(Instant.parse("2026-03-18T12:00:00Z"));
        assertThat(toPlace()).hasSize(1);
        dates(new Dates(LocalDate.parse("2026-03-10"), BOUGHT, null, null));
        there.passTo(Instant.parse("2026-03-26T08:00:00Z"));
        assertThat(toPlace()).hasSize(1);
        there.passTo(Instant.parse("2026-03-26T12:00:00Z"));
        assertThat(toPlace()).hasSize(2).last().asString().contains("until April 9, 2026, 14 days left");
    }

    @Test
    void aClosedEngagementWarnsOfNothing() {
        begin(BOUGHT);
        there.change(engagement -> engagement.archived(there.clock.instant(), LocalDate.parse("2027-03-02")));
        there.passTo(Instant.parse("2026-03-26T12:00:00Z"));
        assertThat(toPlace()).isEmpty();
        there.change(Engagement::reopened);
        there.settle();
        assertThat(toPlace()).singleElement().asString().contains("6 days left");
    }

    @Test
    void theEndOfAMigrationBeginsItsLimitsAnewEachTime() {
        there.begin(
                List.of("microsoft-365"),
                ZoneId.of("America/Sao_Paulo"),
                new Dates(BOUGHT, BOUGHT, null, null),
                HARRIET,
                JONAS);
        link();
        there.press(HARRIET, "limit.migration-ended", Map.of("day", "2026-03-01", "was", ""));
        there.settle();
        assertThat(toPlace()).anyMatch(line -> line.contains("until March 6, 2026"));
        assertThat(there.press(HARRIET, "limit.migration-ended", Map.of("day", "2026-03-09", "was", "2026-03-01")))
                .contains("today or an earlier day");
        there.passTo(Instant.parse("2026-03-09T12:00:00Z"));
        there.shown.clear();
        there.press(HARRIET, "limit.migration-ended", Map.of("day", "2026-03-09", "was", "2026-03-01"));
        there.settle();
        assertThat(toPlace()).anyMatch(line -> line.startsWith("create") && line.contains("until March 14, 2026"));
    }

    @Test
    void aDayFromAnOldFormReplacesSomebodysNewerOneOnlyWhenItIsSentInOnceMore() {
        there.begin(
                List.of("microsoft-365"),
                ZoneId.of("Europe/London"),
                new Dates(BOUGHT, BOUGHT, null, null),
                HARRIET,
                JONAS);
        there.press(JONAS, "limit.migration-ended", Map.of("day", "2026-03-02", "was", ""));
        assertThat(there.press(HARRIET, "limit.migration-ended", Map.of("day", "2026-02-20", "was", "")))
                .contains("another day meanwhile: March 2, 2026", "2026-02-20");
        assertThat(there.engagement().dates().migrationEventEnded()).isEqualTo("2026-03-02");
        there.press(HARRIET, "limit.migration-ended", Map.of("day", "2026-02-20", "was", "2026-03-02"));
        assertThat(there.engagement().dates().migrationEventEnded()).isEqualTo("2026-02-20");
    }
}
