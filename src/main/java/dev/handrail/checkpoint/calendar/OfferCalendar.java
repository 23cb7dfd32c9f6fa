package dev.handrail.checkpoint.calendar;

import dev.handrail.chat.Content;
import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.FileHandler;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers people the meetings as a file for their calendar: by a button or by words, in their own chat, wherever it was
 * asked for. The file is made of what is planned by the time at which they have said where it may be put.
 */
@Component
final class OfferCalendar implements EngagementPress, EngagementSpeech, FileHandler {
    /** With {@code meeting} in its data it is about one, with {@code series} about those of a series, else about all. */
    static final String OFFER = "calendar.offer";

    private static final Duration WORTH = Duration.ofHours(1);

    private final MakeCalendar makeCalendar;
    private final ChooseCalendar chooseCalendar;
    private final CalendarWords words;
    private final FindEngagement findEngagement;
    private final LoadAcquaintance loadAcquaintance;

    OfferCalendar(
            MakeCalendar makeCalendar,
            ChooseCalendar chooseCalendar,
            CalendarWords words,
            FindEngagement findEngagement,
            LoadAcquaintance loadAcquaintance) {
        this.makeCalendar = makeCalendar;
        this.chooseCalendar = chooseCalendar;
        this.words = words;
        this.findEngagement = findEngagement;
        this.loadAcquaintance = loadAcquaintance;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(OFFER, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.CALENDAR_FILE, Action.SEE, false));
    }

    @Override
    public Set<String> offers() {
        return Set.of(OFFER);
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        List<Series> coming = makeCalendar.coming(view.engagement());
        return coming.size() > 1
                ? Step.reply(chooseCalendar.card(view, coming, said.language()))
                : saying(offer(view, origin, Map.of(), said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return offer(view, pressed.origin(), pressed.data(), language);
    }

    /** What a press is shown for a moment is said in words to who said something. */
    private static Step saying(Step step) {
        return step.outcome() instanceof Outcome.ShowText(String text)
                ? step.withReplies(List.of(new Content.Text(text))).withOutcome(new Outcome.Accepted())
                : step;
    }

    private Step offer(View view, Origin origin, Map<String, Object> data, Language language) {
        Optional<Content.FileOffer> offer = make(view, data, language).map(made -> offer(view, made, data));
        if (offer.isEmpty()) {
            return show(words.text("nothing", language));
        }
        return origin.address().place().kind() == Place.Kind.PERSONAL
                ? Step.reply(offer.get())
                : sendToThem(origin, offer.get(), language);
    }

    private Optional<MakeCalendar.Made> make(View view, Map<String, Object> data, Language language) {
        if (data.get("meeting") != null) {
            return makeCalendar.meeting(view.engagement(), data.get("meeting"), language);
        }
        return data.get("series") != null
                ? makeCalendar.series(view.engagement(), data.get("series"), language)
                : makeCalendar.all(view.engagement(), language);
    }

    private static Content.FileOffer offer(View view, MakeCalendar.Made made, Map<String, Object> data) {
        Map<String, Object> carried = new HashMap<>();
        carried.put("offer", OFFER);
        carried.put("engagement", view.id().value());
        for (String which : List.of("meeting", "series")) {
            if (data.get(which) instanceof String id) {
                carried.put(which, id);
            }
        }
        return new Content.FileOffer(
                made.name() + ".ics", made.of(), made.text().getBytes(StandardCharsets.UTF_8).length, carried);
    }

    /** Files are given in personal chats only. */
    private Step sendToThem(Origin origin, Content.FileOffer offer, Language language) {
        Person person = Objects.requireNonNull(origin.sender().person(), "a participant is known");
        return loadAcquaintance
                .of(person)
                .reach()
                .map(chat -> show(words.text("sent", language))
                        .withMessages(List.of(new Outgoing(
                                "calendar/" + person.objectId() + "/" + origin.activityId(),
                                chat,
                                offer,
                                true,
                                WORTH))))
                .orElseGet(() -> show(words.text("notSent", language)));
    }

    /** What the person may have is asked each time: between offer and answer somebody may have been taken out. */
    @Override
    public Step answered(Incoming.FileAnswered answered, Language language) {
        FileTarget target = answered.target();
        if (!answered.accepted() || target == null) {
            return say(words.text("declined", language));
        }
        @Nullable Person person = answered.origin().sender().person();
        Optional<View> view = EngagementId.read(answered.data().get("engagement"))
                .flatMap(id -> findEngagement.named(id, person))
                .filter(found -> found.may(Action.SEE));
        if (view.isEmpty()) {
            return say(words.notYours(language));
        }
        return make(view.get(), answered.data(), language)
                .map(made -> Step.reply(new Content.File(target, made.text())))
                .orElseGet(() -> say(words.text("nothing", language)));
    }

    private static Step say(String text) {
        return Step.reply(new Content.Text(text));
    }

    private static Step show(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }
}
