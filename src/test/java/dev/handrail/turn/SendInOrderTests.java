package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Sent;
import dev.handrail.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendInOrderTests {
    private static final Sent ACCEPTED = new Sent.Accepted("1");
    private static final Sent NO_LOGIN = new Sent.Throttled(Duration.ofSeconds(5));

    private final SettableClock clock = new SettableClock();
    private final Instant start = clock.instant();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final SendInOrder inOrder = new SendInOrder(clock.time(), (wait, on) -> {
        clock.advance(wait);
        return on;
    });

    @AfterEach
    void stop() {
        inOrder.finish();
    }

    @Test
    void outlivesALoginThatIsDownForHalfAMinuteAndKeepsTheOrder() {
        var first = inOrder.run("c", during(Duration.ofSeconds(30), "first"));
        var second = inOrder.run("c", during(Duration.ZERO, "second"));
        assertThat(List.of(first.join(), second.join())).containsOnly(ACCEPTED);
        assertThat(log).containsExactly("first", "second");
    }

    @Test
    void givesUpWhenItsPatienceEndsAndGoesOnWithTheNext() {
        var first = inOrder.run("c", during(Duration.ofDays(1), "first"));
        assertThat(first.join()).isEqualTo(NO_LOGIN);
        assertThat(clock.instant())
                .isBetween(start.plus(TryAgain.PATIENCE).minusSeconds(10), start.plus(TryAgain.PATIENCE));
        assertThat(inOrder.run("c", during(Duration.ZERO, "second")).join()).isEqualTo(ACCEPTED);
    }

    @Test
    void givesUpAtOnceWhereThePlatformWantsItLaterThanThat() {
        Sent tomorrow = new Sent.Throttled(Duration.ofDays(1));
        assertThat(inOrder.run("c", () -> Attempt.once(tomorrow)).join()).isEqualTo(tomorrow);
        assertThat(clock.instant()).isEqualTo(start);
    }

    @Test
    void repeatsAFailedUpdateAndGivesUpAfterAFewTries() {
        Sent unknown = new Sent.Unknown("connection lost");
        CompletableFuture<Sent> sent = inOrder.run("c", () -> {
            log.add("update");
            return Attempt.repeatable(unknown);
        });
        assertThat(sent.join()).isEqualTo(unknown);
        assertThat(log).hasSize(TryAgain.FEW);
    }

    @Test
    void countsASendThatBreaksAsOneThatMayHaveBeenShown() {
        CompletableFuture<Sent> sent = inOrder.run("c", () -> {
            throw new IllegalStateException("broken on purpose");
        });
        assertThat(sent.join()).isInstanceOf(Sent.Unknown.class);
        assertThat(inOrder.run("c", during(Duration.ZERO, "next")).join()).isEqualTo(ACCEPTED);
    }

    private Supplier<Attempt> during(Duration outage, String message) {
        return () -> {
            if (clock.instant().isBefore(start.plus(outage))) {
                return Attempt.once(NO_LOGIN);
            }
            log.add(message);
            return Attempt.once(ACCEPTED);
        };
    }
}
