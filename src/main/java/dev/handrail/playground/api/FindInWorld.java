package dev.handrail.playground.api;

import dev.handrail.chat.Place;
import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a request names, or refuses it by name. */
@Component
@InPlayground
class FindInWorld {
    private final World world;

    FindInWorld(World world) {
        this.world = world;
    }

    Persona persona(@Nullable String id, String field) {
        String given = required(id, field);
        return world.persona(given).orElseThrow(() -> ApiRefusal.unknown("unknown persona \"" + given + "\""));
    }

    /** The conversation or thread, which the persona is a member of. */
    Spot spot(@Nullable String id, String field, Persona as) {
        String given = required(id, field);
        Spot spot = world.spot(given).orElseThrow(() -> ApiRefusal.unknown("unknown conversation \"" + given + "\""));
        if (!spot.conversation().members().contains(as)) {
            throw ApiRefusal.unknown("\"" + as.id() + "\" is not a member of \"" + given + "\"");
        }
        return spot;
    }

    /** A group chat, whoever is in it. */
    Spot groupChat(@Nullable String id, String field) {
        String given = required(id, field);
        Spot spot = world.spot(given).orElseThrow(() -> ApiRefusal.unknown("unknown conversation \"" + given + "\""));
        if (spot.conversation().kind() != Place.Kind.GROUP_CHAT) {
            throw ApiRefusal.bad("\"" + given + "\" is no group chat");
        }
        return spot;
    }

    Message message(String id, Spot in) {
        return in.conversation()
                .feed()
                .message(id)
                .filter(in::holds)
                .orElseThrow(() -> ApiRefusal.unknown("unknown activity \"" + id + "\""));
    }

    static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw ApiRefusal.bad("\"" + field + "\" is missing");
        }
        return value;
    }
}
