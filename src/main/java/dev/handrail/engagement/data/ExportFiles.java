package dev.handrail.engagement.data;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Found;
import dev.handrail.engagement.View;
import dev.handrail.engagement.route.SayNo;
import dev.handrail.turn.FileHandler;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives people what is kept as files, in their own chat: all of an engagement, its tasks as a table, or all about
 * themselves. A file is made only when the person has said where it may be put, of what is there by then.
 */
@Component
final class ExportFiles implements SpeechHandler, PressHandler, FileHandler {
    private static final String OFFER = "data.export";
    private static final String MY_NAME = "handrail";

    private final Cards cards;
    private final FindEngagement findEngagement;
    private final SayNo sayNo;
    private final WriteEngagement writeEngagement;
    private final WriteTasks writeTasks;
    private final WritePerson writePerson;

    ExportFiles(
            Cards cards,
            FindEngagement findEngagement,
            SayNo sayNo,
            WriteEngagement writeEngagement,
            WriteTasks writeTasks,
            WritePerson writePerson) {
        this.cards = cards;
        this.findEngagement = findEngagement;
        this.sayNo = sayNo;
        this.writeEngagement = writeEngagement;
        this.writeTasks = writeTasks;
        this.writePerson = writePerson;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.EXPORT);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(OFFER);
    }

    @Override
    public Set<String> offers() {
        return Set.of(OFFER);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        Language language = said.language();
        if (origin.address().place().kind() != Place.Kind.PERSONAL) {
            return Step.reply(new Content.Text(text("inPerson", language)));
        }
        List<Button> buttons = new ArrayList<>();
        @Nullable String name = null;
        if (findEngagement.at(origin) instanceof Found.In(View view)) {
            name = view.engagement().name();
            if (view.may(Action.EXPORT)) {
                buttons.add(button(What.ENGAGEMENT, view.id().value(), language));
            }
            if (view.may(Action.SEE)) {
                buttons.add(button(What.TASKS, view.id().value(), language));
            }
        }
        buttons.add(button(What.MINE, "", language));
        Panel panel = new Panel(
                text("exportTitle", language), name, text("exportText", language), List.of(), List.of(), buttons);
        return Step.reply(new Content.Card(cards.render(panel, language.locale()), panel.title()));
    }

    private Button button(What what, String engagement, Language language) {
        return Button.doing(
                text("what." + what.code(), language), OFFER, Map.of("what", what.code(), "engagement", engagement));
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Origin origin = pressed.origin();
        if (origin.address().place().kind() != Place.Kind.PERSONAL) {
            return show(text("inPerson", language));
        }
        Person person = origin.sender().person();
        if (person != null && What.read(pressed.data().get("what")).equals(Optional.of(What.MINE))) {
            // It is read from everywhere, and so only once it is wanted.
            return offer(What.MINE, name(MY_NAME, What.MINE), writePerson.about(person), "", language);
        }
        return switch (write(pressed.data(), person, language)) {
            case Made.File(What what, String name, String text) ->
                offer(
                        what,
                        name,
                        text.getBytes(StandardCharsets.UTF_8).length,
                        String.valueOf(pressed.data().get("engagement")),
                        language);
            case Made.Not(String why) -> show(why);
        };
    }

    private Step offer(What what, String name, int bytes, String engagement, Language language) {
        return Step.reply(new Content.FileOffer(
                name,
                text("what." + what.code(), language),
                bytes,
                Map.of("offer", OFFER, "what", what.code(), "engagement", engagement)));
    }

    @Override
    public Step answered(Incoming.FileAnswered answered, Language language) {
        FileTarget target = answered.target();
        if (!answered.accepted() || target == null) {
            return Step.reply(new Content.Text(text("declined", language)));
        }
        return switch (write(answered.data(), answered.origin().sender().person(), language)) {
            case Made.File file -> Step.reply(new Content.File(target, file.text()));
            case Made.Not(String why) -> Step.reply(new Content.Text(why));
        };
    }

    private sealed interface Made {
        record File(What what, String name, String text) implements Made {}

        record Not(String why) implements Made {}
    }

    /** What the person may have is asked each time: between offer and answer somebody may have been taken out. */
    private Made write(Map<String, Object> data, @Nullable Person person, Language language) {
        Optional<What> what = What.read(data.get("what"));
        if (what.isEmpty() || person == null) {
            return new Made.Not(sayNo.notYours(language));
        }
        if (what.get() == What.MINE) {
            return file(What.MINE, MY_NAME, writePerson.write(person), language);
        }
        Optional<View> view = EngagementId.read(data.get("engagement")).flatMap(id -> findEngagement.named(id, person));
        Action needs = what.get() == What.ENGAGEMENT ? Action.EXPORT : Action.SEE;
        if (view.isEmpty()) {
            return new Made.Not(sayNo.notYours(language));
        }
        if (!view.get().may(needs)) {
            return new Made.Not(sayNo.notAllowed(needs, view.get(), language));
        }
        String text = what.get() == What.ENGAGEMENT
                ? writeEngagement.write(view.get().id())
                : writeTasks.write(view.get().loaded(), language);
        return file(what.get(), view.get().engagement().name(), text, language);
    }

    private Made file(What what, String name, String text, Language language) {
        if (text.getBytes(StandardCharsets.UTF_8).length > WriteEngagement.MOST_BYTES) {
            return new Made.Not(text("tooLarge", language));
        }
        return new Made.File(what, name(name, what), text);
    }

    private static String name(String of, What what) {
        return of.replaceAll("[^\\p{L}\\p{N} _-]", "_") + "-" + what.code() + "." + what.ending();
    }

    private static Step show(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private String text(String key, Language language) {
        return cards.text("data." + key, language.locale());
    }
}
