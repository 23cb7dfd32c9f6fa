package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what a persona does with a card, a dialog or a message extension. */
@RestController
@InPlayground
class ActionsController {
    private final FindInWorld find;
    private final ActAsPersona act;

    ActionsController(FindInWorld find, ActAsPersona act) {
        this.find = find;
        this.act = act;
    }

    record Wanted(
            @Nullable String as,
            @Nullable String in,
            @Nullable String activityId,
            @Nullable Action action,
            @Nullable ObjectNode inputs) {}

    record Action(
            @Nullable String type,
            @Nullable String verb,
            @Nullable JsonNode data) {}

    @PostMapping("/playground/api/actions")
    ActAsPersona.Done act(@RequestBody Wanted wanted) {
        Persona as = find.persona(wanted.as(), "as");
        Spot in = find.spot(wanted.in(), "in", as);
        Action action = wanted.action();
        String type = FindInWorld.required(action == null ? null : action.type(), "action.type");
        Act kind = Act.of(type).orElseThrow(() -> ApiRefusal.bad("unknown action.type \"" + type + "\""));
        String activityId = wanted.activityId();
        if (activityId == null && kind.needsCard()) {
            throw ApiRefusal.bad("\"activityId\" is missing");
        }
        Message card = activityId == null ? null : find.message(activityId, in);
        Pressed pressed = Pressed.of(action == null ? null : action.verb(), data(action), wanted.inputs());
        return act.act(as, card == null ? in : in.of(card), card, kind, pressed);
    }

    private static @Nullable JsonNode data(@Nullable Action action) {
        return action == null ? null : action.data();
    }
}
