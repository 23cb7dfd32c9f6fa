package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Event;
import dev.handrail.playground.world.Event.What;
import dev.handrail.playground.world.Feed;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows a persona what happens in a conversation; a reader may wait for the next thing. */
@RestController
@InPlayground
class ActivitiesController {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final FindInWorld find;

    ActivitiesController(FindInWorld find) {
        this.find = find;
    }

    record Page(long next, List<Activity> activities) {}

    record Activity(
            long seq,
            String id,
            String event,
            String from,
            String text,
            List<JsonNode> attachments,
            @Nullable String summary,
            @Nullable String thread,
            boolean mention,
            Instant at) {}

    @GetMapping("/playground/api/conversations/{id}/activities")
    Page activities(
            @PathVariable String id,
            @RequestParam String as,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "PT0S") String wait)
            throws InterruptedException {
        Persona persona = find.persona(as, "as");
        Spot spot = find.spot(id, "id", persona);
        if (after < 0) {
            throw ApiRefusal.bad("\"after\" is negative");
        }
        Feed.Page page = spot.conversation().feed().after(after, persona.id(), spot::holds, patience(wait));
        return new Page(
                page.next(),
                page.events().stream().map(event -> written(event, spot)).toList());
    }

    private static Duration patience(String wait) {
        try {
            Duration wanted = Duration.parse(wait);
            if (wanted.isNegative()) {
                throw ApiRefusal.bad("\"wait\" is negative");
            }
            return wanted.compareTo(LONGEST_WAIT) < 0 ? wanted : LONGEST_WAIT;
        } catch (DateTimeException e) {
            throw ApiRefusal.bad("\"wait\" is no duration such as PT5S");
        }
    }

    private static Activity written(Event event, Spot in) {
        Message message = event.message();
        boolean gone = event.what() == What.DELETED;
        return new Activity(
                event.seq(),
                message.id(),
                event.what().name().toLowerCase(Locale.ROOT),
                message.from(),
                gone ? "" : message.text(),
                gone ? List.of() : message.attachments(),
                gone ? null : message.summary(),
                message.thread() == null ? null : in.of(message).id(),
                message.mention(),
                message.at());
    }
}
