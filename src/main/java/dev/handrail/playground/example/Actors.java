package dev.handrail.playground.example;

import dev.handrail.chat.Place;
import dev.handrail.playground.InPlayground;
import dev.handrail.playground.api.ActAsPersona;
import dev.handrail.playground.api.SayAsPersona;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.World;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.GoThroughTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The personas, each where they act. */
@Component
@InPlayground
class Actors {
    /** In which the engagement counts its days. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final World world;
    private final SayAsPersona say;
    private final ActAsPersona act;
    private final GoThroughTime goThroughTime;
    private final ProductTime time;

    Actors(World world, SayAsPersona say, ActAsPersona act, GoThroughTime goThroughTime, ProductTime time) {
        this.world = world;
        this.say = say;
        this.act = act;
        this.goThroughTime = goThroughTime;
        this.time = time;
    }

    /** In the persona's own chat. */
    Actor alone(String persona) {
        return in(persona, world.personalChat(persona(persona)));
    }

    Actor inGroupChat(String persona) {
        return in(persona, place(Place.Kind.GROUP_CHAT));
    }

    /** In the channel, where everything that is said begins a thread. */
    Actor inChannel(String persona) {
        return in(persona, place(Place.Kind.CHANNEL));
    }

    /** Returns when everything has arrived that follows from what was done, such as one's own list of engagements. */
    void settle() throws InterruptedException {
        goThroughTime.moveTo(time.instant());
    }

    /** The day, so many days from today, as forms take it. */
    String day(int fromToday) {
        return time.instant().atZone(ZONE).toLocalDate().plusDays(fromToday).toString();
    }

    private Actor in(String persona, Conversation where) {
        return new Actor(persona(persona), where, say, act);
    }

    Persona persona(String id) {
        return world.persona(id).orElseThrow(() -> new StuckException("there is no " + id));
    }

    private Conversation place(Place.Kind kind) {
        return world.conversations().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new StuckException("there is no " + kind));
    }
}
