package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import dev.handrail.time.ProductTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows who there is and where they talk. */
@RestController
@InPlayground
class WorldController {
    private static final int TITLE = 60;

    private final World world;
    private final ProductTime time;
    private final Instant started;

    WorldController(World world, ProductTime time) {
        this.world = world;
        this.time = time;
        started = time.instant();
    }

    /**
     * Everything.
     *
     * @param started another one after every start of the program, which forgets all conversations
     */
    record Seen(Instant now, Instant started, List<Someone> personas, List<Somewhere> conversations) {}

    record Someone(
            String id, String name, String role, String language, String zone, boolean installed, String account) {}

    /** @param inCall whether a call goes on there */
    record Somewhere(
            String id,
            String type,
            String name,
            @Nullable String team,
            List<String> members,
            List<Thread> threads,
            boolean inCall) {}

    record Thread(String id, String title) {}

    @GetMapping("/playground/api/world")
    Seen world() {
        return new Seen(
                time.instant(),
                started,
                world.personas().stream().map(this::someone).toList(),
                world.conversations().stream().map(this::somewhere).toList());
    }

    private Someone someone(Persona persona) {
        return new Someone(
                persona.id(),
                persona.name(),
                persona.role(),
                persona.locale().getLanguage(),
                persona.zone().getId(),
                world.isInstalled(persona),
                persona.accounts().getFirst().id());
    }

    private Somewhere somewhere(Conversation where) {
        String type = switch (where.kind()) {
            case PERSONAL -> "personal";
            case GROUP_CHAT -> "groupChat";
            case CHANNEL, CLOSED_CHANNEL -> "channel";
        };
        List<Thread> threads = where.feed().threads().stream()
                .map(first -> new Thread(new Spot(where, first.thread()).id(), title(first)))
                .toList();
        return new Somewhere(
                where.id(),
                type,
                where.name(),
                where.team() == null ? null : where.team().name(),
                where.members().stream().map(Persona::id).toList(),
                threads,
                world.isInCall(where));
    }

    private static String title(Message first) {
        String summary = first.summary();
        String words = first.text().isBlank() && summary != null ? summary : first.text();
        return words.length() <= TITLE ? words : words.substring(0, TITLE) + "…";
    }
}
