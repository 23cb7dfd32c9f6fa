package dev.handrail.checkpoint.week;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Takes messages at Teams' pace, fails for one in a hundred, and remembers what it showed when. */
final class TeamsOfAWeek implements Connector {
    private final Clock clock;
    private final Random chance;
    private final Pace pace = new Pace();
    private final List<Shown> shown = new ArrayList<>();
    private int throttled;
    private int faults;

    /** A message that stands in a chat. */
    record Shown(String chat, Content content, Instant at) {}

    TeamsOfAWeek(Clock clock, long seed) {
        this.clock = clock;
        chance = new Random(seed);
    }

    List<Shown> shown() {
        return shown;
    }

    int throttled() {
        return throttled;
    }

    int faults() {
        return faults;
    }

    @Override
    public Sent create(Address to, Content content) {
        Sent fault = fault(to);
        if (fault instanceof Sent.Unknown && chance.nextBoolean()) {
            show(to, content);
        }
        return fault == null ? show(to, content) : fault;
    }

    private Sent show(Address to, Content content) {
        shown.add(new Shown(to.conversationId(), content, clock.instant()));
        return new Sent.Accepted("activity-" + shown.size());
    }

    /** One in a hundred: it is busy, cannot be reached, or the answer is lost. */
    private @org.jspecify.annotations.Nullable Sent fault(Address to) {
        if (!pace.takes(to.place().tenantId(), to.conversationId(), clock.instant())) {
            throttled++;
            return new Sent.Throttled(Duration.ofSeconds(1));
        }
        if (chance.nextInt(100) != 0) {
            return null;
        }
        faults++;
        return switch (chance.nextInt(3)) {
            case 0 -> new Sent.Throttled(Duration.ofSeconds(2));
            case 1 -> new Sent.Throttled(Duration.ofSeconds(2), false);
            default -> new Sent.Unknown("the answer was lost");
        };
    }

    @Override
    public Sent update(Address to, String activityId, Content content) {
        Sent fault = fault(to);
        return fault == null ? new Sent.Accepted(activityId) : fault;
    }

    @Override
    public Sent delete(Address to, String activityId) {
        return new Sent.Accepted(activityId);
    }

    @Override
    public Opened open(Individual whom) {
        return new Opened.Not(new Sent.Refused("everybody is known"));
    }

    @Override
    public Roster members(Address of) {
        return new Roster.Of(List.of());
    }
}
