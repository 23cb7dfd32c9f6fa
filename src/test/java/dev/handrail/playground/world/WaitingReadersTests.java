package dev.handrail.playground.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.RunningPlayground;
import dev.handrail.playground.RunningPlayground.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitingReadersTests {
    @Test
    void aReaderGetsTheNextThingAsSoonAsItHappens() {
        try (RunningPlayground playground = RunningPlayground.start()) {
            CompletableFuture<Answer> waiting = waitIn(playground);
            playground.show(playground.chatOf("camille"), "bonjour");

            Answer answer = waiting.orTimeout(10, TimeUnit.SECONDS).join();
            assertThat(answer.body().path("activities").size()).isEqualTo(1);
            assertThat(answer.body().at("/activities/0/text").asString()).isEqualTo("bonjour");
            assertThat(answer.body().path("next")).isEqualTo(answer.body().at("/activities/0/seq"));
        }
    }

    @Test
    void aReaderThatStillWaitsDoesNotKeepTheProgramFromStopping() {
        RunningPlayground playground = RunningPlayground.start();
        CompletableFuture<Answer> waiting = waitIn(playground);
        playground.close();

        assertThat(waiting.orTimeout(10, TimeUnit.SECONDS).join().status()).isEqualTo(200);
        assertThat(waiting.join().body().path("activities").size()).isZero();
    }

    private static CompletableFuture<Answer> waitIn(RunningPlayground playground) {
        String chat = playground.chatOf("camille");
        var waiting = CompletableFuture.supplyAsync(
                () -> playground.activities("camille", chat, "&wait=PT30S"), Thread::startVirtualThread);
        Feed feed = playground.world().spot(chat).orElseThrow().conversation().feed();
        while (!feed.isAwaited()) {
            Thread.onSpinWait();
        }
        return waiting;
    }
}
