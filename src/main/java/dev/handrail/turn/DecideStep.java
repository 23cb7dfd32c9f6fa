package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the feature for what came in, and has it say what is to happen. Changes nothing. */
@Component
final class DecideStep {
    /** Longer texts are no questions; reading them would only keep others waiting. */
    static final int LONGEST_TEXT = 2_000;

    private final Understanding understanding;
    private final Routes routes;
    private final AllowedTenants allowedTenants;

    DecideStep(Understanding understanding, Routes routes, AllowedTenants allowedTenants) {
        this.understanding = understanding;
        this.routes = routes;
        this.allowedTenants = allowedTenants;
    }

    Step decide(Incoming incoming) {
        if (!allowedTenants.allow(incoming.origin().address().place())) {
            return turnAway(incoming);
        }
        return switch (incoming) {
            case Incoming.Said said -> speech(said.origin(), said.text());
            case Incoming.Edited edited -> speech(edited.origin(), edited.text());
            case Incoming.Removed removed -> Step.nothing();
            case Incoming.Pressed pressed -> press(pressed);
            case Incoming.Joined joined -> routes.arrival().welcome(joined, language(joined.origin()));
            case Incoming.Invoked invoked -> show(Courtesies.NOT_AVAILABLE.in(language(invoked.origin())));
            case Incoming.Noticed noticed -> Step.nothing();
        };
    }

    /** Whoever speaks is told; arrivals and events of a tenant that is not allowed pass in silence. */
    private Step turnAway(Incoming incoming) {
        Language language = language(incoming.origin());
        return switch (incoming) {
            case Incoming.Said said -> Step.reply(Courtesies.NOT_FOR_YOU.text(language));
            case Incoming.Edited edited -> Step.reply(Courtesies.NOT_FOR_YOU.text(language));
            case Incoming.Pressed pressed -> show(Courtesies.NOT_FOR_YOU.in(language));
            case Incoming.Invoked invoked -> show(Courtesies.NOT_FOR_YOU.in(language));
            case Incoming.Removed removed -> Step.nothing();
            case Incoming.Joined joined -> Step.nothing();
            case Incoming.Noticed noticed -> Step.nothing();
        };
    }

    private static Step show(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private Step speech(Origin origin, String text) {
        if (text.length() > LONGEST_TEXT) {
            Language language = understanding
                    .interpret(text.substring(0, LONGEST_TEXT), origin.locale())
                    .map(interpretation -> interpretation.language())
                    .orElse(language(origin));
            return Step.reply(Courtesies.TOO_LONG.text(language, text.length(), LONGEST_TEXT));
        }
        return understanding
                .interpret(text, origin.locale())
                .map(said -> routes.of(said.intent()).answer(origin, said))
                .orElseGet(() -> Step.reply(Courtesies.NOTHING_SAID.text(language(origin))));
    }

    private Step press(Incoming.Pressed pressed) {
        Language language = language(pressed.origin());
        return routes.of(pressed.verb())
                .map(handler -> handler.press(pressed, language))
                .orElseGet(() -> show(Courtesies.UNKNOWN_BUTTON.in(language)));
    }

    private Language language(Origin origin) {
        return understanding.language(origin.locale());
    }
}
