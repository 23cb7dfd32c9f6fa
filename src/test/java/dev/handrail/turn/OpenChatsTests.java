package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.store.MemoryStore;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.due.DueParts;
import dev.handrail.turn.sending.MessageView;
import dev.handrail.turn.sending.Threads;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages to people whose personal chat is not known yet. */
class OpenChatsTests {
    private static final String HOME = "place:tenant:a:desk";
    private static final Address DESK = new Address(
            new Place(Place.Kind.PERSONAL, "tenant", "a:desk", null), "a:desk", "http://127.0.0.1/", "28:bot");
    private static final Individual SOMEBODY =
            new Individual(new Person("tenant", "somebody"), "tenant", "http://127.0.0.1/", "28:bot");

    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final RecordingConnector connector = new RecordingConnector();
    private final TurnInMemory turn = new TurnInMemory(new TurnInMemory.Parts(
            store,
            connector,
            clock,
            new OnTheSpot(),
            () -> 0.5,
            EchoFeature.routesWith(new Tells()),
            new AllowedTenants(null),
            Budget.OF_THE_PLATFORM,
            List.of(),
            List.of(),
            List.of(),
            "this",
            false));
    private int presses;

    /** Each press tells somebody something else, as one message. */
    private static final class Tells implements PressHandler {
        @Override
        public Set<String> verbs() {
            return Set.of("tell");
        }

        @Override
        public Step press(Incoming.Pressed pressed, Language language) {
            Content words = new Content.Text(String.valueOf(pressed.data().get("words")));
            return new Step(List.of(), new Outcome.ShowText("told"))
                    .withMessages(List.of(new Outgoing("told", SOMEBODY, words, false, Duration.ofHours(1))));
        }
    }

    /** Every wait is over at once, and the clock has gone on by as much. */
    private final class OnTheSpot implements Threads {
        @Override
        public void start(Runnable work) {
            work.run();
        }

        @Override
        public void startAfter(Duration wait, Runnable work) {
            clock.advance(wait.plusMillis(1));
            work.run();
        }
    }

    @BeforeEach
    void begin() {
        DueParts.enter(turn.shards);
    }

    private void tell(String words) {
        String id = "f:" + ++presses;
        Origin origin = new Origin(
                "tenant|a:desk|invoke|" + id,
                id,
                clock.instant(),
                DESK,
                new Account("29:me", new Person("tenant", "me"), "Me"),
                null,
                null);
        assertThat(turn.handleOnce.handle(
                        new Incoming.Pressed(
                                origin, "tell", Map.of("words", words), null, Incoming.Pressed.Manner.BUTTON),
                        () -> true))
                .isEqualTo(new Outcome.ShowText("told"));
        turn.dueLoop.goRound();
    }

    private MessageView told() {
        return MessageView.of(store.read(HOME, "message/told").orElseThrow());
    }

    @Test
    void areShownInTheChatThatIsOpenedForThem() {
        tell("hello");
        assertThat(connector.all()).containsExactly("open somebody", "create hello");
        assertThat(told().state()).isEqualTo("ACCEPTED");
    }

    @Test
    void areChangedWhereTheyAreWithoutOpeningItAgain() {
        tell("hello");
        connector.all();
        tell("hello again");
        assertThat(connector.all()).containsExactly("update reply-2 hello again");
    }

    @Test
    void areNotShownWhereThePersonHasNoApp() {
        connector.answerNext(new Sent.Refused(Sent.Why.NOT_INSTALLED, "403"));
        tell("hello");
        assertThat(connector.all()).containsExactly("open somebody");
        assertThat(told().state()).isEqualTo("NOT_INSTALLED");
    }

    @Test
    void areOpenedOnceMoreWhereNobodyHeardWhatBecameOfThat() {
        connector.answerNext(new Sent.Unknown("lost"));
        tell("hello");
        assertThat(connector.all()).containsExactly("open somebody", "open somebody", "create hello");
        assertThat(told().state()).isEqualTo("ACCEPTED");
    }

    @Test
    void areInDoubtWhereTheAnswerToTheMessageItselfIsLost() {
        connector.answerNext(new Sent.Accepted("a:somebody"));
        connector.answerNext(new Sent.Unknown("lost"));
        tell("hello");
        assertThat(connector.all()).containsExactly("open somebody", "create hello");
        assertThat(told().state()).isEqualTo("UNKNOWN");
    }
}
