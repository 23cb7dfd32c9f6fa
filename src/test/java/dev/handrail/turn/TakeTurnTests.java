package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.sending.Threads;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeTurnTests {
    private static final Budget PATIENT = new Budget(Duration.ofSeconds(30), Duration.ofSeconds(30));
    private static final Budget HURRIED = new Budget(Duration.ofMillis(20), Duration.ofMillis(20));

    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final RecordingConnector connector = new RecordingConnector();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtBusyTimes threads = new AtBusyTimes();
    private final TakeTurn turn = turn(new AllowedTenants(null));
    private volatile @Nullable Throwable failure;
    private volatile Runnable beforeAnswering = () -> {};

    private TakeTurn turn(AllowedTenants tenants) {
        return turn(tenants, PATIENT);
    }

    private TakeTurn turn(AllowedTenants tenants, Budget budget) {
        return instance(tenants, budget).takeTurn;
    }

    private TurnInMemory instance(AllowedTenants tenants, Budget budget) {
        Routes routes = new Routes(List.of(new Echo()), List.of(new Buttons()), List.of(), List.of(new Doorman()));
        return new TurnInMemory(new TurnInMemory.Parts(
                store, connector, clock, threads, () -> 0.5, routes, tenants, budget, List.of(), List.of(), List.of(),
                "this", false));
    }

    /** Every wait is over at once, and the clock has gone on by as much. */
    private final class AtBusyTimes implements Threads {
        @Override
        public void start(Runnable work) {
            Thread.startVirtualThread(work);
        }

        @Override
        public void startAfter(Duration wait, Runnable work) {
            clock.advance(wait.plusMillis(1));
            start(work);
        }
    }

    @AfterEach
    void stop() {
        connector.release();
    }

    @Test
    void answersARedeliveredMessageOnce() throws InterruptedException {
        assertThat(turn.hear(said("1", "Who does what?"))).isEqualTo(new Outcome.Accepted());
        assertThat(turn.hear(said("1", "Who does what?"))).isEqualTo(new Outcome.Accepted());
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        turn.hear(said("2", "And what else?"));
        assertThat(connector.next()).isEqualTo("create echo And what else?");
        assertThat(asked).hasValue(2);
    }

    @Test
    void forgetsWhatWasHandledAfterADay() throws InterruptedException {
        turn.hear(said("1", "Who does what?"));
        connector.next();
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        turn.hear(said("1", "Who does what?"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void tellsWhoAsksOfADefectOnceWithAReference() throws InterruptedException {
        failure = new IllegalStateException("broken on purpose");
        assertThat(turn.hear(said("1", "Qui fait quoi dans cette affaire ?"))).isEqualTo(new Outcome.Accepted());
        assertThat(turn.hear(said("1", "Qui fait quoi dans cette affaire ?"))).isEqualTo(new Outcome.Accepted());
        assertThat(connector.next())
                .startsWith("create Une erreur s’est produite")
                .contains(MarkIds.reference(said("1", "")));
        assertThat(asked).hasValue(1);
        assertThat(connector.isQuiet()).isTrue();
    }

    @Test
    void tellsWhoEditsOfADefectInPlaceOfTheEarlierAnswer() throws InterruptedException {
        turn.hear(said("1", "Who does what?"));
        connector.next();
        failure = new StackOverflowError("broken on purpose");
        turn.hear(edited("1", "Who does the rest?", 1));
        assertThat(connector.next()).startsWith("update reply-1 Something went wrong on our side");
        failure = null;
        turn.hear(edited("1", "Who does the rest?", 2));
        assertThat(connector.next()).startsWith("update").endsWith("echo Who does the rest?");
    }

    @Test
    void showsWhoPressesThatThereIsADefectAndTakesTheirNextPressAnew() {
        failure = new IllegalStateException("broken on purpose");
        assertThat(turn.hear(press("p1", "tally")))
                .isInstanceOfSatisfying(
                        Outcome.ShowText.class,
                        shown -> assertThat(shown.text()).contains(MarkIds.reference(press("p1", "tally"))));
        failure = null;
        assertThat(turn.hear(press("p2", "tally"))).isEqualTo(new Outcome.ShowText("press 1"));
    }

    @Test
    void asksForAnotherDeliveryWhenTheStoreIsAway() throws InterruptedException {
        failure = new IllegalStateException(new StoreUnavailable("away", null));
        assertThat(turn.hear(said("1", "Who does what?"))).isInstanceOf(Outcome.TryLater.class);
        failure = null;
        assertThat(turn.hear(said("1", "Who does what?"))).isEqualTo(new Outcome.Accepted());
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
    }

    @Test
    void asksForAnotherDeliveryAfterAnErrorToo() throws InterruptedException {
        failure = new OutOfMemoryError("broken on purpose");
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> turn.hear(said("1", "Who does what?")));
        failure = null;
        assertThat(turn.hear(said("1", "Who does what?"))).isEqualTo(new Outcome.Accepted());
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
    }

    @Test
    void changesTheEarlierAnswerWhenAQuestionIsEdited() throws InterruptedException {
        turn.hear(said("1", "Who does what?"));
        connector.next();
        turn.hear(edited("1", "Who does the rest?", 1));
        assertThat(connector.next()).isEqualTo("update reply-1 echo Who does the rest?");
    }

    @Test
    void changesAnAnswerThatIsStillUnderWay() throws InterruptedException {
        connector.hold();
        turn.hear(said("1", "Who does what?"));
        connector.awaitHeld();
        turn.hear(edited("1", "Who does the rest?", 1));
        connector.release();
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        assertThat(connector.next()).isEqualTo("update reply-1 echo Who does the rest?");
    }

    @Test
    void sendsNoAnswerThatIsOvertakenBeforeItLeaves() throws InterruptedException {
        connector.hold();
        turn.hear(said("0", "Who keeps the line busy?"));
        connector.awaitHeld();
        turn.hear(said("1", "Who does what?"));
        turn.hear(edited("1", "Who does the rest?", 1));
        connector.release();
        assertThat(connector.next()).isEqualTo("create echo Who keeps the line busy?");
        assertThat(connector.next()).isEqualTo("create echo Who does the rest?");
    }

    @Test
    void leavesTheAnswerToTheNewestEditWhenAnOlderOneComesLate() throws InterruptedException {
        turn.hear(said("1", "Who does what?"));
        connector.next();
        turn.hear(edited("1", "newest words", 9));
        assertThat(connector.next()).isEqualTo("update reply-1 echo newest words");
        turn.hear(edited("1", "older words", 5));
        turn.hear(said("2", "Who does what?"));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
    }

    @Test
    void answersAnEditedQuestionThatItDoesNotRemember() throws InterruptedException {
        turn.hear(edited("unknown", "Who does what?", 1));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
    }

    @Test
    void takesTheAnswerAwayWithADeletedQuestion() throws InterruptedException {
        turn.hear(said("1", "Who does what?"));
        connector.next();
        turn.hear(new Incoming.Removed(origin("1", "1|delete", 1)));
        assertThat(connector.next()).isEqualTo("delete reply-1");
    }

    @Test
    void sendsNothingForAReactionOrAnUnknownEvent() throws InterruptedException {
        assertThat(turn.hear(new Incoming.Noticed(origin("r", "r", 0), "messageReaction")))
                .isEqualTo(new Outcome.Accepted());
        turn.hear(said("1", "Who does what?"));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        assertThat(connector.isQuiet()).isTrue();
    }

    @Test
    void welcomesOnceHoweverOftenTheArrivalIsTold() throws InterruptedException {
        Account member = new Account("29:new", null, "New");
        turn.hear(new Incoming.Joined(origin("j1", "j1", 0), List.of(member), true));
        turn.hear(new Incoming.Joined(origin("j2", "j2", 0), List.of(), true));
        turn.hear(said("1", "Who does what?"));
        assertThat(connector.next()).isEqualTo("create welcome");
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
    }

    @Test
    void welcomesAtTheNextArrivalWhenTheFirstTurnFailed() throws InterruptedException {
        failure = new IllegalStateException("broken on purpose");
        assertThat(turn.hear(joined("j1"))).isInstanceOf(Outcome.TryLater.class);
        failure = null;
        turn.hear(joined("j2"));
        assertThat(connector.next()).isEqualTo("create welcome");
    }

    @Test
    void welcomesWhoCameBeforeTheirTenantWasAllowed() throws InterruptedException {
        turn(new AllowedTenants(List.of("another-tenant"))).hear(joined("j1"));
        turn(new AllowedTenants(null)).hear(joined("j2"));
        assertThat(connector.next()).isEqualTo("create welcome");
    }

    @Test
    void welcomesAtTheNextArrivalWhenTheFirstWelcomeWasCertainlyNotShown() throws InterruptedException {
        for (Sent notShown :
                List.of(new Sent.Refused("403"), new Sent.Throttled(PlanReplies.WORTH_SHOWING.plusSeconds(1)))) {
            connector.answerNext(notShown);
            turn.hear(joined("j " + notShown));
            assertThat(connector.next()).isEqualTo("create welcome");
            // What is said next in the conversation leaves after the welcome's end.
            turn.hear(said("after " + notShown, "Who does what?"));
            assertThat(connector.next()).isEqualTo("create echo Who does what?");
        }
        connector.answerNext(new Sent.Unknown(false, "500"));
        connector.answerNext(new Sent.Unknown(false, "500"));
        turn.hear(joined("j3"));
        assertThat(connector.next()).isEqualTo("create welcome");
        assertThat(connector.next()).isEqualTo("create welcome");
        turn.hear(said("3", "Who does what?"));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        turn.hear(joined("j4"));
        turn.hear(said("4", "Who does the rest?"));
        assertThat(connector.next()).isEqualTo("create echo Who does the rest?");
    }

    @Test
    void givesUpATurnThatTakesTooLongAndDropsItsLateStep() throws InterruptedException {
        CountDownLatch late = new CountDownLatch(1);
        beforeAnswering = () -> awaitWhateverHappens(late);
        TakeTurn hurried = turn(new AllowedTenants(null), HURRIED);
        assertThat(hurried.hear(said("1", "Who does what?"))).isEqualTo(new Outcome.TryLater("not decided in time"));
        beforeAnswering = () -> {};
        assertThat(turn.hear(said("1", "Who does what?"))).isEqualTo(new Outcome.Accepted());
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        late.countDown();
        turn.hear(said("2", "Who does the rest?"));
        assertThat(connector.next()).isEqualTo("create echo Who does the rest?");
        assertThat(connector.isQuiet()).isTrue();
    }

    @Test
    void givesAPressLessTimeThanAMessageAndTakesItsRepetitionAnew() {
        CountDownLatch late = new CountDownLatch(1);
        beforeAnswering = () -> awaitWhateverHappens(late);
        Budget budget = new Budget(Duration.ofDays(1), Duration.ofMillis(20));
        TakeTurn hurried = turn(new AllowedTenants(null), budget);
        Incoming press =
                new Incoming.Pressed(origin("p", "p", 0), "count", Map.of(), null, Incoming.Pressed.Manner.BUTTON);
        assertThat(hurried.hear(press)).isEqualTo(new Outcome.TryLater("not decided in time"));
        late.countDown();
        // A busy machine may miss the budget a few times more.
        assertThat(Stream.generate(() -> hurried.hear(press))
                        .limit(100)
                        .anyMatch(outcome -> outcome instanceof Outcome.ShowText))
                .isTrue();
    }

    @Test
    void saysSoWhenATextIsTooLong() throws InterruptedException {
        turn.hear(said("1", "Qui fait quoi dans cette affaire ? ".repeat(3_000)));
        assertThat(connector.next()).startsWith("create C’est plus que je ne peux");
        assertThat(asked).hasValue(0);
    }

    @Test
    void saysWhatItCanReadWhenNothingIsSaid() throws InterruptedException {
        turn.hear(said("1", "\u0000\u0007 \u200b "));
        assertThat(connector.next()).startsWith("create I can only read text");
    }

    @Test
    void tellsWhoPressesAnUnknownButtonThatItIsOutOfDate() {
        Outcome outcome = turn.hear(new Incoming.Pressed(
                origin("p", "p", 0), "no-such-verb", Map.of(), null, Incoming.Pressed.Manner.BUTTON));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.ShowText.class,
                        shown -> assertThat(shown.text()).contains("earlier version of the card"));
    }

    @Test
    void countsAPressOnceThatComesAgainUnderAnotherId() {
        TurnInMemory instance = instance(new AllowedTenants(null), PATIENT);
        Outcome first = instance.takeTurn.hear(press("p1", "tally"));
        assertThat(instance.takeTurn.hear(press("p2", "tally"))).isEqualTo(first);
        assertThat(instance.meters.counter("tallied", "by", "hand").count()).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void doesAgainWhatIsNoRepetitionThoughItLooksLikeOne() {
        turn.hear(press("p1", "set"));
        assertThat(turn.hear(press("p2", "set"))).isEqualTo(new Outcome.ShowText("press 2"));
        assertThat(turn.hear(press("p2", "set"))).as("delivered again").isEqualTo(new Outcome.ShowText("press 2"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void showsAgainWhatAPressOnlyShows() {
        turn.hear(press("p1", "count"));
        assertThat(turn.hear(press("p2", "count"))).isEqualTo(new Outcome.ShowText("press 2"));
    }

    private static Incoming press(String id, String verb) {
        return new Incoming.Pressed(
                origin(id, id, 0), verb, Map.of("object", "o", "version", 1), "card", Incoming.Pressed.Manner.BUTTON);
    }

    @Test
    void givesARepeatedPressItsFirstResult() {
        Outcome first = turn.hear(
                new Incoming.Pressed(origin("p", "p", 0), "count", Map.of(), null, Incoming.Pressed.Manner.BUTTON));
        Outcome again = turn.hear(
                new Incoming.Pressed(origin("p", "p", 0), "count", Map.of(), null, Incoming.Pressed.Manner.BUTTON));
        assertThat(again).isEqualTo(first);
        assertThat(asked).hasValue(1);
    }

    @Test
    void saysAsAMessageWhatNobodyWaitsForAtTheirButton() throws InterruptedException {
        Incoming press =
                new Incoming.Pressed(origin("p", "p", 0), "count", Map.of(), null, Incoming.Pressed.Manner.OLD_BUTTON);
        assertThat(turn.hear(press)).isEqualTo(new Outcome.Accepted());
        assertThat(turn.hear(press)).isEqualTo(new Outcome.Accepted());
        assertThat(connector.next()).isEqualTo("create press 1");
        assertThat(connector.isQuiet()).isTrue();
    }

    @Test
    void triesAgainAfterTheTimeThatAThrottlingPlatformNames() throws InterruptedException {
        connector.answerNext(new Sent.Throttled(Duration.ofMillis(5)));
        turn.hear(said("1", "Who does what?"));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
    }

    @Test
    void doesNotRepeatAMessageThatMayHaveBeenShownToMany() throws InterruptedException {
        connector.answerNext(new Sent.Unknown("connection lost"));
        turn.hear(new Incoming.Said(inGroupChat("1"), "Who does what?"));
        turn.hear(new Incoming.Said(inGroupChat("2"), "And what else?"));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        assertThat(connector.next()).isEqualTo("create echo And what else?");
    }

    @Test
    void repeatsAReplyToOnePersonOnceWhereItMayNotHaveBeenShown() throws InterruptedException {
        connector.answerNext(new Sent.Unknown("connection lost"));
        connector.answerNext(new Sent.Unknown("connection lost"));
        turn.hear(said("1", "Who does what?"));
        turn.hear(said("2", "And what else?"));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
        assertThat(connector.next()).isEqualTo("create echo And what else?");
    }

    @Test
    void tellsATenantThatIsNotAllowedThatItIsNot() throws InterruptedException {
        turn(new AllowedTenants(List.of("another-tenant"))).hear(said("1", "Who does what?"));
        assertThat(connector.next()).startsWith("create Handrail is not open to your organisation");
        turn(new AllowedTenants(List.of("TENANT"))).hear(said("2", "Who does what?"));
        assertThat(connector.next()).isEqualTo("create echo Who does what?");
    }

    @ParameterizedTest
    @CsvSource({
        "Who sets up the certificates?, en, create Handrail cannot be used in private and shared channels yet.",
        "Qui met en place les certificats ?, fr, create Handrail ne peut pas encore être utilisé",
        "Quem configura os certificados?, pt, create O Handrail ainda não pode ser usado em canais privados"
    })
    void saysThatAPrivateOrSharedChannelIsNotSupportedYet(String question, Locale locale, String reply)
            throws InterruptedException {
        Origin there = inClosedChannel(locale);
        turn.hear(new Incoming.Said(there, question));
        assertThat(connector.next()).startsWith(reply);
        assertThat(asked).hasValue(0);
    }

    @Test
    void saysSoToWhoPressesInAPrivateOrSharedChannel() {
        assertThat(turn.hear(new Incoming.Pressed(
                        inClosedChannel(Locale.FRENCH), "count", Map.of(), null, Incoming.Pressed.Manner.BUTTON)))
                .isInstanceOfSatisfying(
                        Outcome.ShowText.class,
                        shown -> assertThat(shown.text()).contains("canaux privés et partagés"));
        assertThat(asked).hasValue(0);
    }

    private static Origin inGroupChat(String id) {
        Origin known = origin(id, id, 0);
        Address address = new Address(
                new Place(Place.Kind.GROUP_CHAT, "tenant", "19:group", null),
                "19:group",
                "http://127.0.0.1/",
                "28:bot");
        return new Origin(id, id, known.sentAt(), address, known.sender(), Locale.ENGLISH, null);
    }

    private static Origin inClosedChannel(Locale locale) {
        Origin known = origin("1", "1", 0);
        Address address = new Address(
                new Place(Place.Kind.CLOSED_CHANNEL, "tenant", "19:closed", "team"),
                "19:closed;messageid=1",
                "http://127.0.0.1/",
                "28:bot");
        return new Origin(known.key(), "1", known.sentAt(), address, known.sender(), locale, null);
    }

    private static Incoming said(String id, String text) {
        return new Incoming.Said(origin(id, id, 0), text);
    }

    private static Incoming edited(String id, String text, long seconds) {
        return new Incoming.Edited(origin(id, id + "|edit|" + seconds, seconds), text);
    }

    private static Origin origin(String id, String key, long seconds) {
        Address address = new Address(
                new Place(Place.Kind.PERSONAL, "tenant", "a:chat", null), "a:chat", "http://127.0.0.1/", "28:bot");
        return new Origin(
                key,
                id,
                Instant.parse("2026-03-02T09:00:00Z").plusSeconds(seconds),
                address,
                new Account("29:ada", new Person("tenant", "ada"), "Ada"),
                Locale.ENGLISH,
                null);
    }

    private static Incoming joined(String id) {
        return new Incoming.Joined(origin(id, id, 0), List.of(), true);
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            awaitWhateverHappens(latch);
        }
    }

    /** What every handler does first. */
    private void obey() {
        beforeAnswering.run();
        switch (failure) {
            case null -> {}
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable other -> throw new AssertionError(other);
        }
    }

    private final class Echo implements SpeechHandler {
        @Override
        public Set<Intent> intents() {
            return Set.of(Intent.values());
        }

        @Override
        public Step answer(Origin origin, Interpretation said) {
            asked.incrementAndGet();
            obey();
            return Step.reply(new Content.Text("echo " + said.text()));
        }
    }

    private final class Buttons implements PressHandler {
        @Override
        public Set<String> verbs() {
            return Set.of("count", "tally", "set");
        }

        @Override
        public boolean isRepeatable(Incoming.Pressed pressed) {
            return pressed.verb().equals("set");
        }

        @Override
        public Step press(Incoming.Pressed pressed, Language language) {
            obey();
            Step step = new Step(List.of(), new Outcome.ShowText("press " + asked.incrementAndGet()));
            return !pressed.verb().equals("count")
                    ? step.withCounted(List.of(new Counted("tallied", Map.of("by", "hand"))))
                    : step;
        }
    }

    private final class Doorman implements ArrivalHandler {
        @Override
        public Step welcome(Incoming.Joined joined, Language language) {
            obey();
            return Step.reply(new Content.Text("welcome"));
        }
    }
}
