package dev.handrail.engagement.gate;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.SignOff;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.View;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who steer, in person, what has changed at a gate, each by one card that is kept up to date; and everybody,
 * in the engagement's places, that a phase is over.
 */
@Component
final class AnnounceGate {
    private final Cards cards;
    private final NamePerson namePerson;
    private final ShowGate showGate;
    private final TellSteering tellSteering;

    /** @param unreachable who should have been told in person, and cannot be */
    record Announced(List<Outgoing> messages, List<Participant> unreachable) {}

    AnnounceGate(Cards cards, NamePerson namePerson, ShowGate showGate, TellSteering tellSteering) {
        this.cards = cards;
        this.namePerson = namePerson;
        this.showGate = showGate;
        this.tellSteering = tellSteering;
    }

    Announced announce(View view, Engagement after, LoadGate.Read now, GateEvent what) {
        String before = view.engagement().progress().phase();
        List<Participant> steering = TellSteering.of(view.people());
        List<Outgoing> messages = new ArrayList<>();
        TellPeople.Told told = tellSteering.inPerson(
                about(before),
                after,
                steering,
                (reader, language) -> what == GateEvent.PASSED
                        ? passed(after, view, language)
                        : showGate.to(view.loaded(), after, reader, now, null, language));
        messages.addAll(told.messages());
        if (what == GateEvent.PASSED) {
            // A card that is changed in place wakes nobody: the news come as a message of their own.
            List<Participant> others =
                    steering.stream().filter(each -> !each.equals(view.me())).toList();
            messages.addAll(tellSteering
                    .inPerson(
                            about(before) + "/passed",
                            after,
                            others,
                            (reader, language) -> showGate.to(
                                    view.loaded(), after, reader, now, ended(after, view, language), language))
                    .messages());
        }
        if (what != GateEvent.SIGNED && what != GateEvent.TAKEN_BACK) {
            messages.addAll(tellSteering.inPlaces(
                    about(before) + "/" + what.code(), after, language -> news(view, after, what, language)));
        }
        return new Announced(List.copyOf(messages), told.unreachable());
    }

    private static String about(String phase) {
        return "gate/" + phase;
    }

    /** What whoever pressed sees in the card's place. */
    Content.Card outcome(
            View view, Engagement after, LoadGate.Read now, GateEvent what, Announced announced, Language language) {
        String note = what == GateEvent.PASSED ? ended(after, view, language) : null;
        if (!announced.unreachable().isEmpty()) {
            String unreachable = text("unreachable", language, namePerson.all(announced.unreachable(), language));
            note = note == null ? unreachable : note + "\n\n" + unreachable;
        }
        return showGate.to(view.loaded(), after, view.me(), now, note, language);
    }

    private Content.Card news(View view, Engagement after, GateEvent what, Language language) {
        String phase = after.progress().phase();
        return switch (what) {
            case PASSED -> passed(after, view, language);
            case BEGUN ->
                card(text("begunTitle", language, showGate.name(after, phase, language)), null, after, language);
            case SKIPPED, SIGNED, TAKEN_BACK -> card(text("skippedTitle", language), null, after, language);
        };
    }

    private Content.Card passed(Engagement after, View view, Language language) {
        String phase = view.engagement().progress().phase();
        return card(
                text("passedTitle", language, showGate.name(after, phase, language)),
                ended(after, view, language),
                after,
                language);
    }

    /** Who signed, and what comes next. */
    private String ended(Engagement after, View view, Language language) {
        String phase = view.engagement().progress().phase();
        PhaseRun run = after.progress().runs().stream()
                .filter(each -> each.phase().equals(phase))
                .reduce((first, second) -> second)
                .orElseThrow();
        boolean goesOn = !after.progress().phase().equals(phase);
        return text(
                        "passed",
                        language,
                        showGate.name(after, phase, language),
                        by(run.customer(), view, language),
                        by(run.vendor(), view, language))
                + (goesOn
                        ? " "
                                + text(
                                        "now",
                                        language,
                                        showGate.name(after, after.progress().phase(), language))
                        : "");
    }

    private String by(@Nullable SignOff yes, View view, Language language) {
        return yes == null ? "–" : namePerson.of(view.people(), yes.by(), language);
    }

    private Content.Card card(String title, @Nullable String text, Engagement engagement, Language language) {
        Panel panel = new Panel(
                title,
                engagement.name(),
                text,
                List.of(),
                List.of(),
                List.of(Button.doing(
                        text("status", language),
                        "status.show",
                        Map.of("engagement", engagement.id().value()))));
        return new Content.Card(cards.render(panel, language.locale()), title);
    }

    private String text(String key, Language language, Object... arguments) {
        return showGate.text(key, language, arguments);
    }
}
