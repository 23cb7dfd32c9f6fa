package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what a persona says, says differently, or takes back. */
@RestController
@InPlayground
class MessagesController {
    /** Well over what Teams carries, so that the bot meets every text that it would meet there. */
    private static final int MOST_CHARACTERS = 200_000;

    private final FindInWorld find;
    private final SayAsPersona say;

    MessagesController(FindInWorld find, SayAsPersona say) {
        this.find = find;
        this.say = say;
    }

    /**
     * A request.
     *
     * @param mention whether the bot is mentioned; by default everywhere but in personal chats
     * @param redeliver whether the same activity is delivered a second time after the first was answered
     */
    record Wanted(
            @Nullable String as,
            @Nullable String in,
            @Nullable JsonNode text,
            @Nullable Boolean mention,
            @Nullable String edit,
            @Nullable String delete,
            @Nullable Boolean redeliver) {
        boolean twice() {
            return Boolean.TRUE.equals(redeliver);
        }
    }

    @PostMapping("/playground/api/messages")
    SayAsPersona.Said message(@RequestBody Wanted wanted) {
        Persona as = find.persona(wanted.as(), "as");
        Spot in = find.spot(wanted.in(), "in", as);
        if (wanted.edit() != null && wanted.delete() != null) {
            throw ApiRefusal.bad("\"edit\" and \"delete\" exclude each other");
        }
        if (wanted.delete() != null) {
            return say.delete(as, find.message(wanted.delete(), in), in, wanted.twice());
        }
        boolean mention = wanted.mention() == null ? !in.conversation().isPersonal() : wanted.mention();
        String text = text(wanted.text(), mention);
        return wanted.edit() == null
                ? say.say(as, in, text, mention, wanted.twice())
                : say.edit(as, find.message(wanted.edit(), in), in, text, mention, wanted.twice());
    }

    // A mention alone is a message; in a personal chat nothing at all is not.
    private static String text(@Nullable JsonNode wanted, boolean mention) {
        if (wanted == null || wanted.isNull()) {
            return FindInWorld.required(null, "text");
        }
        // Read as a String, a number would be taken for its digits.
        if (!wanted.isString()) {
            throw ApiRefusal.bad("\"text\" has a value of the wrong kind");
        }
        String given = mention ? wanted.asString() : FindInWorld.required(wanted.asString(), "text");
        if (given.length() > MOST_CHARACTERS) {
            throw ApiRefusal.bad("\"text\" is longer than " + MOST_CHARACTERS + " characters");
        }
        return given;
    }
}
