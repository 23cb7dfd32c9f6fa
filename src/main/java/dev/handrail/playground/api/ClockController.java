package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.GoThroughTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the product's clock forward, through everything that is due on the way. */
@RestController
@InPlayground
class ClockController {
    // Far more than an engagement lasts, and far from the end of what an Instant can hold.
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final ProductTime time;
    private final GoThroughTime goThroughTime;

    ClockController(ProductTime time, GoThroughTime goThroughTime) {
        this.time = time;
        this.goThroughTime = goThroughTime;
    }

    record Wanted(@Nullable String advance, @Nullable String to) {}

    record Now(Instant now) {}

    @PostMapping("/playground/api/clock")
    Now move(@RequestBody Wanted wanted) {
        if ((wanted.advance() == null) == (wanted.to() == null)) {
            throw ApiRefusal.bad("give either \"advance\" or \"to\"");
        }
        Instant now = time.instant();
        Duration forward = wanted.to() == null ? advance(wanted.advance()) : Duration.between(now, to(wanted.to()));
        if (forward.isNegative()) {
            throw ApiRefusal.bad("the clock is at " + now + " and never goes back");
        }
        if (forward.compareTo(FARTHEST) > 0) {
            throw ApiRefusal.bad("the clock goes no farther than " + FARTHEST.toDays() + " days at once");
        }
        moveTo(now.plus(forward));
        return new Now(time.instant());
    }

    private void moveTo(Instant target) {
        try {
            goThroughTime.moveTo(target);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration advance(@Nullable String text) {
        try {
            return Duration.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw ApiRefusal.bad("\"advance\" is no duration such as PT1H");
        }
    }

    private static Instant to(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw ApiRefusal.bad("\"to\" is no instant such as 2027-01-31T09:00:00Z");
        }
    }
}
