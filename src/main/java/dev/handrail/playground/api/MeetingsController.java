package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.channel.DeliverActivity;
import dev.handrail.playground.channel.WriteActivity;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Begins and ends the call of a group chat, of which the bot is told as Teams tells it. */
@RestController
@InPlayground
class MeetingsController {
    private static final int NOT_THERE = 403;
    private static final int LONGEST_TITLE = 200;

    private final FindInWorld find;
    private final World world;
    private final WriteActivity write;
    private final DeliverActivity deliver;

    MeetingsController(FindInWorld find, World world, WriteActivity write, DeliverActivity deliver) {
        this.find = find;
        this.world = world;
        this.write = write;
        this.deliver = deliver;
    }

    /**
     * A request.
     *
     * @param as who begins or ends it; anybody of the chat where nobody is named
     * @param event {@code start} or {@code end}; the same again is told again
     * @param title of the meeting; the chat's name where it has none
     */
    record Wanted(
            @Nullable String as,
            @Nullable String in,
            @Nullable String event,
            @Nullable String title) {}

    /**
     * What is so now.
     *
     * @param inCall whether the call goes on
     * @param status what the bot's endpoint answered; 403 where the bot is not in the chat
     */
    record Done(boolean inCall, int status) {}

    @PostMapping("/playground/api/meetings")
    Done call(@RequestBody Wanted wanted) {
        Spot in = find.groupChat(wanted.in(), "in");
        Persona by = wanted.as() == null ? in.conversation().members().getFirst() : member(wanted.as(), in);
        boolean begins = begins(FindInWorld.required(wanted.event(), "event"));
        String title = wanted.title() == null || wanted.title().isBlank()
                ? in.conversation().name()
                : wanted.title();
        if (title.length() > LONGEST_TITLE) {
            throw ApiRefusal.bad("\"title\" is longer than " + LONGEST_TITLE + " characters");
        }
        world.call(in.conversation(), begins);
        int status = world.hasBot(in.conversation())
                ? deliver.deliver(write.call(by, in, title, begins)).status()
                : NOT_THERE;
        return new Done(begins, status);
    }

    private Persona member(String id, Spot in) {
        Persona as = find.persona(id, "as");
        find.spot(in.id(), "in", as);
        return as;
    }

    private static boolean begins(String event) {
        return switch (event) {
            case "start" -> true;
            case "end" -> false;
            default -> throw ApiRefusal.bad("\"event\" is neither \"start\" nor \"end\"");
        };
    }
}
