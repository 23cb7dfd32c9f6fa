package dev.handrail.checkpoint.hold;

import dev.handrail.chat.Content;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.TellSteering;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks who steers an engagement about one of its meetings, in person; where nobody of them could be reached, in the place.
 * Each question has one message to each, whose content follows what becomes of the meeting.
 */
@Component
final class AskSteering {
    private static final Duration WORTH = Duration.ofDays(3);

    private final TellSteering tellSteering;
    private final ShowQuestion showQuestion;
    private final LoadAcquaintance loadAcquaintance;
    private final Deliveries deliveries;

    AskSteering(
            TellSteering tellSteering,
            ShowQuestion showQuestion,
            LoadAcquaintance loadAcquaintance,
            Deliveries deliveries) {
        this.tellSteering = tellSteering;
        this.showQuestion = showQuestion;
        this.loadAcquaintance = loadAcquaintance;
        this.deliveries = deliveries;
    }

    /** @param view as it is when the question is asked */
    List<Outgoing> ask(Question question, MeetingView view, boolean late) {
        return tell(
                question.about(view.meeting()),
                view,
                (read, language) -> showQuestion.card(question, read, late, language));
    }

    /** What was asked about it is answered: whoever reads it later sees by what. */
    List<Outgoing> settle(MeetingView view) {
        return settle(view.meeting(), view);
    }

    /** @param asked the meeting as it was when it was asked about */
    List<Outgoing> settle(Meeting asked, MeetingView view) {
        List<Outgoing> messages = new ArrayList<>();
        for (Question question : Question.values()) {
            if (asked.did(question.stage())) {
                messages.addAll(again(question.about(asked), view, showQuestion::state));
            }
        }
        return messages;
    }

    private List<Outgoing> tell(String about, MeetingView view, BiFunction<MeetingView, Language, Content> content) {
        List<Outgoing> messages = inPerson(about, view, content);
        return messages.isEmpty() ? inPlace(about, view, content) : messages;
    }

    /** Whatever was shown by that, to whom it was: whoever steers only since then, or was asked in vain, hears nothing. */
    List<Outgoing> again(String about, MeetingView view, BiFunction<MeetingView, Language, Content> content) {
        return Stream.concat(inPerson(about, view, content).stream(), inPlace(about, view, content).stream())
                .filter(message -> deliveries
                        .of(view.engagement().id().partition(), message.id())
                        .isPresent())
                .toList();
    }

    private List<Outgoing> inPerson(
            String about, MeetingView view, BiFunction<MeetingView, Language, Content> content) {
        List<Participant> steering = TellSteering.of(view.loaded().people());
        return tellSteering
                .inPerson(
                        about,
                        view.engagement(),
                        steering,
                        (person, language) -> content.apply(view.readIn(zone(person, view)), language))
                .messages();
    }

    private ZoneId zone(Participant person, MeetingView view) {
        return Optional.ofNullable(loadAcquaintance.of(person).zone()).orElse(view.zone());
    }

    /** To the meeting's place, in the engagement's first language. */
    static List<Outgoing> inPlace(String about, MeetingView view, BiFunction<MeetingView, Language, Content> content) {
        Language language = TellPeople.language(Acquaintance.NONE, view.engagement());
        return MeetingPlace.of(view).stream()
                .map(place -> new Outgoing(
                        about + "/" + place.place().partition(), place, content.apply(view, language), false, WORTH))
                .toList();
    }

    /** To the place; where there is none, to who steers, in person. */
    List<Outgoing> inPlaceOrPerson(String about, MeetingView view, BiFunction<MeetingView, Language, Content> content) {
        List<Outgoing> there = inPlace(about, view, content);
        return there.isEmpty() ? inPerson(about, view, content) : there;
    }
}
