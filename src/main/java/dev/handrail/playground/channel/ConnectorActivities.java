package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Spot;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The connector's calls for activities. */
@RestController
@RequestMapping("/playground/connector/v3/conversations/{conversation}/activities")
@InPlayground
class ConnectorActivities {
    private final FindSpot find;
    private final ShowActivity show;

    ConnectorActivities(FindSpot find, ShowActivity show) {
        this.find = find;
        this.show = show;
    }

    @PostMapping({"", "/{replyTo}"})
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> create(HttpServletRequest request, @RequestBody ObjectNode activity) {
        Spot in = find.in(request);
        if (activity.path("type").asString("").equals("typing")) {
            return Map.of();
        }
        return show.create(in, Shown.read(activity))
                .map(Message::id)
                .map(ConnectorActivities::id)
                .orElse(Map.of());
    }

    @PutMapping("/{activity}")
    Map<String, String> update(
            HttpServletRequest request, @PathVariable("activity") String id, @RequestBody ObjectNode activity) {
        show.update(find.in(request), id, Shown.read(activity));
        return id(id);
    }

    @DeleteMapping("/{activity}")
    void delete(HttpServletRequest request, @PathVariable("activity") String id) {
        show.delete(find.in(request), id);
    }

    private static Map<String, String> id(String id) {
        return Map.of("id", id);
    }
}
