package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Understanding;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names turns for those who count them: by names that the program knows, never by what a client made up. */
@Component
final class NameTurn {
    /** Whatever has no name of its own. */
    static final String OTHER = "other";

    private final Understanding understanding;
    private final Routes routes;

    NameTurn(Understanding understanding, Routes routes) {
        this.understanding = understanding;
        this.routes = routes;
    }

    /** What a turn is about: what somebody wants, such as {@code task-done}, or the button's verb. */
    String about(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Said said -> wish(said.origin(), said.text());
            case Incoming.Edited edited -> wish(edited.origin(), edited.text());
            case Incoming.Pressed pressed -> verb(pressed);
            case Incoming.FileAnswered answered ->
                answered.data().get("offer") instanceof String offer
                                && routes.ofFile(offer).isPresent()
                        ? offer
                        : OTHER;
            case Incoming.MeetingBegan _ -> "meeting-began";
            case Incoming.MeetingEnded _ -> "meeting-ended";
            case Incoming.Removed _, Incoming.Joined _, Incoming.Left _, Incoming.Invoked _, Incoming.Noticed _ ->
                OTHER;
        };
    }

    private String wish(Origin origin, String text) {
        if (text.length() > Understanding.LONGEST_TEXT) {
            return OTHER;
        }
        return understanding
                .interpret(text, origin.locale())
                .map(said -> name(said.intent()))
                .orElse(OTHER);
    }

    private static String name(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Opening a dialog reads, sending it in writes: they are not one. */
    private String verb(Incoming.Pressed pressed) {
        if (routes.of(pressed.verb()).isEmpty()) {
            return OTHER;
        }
        return switch (pressed.manner()) {
            case BUTTON, OLD_BUTTON -> pressed.verb();
            case OPEN_DIALOG -> pressed.verb() + " opened";
            case SUBMIT_DIALOG -> pressed.verb() + " sent in";
        };
    }
}
