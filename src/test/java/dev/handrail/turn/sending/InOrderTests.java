package dev.handrail.turn.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InOrderTests {
    private final Queue<Runnable> started = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final InOrder inOrder = new InOrder(new Threads() {
        @Override
        public void start(Runnable work) {
            started.add(work);
        }

        @Override
        public void startAfter(Duration wait, Runnable work) {
            started.add(work);
        }
    });

    private void add(String line, String name) {
        inOrder.add(line, () -> {
            done.add(name);
            return Optional.empty();
        });
    }

    @Test
    void goesOnWithTheLineBehindAnErrandThatEndsInAnError() {
        inOrder.add("line", () -> {
            throw new StackOverflowError("broken on purpose");
        });
        add("line", "second");
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> started.remove().run());
        started.remove().run();
        assertThat(done).containsExactly("second");
        assertThat(inOrder.isEmpty("line")).isTrue();
    }

    @Test
    void goesOnWithTheLineBehindAnErrandThatFails() {
        inOrder.add("line", () -> {
            throw new IllegalStateException("broken on purpose");
        });
        add("line", "second");
        started.remove().run();
        assertThat(done).containsExactly("second");
    }

    @Test
    void letsNobodyOvertakeWhoWaits() {
        Queue<Duration> waits = new ArrayDeque<>(List.of(Duration.ofMinutes(3)));
        inOrder.add("line", () -> {
            done.add("first");
            return Optional.ofNullable(waits.poll());
        });
        add("line", "second");
        add("other line", "elsewhere");
        while (!started.isEmpty()) {
            started.remove().run();
        }
        assertThat(done).containsExactly("first", "elsewhere", "first", "second");
    }
}
