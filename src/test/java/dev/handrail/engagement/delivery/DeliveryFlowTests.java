package dev.handrail.engagement.delivery;

import static dev.handrail.engagement.EngagementInMemory.ID;
import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.MessageId;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Delivery;
import dev.handrail.turn.sending.SendingParts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that are refused, through real turns and the due loop: who is told, what the panel says, what is revived. */
class DeliveryFlowTests {
    private static final String REMINDER = "reminder/s1/2026-10-20/0/60/p2";
    private static final Sent.Refused NOT_INSTALLED =
            new Sent.Refused(Sent.Why.NOT_INSTALLED, "403 ForbiddenOperationException");

    private final EngagementInMemory there = new EngagementInMemory();

    @BeforeEach
    void begin() {
        there.meets = true;
        there.sleepTo(Instant.parse("2026-10-12T08:00:00Z"));
        there.begin(
                List.of("service-continuity"),
                ZoneId.of("Europe/Paris"),
                new Dates(null, null, null, null),
                HARRIET,
                RAFAEL,
                JONAS);
        there.settle();
    }

    @AfterEach
    void end() {
        there.close();
    }

    private void queue(String id, Address to) {
        there.store.commit(
                ID.partition(),
                List.of(new Write.Create(SendingParts.queued(
                        ID.partition(), "message/" + id, to, "secret words", there.clock.instant()))));
        there.settle();
    }

    private void refuse(Who who, Sent fate) {
        there.fates.put(who.chat().place().id(), fate);
    }

    private void allow(Who who) {
        there.fates.remove(who.chat().place().id());
    }

    private Delivery delivery(String id) {
        return there.context(Deliveries.class).of(ID.partition(), id).orElseThrow();
    }

    private String panel(Who who) {
        return there.press(who, "delivery.show", Map.of());
    }

    private String ofRafael() {
        return there.press(HARRIET, "delivery.of", Map.of("whom", "p2"));
    }

    private String message(String id) {
        return there.press(HARRIET, "delivery.message", Map.of("whom", "p2", "message", id));
    }

    private String decide(String verb, Delivery seen) {
        return there.press(
                HARRIET,
                verb,
                Map.of(
                        "whom",
                        "p2",
                        "message",
                        seen.id(),
                        "state",
                        seen.state().name(),
                        "tries",
                        seen.ledger().size()));
    }

    private List<String> secretsShownTo(Who who) {
        return there.shownTo(who).stream()
                .filter(line -> line.contains("secret words") && !line.startsWith("refused"))
                .toList();
    }

    private List<String> lostTold(Who who) {
        return there.shownTo(who).stream()
                .filter(line -> line.contains("can be reached"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKED, has blocked me, Unblock, not shown blocked",
        "NOT_INSTALLED, has not installed the app, has to install the app, not shown app not installed",
        "NOT_IN_ROSTER, taken out of the conversation, has to install the app, not shown I am not there",
        "DISABLED_BY_ADMIN, administrator has switched me off, Teams admin center, switched off by the administrator"
    })
    void everyReasonIsNamedWithWhatToDoAndWithoutTheMessagesWords(
            Sent.Why why, String said, String todo, String state) {
        refuse(RAFAEL, new Sent.Refused(why, "403 Code"));
        queue(REMINDER, RAFAEL.chat());
        assertThat(panel(HARRIET))
                .contains("RAFAEL", said, todo, "not shown: Reminder of the meeting of October 20, 2026", "2 of 3")
                .doesNotContain("secret words", "JONAS");
        assertThat(ofRafael()).contains(said, todo).doesNotContain("secret words");
        assertThat(message(REMINDER).replace(",", ""))
                .contains(state, "Refused by Teams: 403 Code", "shown by itself")
                .doesNotContain("secret words");
        assertThat(there.say(HARRIET, "status")).contains("One person or place does not get what I send");
    }

    @Test
    void whatTeamsRefusesForOtherReasonsCanBeSentAgainByADecision() {
        refuse(RAFAEL, new Sent.Refused("400 BadSyntax"));
        queue(REMINDER, RAFAEL.chat());
        assertThat(delivery(REMINDER).state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(panel(HARRIET)).contains("RAFAEL", "is reached", "not shown: Reminder");
        assertThat(message(REMINDER))
                .contains("not shown, given up", "delivery.again")
                .doesNotContain("delivery.seen");
        allow(RAFAEL);
        there.say(RAFAEL, "hello");
        assertThat(secretsShownTo(RAFAEL)).isEmpty();
        assertThat(decide("delivery.again", delivery(REMINDER))).contains("under way");
        there.settle();
        assertThat(secretsShownTo(RAFAEL)).hasSize(1);
        assertThat(there.history()).contains("delivery.again");
    }

    @Test
    void aMessageInDoubtIsNeverRevivedButDecidedOnceByWhoSteers() {
        refuse(RAFAEL, new Sent.Unknown("timeout"));
        queue(REMINDER, RAFAEL.chat());
        queue("limit/x/2026-11-01/7/p2", RAFAEL.chat());
        allow(RAFAEL);
        there.install(RAFAEL, false);
        there.install(RAFAEL, true);
        there.say(RAFAEL, "hello");
        assertThat(secretsShownTo(RAFAEL)).isEmpty();
        Delivery doubt = delivery(REMINDER);
        assertThat(message(REMINDER)).contains("unknown whether it was shown", "Please ask RAFAEL", "delivery.seen");
        assertThat(decide("delivery.seen", doubt))
                .contains("They saw it, as was said here")
                .doesNotContain("delivery.again");
        assertThat(delivery(REMINDER).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(decide("delivery.again", doubt)).contains("shown");
        there.settle();
        assertThat(secretsShownTo(RAFAEL)).isEmpty();
        Delivery other = delivery("limit/x/2026-11-01/7/p2");
        decide("delivery.again", other);
        decide("delivery.again", other);
        there.settle();
        assertThat(secretsShownTo(RAFAEL)).hasSize(1);
        assertThat(there.history()).contains("delivery.seen", "delivery.again");
        assertThat(there.say(HARRIET, "history")).contains("A message was seen, by what was said");
    }

    @Test
    void whatWasMissedIsShownOnceWhenTheAppIsInstalledAgain() {
        refuse(RAFAEL, NOT_INSTALLED);
        queue(REMINDER, RAFAEL.chat());
        queue("task-assigned/7/1/p2", RAFAEL.chat());
        there.install(RAFAEL, false);
        allow(RAFAEL);
        there.install(RAFAEL, true);
        assertThat(secretsShownTo(RAFAEL)).hasSize(2).allMatch(line -> line.startsWith("create"));
        there.install(RAFAEL, false);
        there.install(RAFAEL, true);
        there.say(RAFAEL, "hello");
        there.passTo(there.clock.instant().plus(Duration.ofDays(2)));
        assertThat(secretsShownTo(RAFAEL)).hasSize(2);
        assertThat(panel(HARRIET)).contains("Everybody is reached");
        assertThat(ofRafael()).contains("There is no such message");
        assertThat(there.press(HARRIET, "delivery.of", Map.of("whom", "p2", "all", true)))
                .contains("Reminder of the meeting of October 20, 2026 · shown", "Task given to them · shown");
    }

    @Test
    void whatWasSentBeforeTheChatWasKnownGoesToTheChat() {
        there.opened = new Opened.Not(NOT_INSTALLED);
        Address unopened = new Address(
                new Place(
                        Place.Kind.PERSONAL,
                        RAFAEL.chat().place().tenantId(),
                        RAFAEL.chat().place().tenantId() + "/rafael",
                        null),
                "",
                RAFAEL.chat().serviceUrl(),
                "28:bot");
        there.know(RAFAEL, false, "en", null);
        queue(REMINDER, unopened);
        assertThat(panel(HARRIET)).contains("RAFAEL", "has not installed the app");
        there.install(RAFAEL, true);
        assertThat(secretsShownTo(RAFAEL)).hasSize(1);
        assertThat(there.history()).contains("delivery.revived");
        assertThat(lostTold(HARRIET)).last().asString().startsWith("update").contains("Everybody can be reached again");
    }

    @Test
    void whatIsNoLongerWorthItIsNotShownAnyMore() {
        refuse(RAFAEL, NOT_INSTALLED);
        queue(REMINDER, RAFAEL.chat());
        there.passTo(there.clock.instant().plus(Duration.ofHours(25)));
        allow(RAFAEL);
        there.install(RAFAEL, false);
        there.install(RAFAEL, true);
        there.say(RAFAEL, "hello");
        assertThat(secretsShownTo(RAFAEL)).isEmpty();
        assertThat(message(REMINDER)).contains("no longer worth showing").doesNotContain("delivery.again");
    }

    @Test
    void whoBlockedTheBotGetsWhatWasMissedAfterSayingSomething() {
        refuse(RAFAEL, new Sent.Refused(Sent.Why.BLOCKED, "403 ConversationBlockedByUser"));
        there.say(RAFAEL, "hello");
        queue(REMINDER, RAFAEL.chat());
        allow(RAFAEL);
        assertThat(secretsShownTo(RAFAEL)).isEmpty();
        there.say(RAFAEL, "hello");
        assertThat(secretsShownTo(RAFAEL)).hasSize(1);
        assertThat(panel(HARRIET)).contains("Everybody is reached");
    }

    @Test
    void whatATenantsAdministratorSwitchedOffComesWithTheNextThingHeardFromTheTenant() {
        Sent off = new Sent.Refused(Sent.Why.DISABLED_BY_ADMIN, "403 BotDisabledByAdmin");
        refuse(RAFAEL, off);
        queue(REMINDER, RAFAEL.chat());
        there.say(JONAS, "hello");
        assertThat(delivery(REMINDER).state()).isEqualTo(Delivery.State.SWITCHED_OFF);
        int before = delivery(REMINDER).ledger().size();
        // Others of the tenant talk while it is switched off for one: not tried again and again.
        for (int minute = 0; minute < 30; minute++) {
            there.say(HARRIET, "hello");
            there.passTo(there.clock.instant().plus(Duration.ofMinutes(1)));
        }
        assertThat(delivery(REMINDER).ledger().size() - before).isBetween(2, 8);
        allow(RAFAEL);
        there.passTo(there.clock.instant().plus(Duration.ofHours(3)));
        there.say(HARRIET, "hello");
        there.passTo(there.clock.instant().plus(Duration.ofHours(3)));
        assertThat(secretsShownTo(RAFAEL)).hasSize(1);
    }

    @Test
    void aPlaceGetsWhatItMissedWhenTheBotIsAddedThereAgain() {
        Address team = new Address(
                new Place(Place.Kind.GROUP_CHAT, HARRIET.chat().place().tenantId(), "19:team", null),
                "19:team",
                HARRIET.chat().serviceUrl(),
                "28:bot");
        there.change(engagement -> engagement.withPlaces(List.of(new LinkedPlace(team, there.clock.instant()))));
        there.fates.put("19:team", new Sent.Refused(Sent.Why.NOT_IN_ROSTER, "403 BotNotInConversationRoster"));
        queue(MessageId.to(team.place(), "gate/assess/passed").text(), team);
        assertThat(panel(HARRIET)).contains("Group chat", "taken out of the conversation", "add the app there again");
        there.fates.clear();
        there.add(HARRIET, team);
        assertThat(there.shown.stream().filter(line -> line.equals("create 19:team: secret words")))
                .hasSize(1);
        assertThat(panel(HARRIET)).contains("Everybody is reached");
        there.put(new Document(
                team.place().partition(),
                FindEngagement.LINK,
                FindEngagement.LINK,
                EngagementDocuments.json(new FindEngagement.Named(ID)),
                null,
                null));
        String inThePlace = there.say(HARRIET, team, "deliveries");
        assertThat(inThePlace).contains("create 19:team: I have sent it to you in person", "create chat of HARRIET: ");
    }

    @Test
    void whoSteersIsToldOnceOfAllThatAreLostTogether() {
        refuse(RAFAEL, NOT_INSTALLED);
        queue(REMINDER, RAFAEL.chat());
        queue("limit/x/2026-11-01/7/p2", RAFAEL.chat());
        assertThat(lostTold(HARRIET)).singleElement().asString().contains("RAFAEL", "delivery.show");
        assertThat(lostTold(JONAS)).hasSize(1);
        assertThat(lostTold(RAFAEL)).isEmpty();
        refuse(JONAS, NOT_INSTALLED);
        queue("limit/x/2026-11-01/7/p3", JONAS.chat());
        assertThat(lostTold(HARRIET))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("update")
                .contains("RAFAEL", "JONAS");
        allow(RAFAEL);
        allow(JONAS);
        there.say(RAFAEL, "hello");
        there.say(JONAS, "hello");
        assertThat(lostTold(HARRIET).stream().filter(line -> line.startsWith("create")))
                .hasSize(1);
        assertThat(lostTold(HARRIET)).last().asString().contains("Everybody can be reached again");
        there.passTo(there.clock.instant().plus(Duration.ofDays(2)));
        there.install(RAFAEL, false);
        assertThat(lostTold(HARRIET).stream().filter(line -> line.startsWith("create")))
                .hasSize(2);
    }

    @Test
    void membersAndStrangersSeeNothing() {
        refuse(RAFAEL, NOT_INSTALLED);
        queue(REMINDER, RAFAEL.chat());
        allow(RAFAEL);
        assertThat(panel(RAFAEL)).contains("That is for others").doesNotContain("RAFAEL");
        assertThat(there.say(RAFAEL, "deliveries")).contains("That is for others");
        assertThat(panel(PRIYA)).contains("I find nothing there").doesNotContain("RAFAEL");
        for (String verb : List.of("delivery.of", "delivery.message", "delivery.seen", "delivery.again")) {
            Map<String, Object> data = Map.of("whom", "p2", "message", REMINDER, "state", "NOT_INSTALLED", "tries", 1);
            assertThat(there.press(RAFAEL, verb, data)).contains("That is for others");
            assertThat(there.press(PRIYA, verb, data)).contains("I find nothing there");
        }
    }

    @Test
    void whoLooksOnceMoreSeesWhatIsThereByThen() {
        assertThat(panel(HARRIET)).contains("Everybody is reached");
        refuse(RAFAEL, NOT_INSTALLED);
        queue(REMINDER, RAFAEL.chat());
        assertThat(panel(HARRIET)).contains("has not installed the app");
    }

    @Test
    void whatACardCarriesIsNotTrusted() {
        assertThat(there.press(HARRIET, "delivery.of", Map.of("whom", "p99"))).contains("older than what is there");
        assertThat(there.press(HARRIET, "delivery.message", Map.of("message", "x".repeat(500))))
                .contains("older than what is there");
        assertThat(there.press(HARRIET, "delivery.again", Map.of("message", "accounts")))
                .contains("older");
        assertThat(there.press(HARRIET, "delivery.show", Map.of("page", 99, "all", true)))
                .contains("HARRIET");
    }

    @Test
    void theWordsAskForThePanelInThreeLanguages() {
        refuse(RAFAEL, NOT_INSTALLED);
        queue(REMINDER, RAFAEL.chat());
        assertThat(there.say(HARRIET, "deliveries")).contains("Who got what", "has not installed the app");
        assertThat(there.say(HARRIET, "envois"))
                .contains(
                        "Qui a reçu quoi", "n’a pas installé l’application", "Rappel de la réunion du 20 octobre 2026");
        assertThat(there.say(HARRIET, "os envios"))
                .contains("Quem recebeu o quê", "não instalou o aplicativo", "Lembrete da reunião de 20 de outubro");
    }

    private void leaves(Who who) {
        var loaded = there.context(dev.handrail.engagement.LoadEngagement.class)
                .load(ID)
                .orElseThrow();
        there.store.commit(
                ID.partition(),
                List.of(loaded.write(loaded.people().changing(who.id(), each -> each.removed(there.clock.instant())))));
        there.settle();
    }

    @Test
    void nothingIsShownToWhoLeftNorIsAnybodyWarnedOfThem() {
        refuse(RAFAEL, NOT_INSTALLED);
        queue(REMINDER, RAFAEL.chat());
        refuse(RAFAEL, new Sent.Unknown("timeout"));
        queue("limit/x/2026-11-01/7/p2", RAFAEL.chat());
        assertThat(there.say(HARRIET, "status")).contains("does not get what I send");
        leaves(RAFAEL);
        allow(RAFAEL);
        Delivery doubt = delivery("limit/x/2026-11-01/7/p2");
        assertThat(message(doubt.id())).doesNotContain("delivery.again");
        decide("delivery.again", doubt);
        there.install(RAFAEL, false);
        there.install(RAFAEL, true);
        assertThat(secretsShownTo(RAFAEL)).isEmpty();
        assertThat(there.say(HARRIET, "status")).doesNotContain("does not get what I send");
    }

    @Test
    void aPlaceThatIsNotTheEngagementsAnyMoreGetsNothingOfIt() {
        Address team = EngagementInMemory.groupChat("19:team");
        there.change(engagement -> engagement.withPlaces(List.of(new LinkedPlace(team, there.clock.instant()))));
        there.fates.put("19:team", new Sent.Refused(Sent.Why.NOT_IN_ROSTER, "403 BotNotInConversationRoster"));
        queue(MessageId.to(team.place(), "gate/assess/passed").text(), team);
        there.change(engagement -> engagement.withPlaces(List.of()));
        there.fates.clear();
        there.add(HARRIET, team);
        there.say(HARRIET, team, "hello");
        assertThat(there.shown).doesNotContain("create 19:team: secret words");
    }
}
