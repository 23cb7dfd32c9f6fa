package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the feature for what came in, and has it say what is to happen. Changes nothing. */
@Component
final class DecideStep {
    private final Understanding understanding;
    private final Routes routes;
    private final AllowedTenants allowedTenants;

    DecideStep(Understanding understanding, Routes routes, AllowedTenants allowedTenants) {
        this.understanding = understanding;
        this.routes = routes;
        this.allowedTenants = allowedTenants;
    }

    Step decide(Incoming incoming) {
        return saidWhereNobodyIsShown(incoming, step(incoming));
    }

    private static Step saidWhereNobodyIsShown(Incoming incoming, Step step) {
        return incoming instanceof Incoming.Pressed pressed && !pressed.awaited() ? step.withOutcomeSaid() : step;
    }

    private Step step(Incoming incoming) {
        Place place = incoming.origin().address().place();
        if (!allowedTenants.allow(place)) {
            return turnAway(incoming, Courtesies.NOT_FOR_YOU);
        }
        if (place.kind() == Place.Kind.CLOSED_CHANNEL) {
            return turnAway(incoming, Courtesies.CLOSED_CHANNEL);
        }
        return switch (incoming) {
            case Incoming.Said said -> speech(said.origin(), said.text());
            case Incoming.Edited edited -> speech(edited.origin(), edited.text());
            case Incoming.Removed removed -> Step.nothing();
            case Incoming.Pressed pressed -> press(pressed);
            case Incoming.Joined joined -> routes.arrival().welcome(joined, language(joined.origin()));
            case Incoming.Left left -> Step.nothing();
            case Incoming.FileAnswered answered -> file(answered);
            case Incoming.Invoked invoked -> show(Courtesies.NOT_AVAILABLE.in(language(invoked.origin())));
            case Incoming.MeetingBegan _, Incoming.MeetingEnded _, Incoming.Noticed _ -> Step.nothing();
        };
    }

    /** Whoever speaks or presses is told; arrivals and events pass in silence. */
    private Step turnAway(Incoming incoming, Courtesies why) {
        return switch (incoming) {
            case Incoming.Said said -> Step.reply(why.text(language(said.origin(), said.text())));
            case Incoming.Edited edited -> Step.reply(why.text(language(edited.origin(), edited.text())));
            case Incoming.Pressed pressed -> show(why.in(language(pressed.origin())));
            case Incoming.Invoked invoked -> show(why.in(language(invoked.origin())));
            case Incoming.Removed removed -> Step.nothing();
            case Incoming.FileAnswered answered -> show(why.in(language(answered.origin())));
            case Incoming.Joined joined -> Step.nothing();
            case Incoming.Left left -> Step.nothing();
            case Incoming.MeetingBegan _, Incoming.MeetingEnded _, Incoming.Noticed _ -> Step.nothing();
        };
    }

    private static Step show(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private Step speech(Origin origin, String text) {
        if (text.length() > Understanding.LONGEST_TEXT) {
            return Step.reply(
                    Courtesies.TOO_LONG.text(language(origin, text), text.length(), Understanding.LONGEST_TEXT));
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

    private Step file(Incoming.FileAnswered answered) {
        Language language = language(answered.origin());
        return routes.ofFile(answered.data().get("offer"))
                .map(handler -> handler.answered(answered, language))
                .orElseGet(() -> show(Courtesies.NOT_AVAILABLE.in(language)));
    }

    /** A question became something to do by its edit, elsewhere than where its answer is kept. */
    Step sayAnew(Incoming incoming) {
        return Step.reply(Courtesies.SAY_ANEW.text(language(incoming)));
    }

    /** Others were faster, again and again: in the asker's language. */
    Content.Text busy(Incoming incoming) {
        return new Content.Text(Courtesies.BUSY.in(language(incoming)));
    }

    /**
     * Words for who waits for a turn that has a defect; empty where nobody does.
     *
     * @param reference by which the log names the defect
     */
    Optional<Step> excuse(Incoming incoming, String reference) {
        String words = Courtesies.BROKEN.in(language(incoming), reference);
        return switch (incoming) {
            case Incoming.Said _, Incoming.Edited _, Incoming.FileAnswered _ ->
                Optional.of(Step.reply(new Content.Text(words)));
            case Incoming.Pressed _, Incoming.Invoked _ -> Optional.of(saidWhereNobodyIsShown(incoming, show(words)));
            case Incoming.Removed _,
                    Incoming.Joined _,
                    Incoming.Left _,
                    Incoming.MeetingBegan _,
                    Incoming.MeetingEnded _,
                    Incoming.Noticed _ -> Optional.empty();
        };
    }

    private Language language(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Said said -> language(said.origin(), said.text());
            case Incoming.Edited edited -> language(edited.origin(), edited.text());
            case Incoming.Removed _,
                    Incoming.Pressed _,
                    Incoming.FileAnswered _,
                    Incoming.Joined _,
                    Incoming.Left _,
                    Incoming.Invoked _,
                    Incoming.MeetingBegan _,
                    Incoming.MeetingEnded _,
                    Incoming.Noticed _ -> language(incoming.origin());
        };
    }

    private Language language(Origin origin) {
        return understanding.language(origin.locale());
    }

    /** The language of what was said, by its beginning where it is long. */
    private Language language(Origin origin, String text) {
        return understanding
                .interpret(text.substring(0, Math.min(text.length(), Understanding.LONGEST_TEXT)), origin.locale())
                .map(interpretation -> interpretation.language())
                .orElse(language(origin));
    }
}
