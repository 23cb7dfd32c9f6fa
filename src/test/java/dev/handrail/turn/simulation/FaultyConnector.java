package dev.handrail.turn.simulation;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way to the platform as one process has it: slow, refused, throttled, lost on the way there or back. */
final class FaultyConnector implements Connector {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Surroundings around;
    private final Life life;

    private enum Fate {
        ACCEPTED,
        THROTTLED,
        REFUSED,
        LOST_ON_THE_WAY_THERE,
        LOST_ON_THE_WAY_BACK,
        BROKEN_BEFORE,
        BROKEN_AFTER;

        boolean isShown() {
            return this == ACCEPTED || this == LOST_ON_THE_WAY_BACK || this == BROKEN_AFTER;
        }
    }

    /** A request from when it leaves until the platform is done with it, even when nobody waits for that any more. */
    private final class Request {
        private final String about;
        private final Fate fate;
        private final Supplier<String> effect;
        private String activityId = "";
        private boolean done;

        Request(String about, Fate fate, Supplier<String> effect) {
            this.about = about;
            this.fate = fate;
            this.effect = effect;
            around.outside.begins(about, life);
        }

        void finish(boolean takesEffect) {
            if (!done) {
                done = true;
                around.outside.ends(about);
                activityId = takesEffect ? effect.get() : "";
                around.note(around.world, about + (takesEffect ? " takes effect " + activityId : " takes no effect"));
            }
        }
    }

    FaultyConnector(Surroundings around, Life life) {
        this.around = around;
        this.life = life;
    }

    @Override
    public Sent create(Address to, Content content) {
        String text = text(content);
        return ask(
                "create " + text,
                Outside.about(text),
                () -> around.outside.create(to.conversationId(), text, life.name()));
    }

    @Override
    public Sent update(Address to, String activityId, Content content) {
        String text = text(content);
        return ask("update " + activityId + ' ' + text, around.outside.about(activityId, text), () -> {
            return around.outside.update(activityId, text) ? activityId : "";
        });
    }

    @Override
    public Sent delete(Address to, String activityId) {
        return ask("delete " + activityId, around.outside.about(activityId, null), () -> {
            around.outside.delete(activityId);
            return activityId;
        });
    }

    /** Nothing that is simulated opens a chat or asks for members. */
    @Override
    public Opened open(Individual whom) {
        return new Opened.Not(new Sent.Refused("not simulated"));
    }

    @Override
    public Roster members(Address of) {
        return new Roster.Not(new Sent.Refused("not simulated"));
    }

    static String text(@Nullable Content content) {
        return switch (content) {
            case null -> "";
            case Content.Text text -> text.text();
            case Content.Card card -> card.summary();
            case Content.FileOffer offer -> offer.name();
            case Content.File file -> file.text();
        };
    }

    private Sent ask(String what, String about, Supplier<String> effect) {
        around.reach(life, "before request " + what);
        // No standstill here: nothing that a process looks at protects what it sends after that.
        around.maybeCrash(life);
        Fate fate = around.chance.oneIn(around.weather.sending())
                ? around.chance.among(List.of(Fate.values()))
                : Fate.ACCEPTED;
        around.note(life, what + " -> " + fate);
        Request request = new Request(about, fate, effect);
        life.atItsEnd(() -> request.finish(around.chance.oneIn(2)));
        around.baton.start(around.world, time(fate), () -> request.finish(fate.isShown()));
        around.baton.await(() -> request.done, PATIENCE.plusSeconds(1));
        around.maybeStandStill(life);
        around.reach(life, "after request " + what);
        around.maybeCrash(life);
        return answer(fate, request.activityId);
    }

    private Duration time(Fate fate) {
        return fate == Fate.LOST_ON_THE_WAY_BACK && around.chance.oneIn(2)
                ? PATIENCE
                : around.chance.upTo(Duration.ofMillis(around.chance.oneIn(10) ? 3_000 : 300));
    }

    private Sent answer(Fate fate, String activityId) {
        return switch (fate) {
            case ACCEPTED -> activityId.isEmpty() ? new Sent.Refused("404") : new Sent.Accepted(activityId);
            case THROTTLED ->
                new Sent.Throttled(Duration.ofSeconds(around.chance.among(List.of(0, 1, 5, 20, 90, 600))));
            case REFUSED -> new Sent.Refused(around.chance.among(List.of(Sent.Why.values())), "403");
            case LOST_ON_THE_WAY_THERE, LOST_ON_THE_WAY_BACK -> new Sent.Unknown(around.chance.oneIn(2), "502");
            case BROKEN_BEFORE, BROKEN_AFTER -> throw new IllegalStateException("the connector is broken");
        };
    }
}
