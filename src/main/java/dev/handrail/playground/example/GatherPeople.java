package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people join, each where they are and in their own language, and those who steer confirm what they are. */
@Component
@Order(2)
@InPlayground
class GatherPeople implements Scene {
    private static final String ASK = "people.ask";
    private static final String CONFIRM = "people.confirm";
    private static final String LIST = "people.list";
    private static final String MANAGE = "people.manage";

    @Override
    public void play(Actors actors) throws InterruptedException {
        Actor jonas = actors.alone("jonas");
        Shown invitation = jonas.tell("invite", shown -> shown.has("people.renew"));
        String code = invitation.buttons("people.renew").getFirst().path("code").asString();
        join(actors.alone("harriet"), "join " + code, "project-manager");
        actors.settle();
        confirm(jonas);
        actors.settle();
        actors.inGroupChat("harriet").tell("link", StartBrasswick.NAME);
        actors.inChannel("harriet").tell("link", StartBrasswick.NAME);
        actors.settle();
        joinAll(actors, code);
        actors.settle();
        placeWithPartner(jonas, actors.persona("etienne").name());
        confirm(actors.alone("harriet"));
        confirm(jonas);
        actors.settle();
    }

    private static void joinAll(Actors actors, String code) throws InterruptedException {
        join(actors.inGroupChat("camille"), "rejoindre", "technical-resource");
        join(actors.inGroupChat("beatriz"), "participar", "technical-lead");
        join(actors.inGroupChat("rafael"), "participar", "champion");
        join(actors.inChannel("noor"), "join", "success-owner");
        join(actors.inChannel("tobias"), "join", "");
        join(actors.alone("priya"), "join " + code, "specialist");
        join(actors.alone("etienne"), "rejoindre " + code, "");
    }

    private static void join(Actor somebody, String words, String role) throws InterruptedException {
        Shown joined = somebody.tell(words, shown -> shown.opens(ASK) && shown.reads(somebody.name()));
        if (!role.isEmpty()) {
            somebody.send(somebody.open(joined, ASK), Map.of("roles", role));
        }
    }

    /** Whoever is known by a guest's account alone seems to be the customer's, until somebody corrects it. */
    private static void placeWithPartner(Actor manager, String name) throws InterruptedException {
        if (!about(manager, name).filledIn().path("side").asString("").equals("PARTNER")) {
            manager.send(about(manager, name), Map.of("side", "PARTNER", "roles", ""));
            manager.send(about(manager, name), Map.of("roles", "partner"));
        }
    }

    /** The form of what somebody is. */
    private static Shown about(Actor manager, String name) throws InterruptedException {
        Shown page = participants(manager);
        while (page.items(name).isEmpty()) {
            Shown turned = page;
            page = further(manager, page)
                    .orElseThrow(() -> new StuckException(name + " is not among: " + turned.words()));
        }
        return manager.open(page.items(name).getFirst(), MANAGE);
    }

    private static void confirm(Actor manager) throws InterruptedException {
        Optional<Shown> page = Optional.of(participants(manager));
        while (page.isPresent()) {
            Shown shown = page.get();
            while (shown.has(CONFIRM)) {
                shown = manager.press(shown, CONFIRM);
            }
            page = further(manager, shown);
        }
    }

    private static Shown participants(Actor manager) throws InterruptedException {
        return manager.tell("participants", shown -> shown.opens(ASK) && shown.opens(MANAGE));
    }

    private static Optional<Shown> further(Actor manager, Shown page) {
        return page.titled(LIST, "More").map(button -> manager.press(page, LIST, button));
    }
}
