package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Spot;
import dev.handrail.playground.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds the conversation that a call to the connector names. */
@Component
@InPlayground
class FindSpot {
    private static final String BEFORE_IT = "/v3/conversations/";

    private final World world;

    FindSpot(World world) {
        this.world = world;
    }

    /**
     * The conversation in the path, which the bot is part of.
     *
     * @throws ConnectorRefusal where there is none, or the bot is not part of it
     */
    Spot in(HttpServletRequest request) {
        return named(idIn(request.getRequestURI()));
    }

    /**
     * The conversation of that id, which the bot is part of.
     *
     * @throws ConnectorRefusal where there is none, or the bot is not part of it
     */
    Spot named(String id) {
        Spot spot = world.spot(id).orElseThrow(ConnectorRefusal::noConversation);
        if (!world.hasBot(spot.conversation())) {
            throw ConnectorRefusal.notInRoster();
        }
        return spot;
    }

    // A thread's ;messageid=… is part of the id, whether the caller encodes the semicolon or not; Spring and Tomcat
    // take the bare one for a parameter of the path and drop it.
    private static String idIn(String rawPath) {
        int start = rawPath.indexOf(BEFORE_IT) + BEFORE_IT.length();
        int end = rawPath.indexOf('/', start);
        return UriUtils.decode(rawPath.substring(start, end < 0 ? rawPath.length() : end), StandardCharsets.UTF_8);
    }
}
