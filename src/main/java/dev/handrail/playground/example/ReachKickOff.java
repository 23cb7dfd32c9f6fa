package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The kick-off meeting has taken place; and everybody in the group chat sees how far the engagement is. */
@Component
@Order(5)
@InPlayground
class ReachKickOff implements Scene {
    @Override
    public void play(Actors actors) throws InterruptedException {
        Actor jonas = actors.alone("jonas");
        Shown status = jonas.tell("status", shown -> shown.has("milestone.show"));
        Shown milestones = jonas.press(status, "milestone.show");
        if (milestones.opening(ReachKickOff::isKickOff).isPresent()) {
            jonas.send(jonas.open(milestones, ReachKickOff::isKickOff), Map.of("day", actors.day(-2)));
        }
        actors.inGroupChat("harriet").tell("status", shown -> shown.has("status.timeline"));
    }

    private static boolean isKickOff(ObjectNode button) {
        return button.path("milestone").asString("").equals("microsoft-365/kick-off");
    }
}
