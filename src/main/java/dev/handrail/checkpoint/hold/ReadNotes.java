package dev.handrail.checkpoint.hold;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people read what was noted of the latest meetings. */
@Component
final class ReadNotes implements EngagementPress, EngagementSpeech {
    static final String ONE = "meeting.read-notes";
    static final String LIST = "meeting.list-notes";

    private final KeepMeetings keepMeetings;
    private final KeepSeries keepSeries;
    private final FindHeld findHeld;
    private final ListNotes listNotes;
    private final ShowNotes showNotes;
    private final ShowQuestion showQuestion;
    private final HoldWords words;
    private final ProductTime time;

    ReadNotes(
            KeepMeetings keepMeetings,
            KeepSeries keepSeries,
            FindHeld findHeld,
            ListNotes listNotes,
            ShowNotes showNotes,
            ShowQuestion showQuestion,
            HoldWords words,
            ProductTime time) {
        this.keepMeetings = keepMeetings;
        this.keepSeries = keepSeries;
        this.findHeld = findHeld;
        this.listNotes = listNotes;
        this.showNotes = showNotes;
        this.showQuestion = showQuestion;
        this.words = words;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(ONE, Action.SEE), Verb.showing(LIST, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.MEETING_NOTES, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(list(view, origin, 0, said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return pressed.verb().equals(LIST)
                ? HoldWords.show(
                        list(view, pressed.origin(), page(pressed.data().get("page")), language))
                : findHeld.of(view, pressed.data())
                        .map(found -> one(found.view(), language))
                        .orElseGet(() -> HoldWords.toast(words.text("gone", language)));
    }

    private static int page(@Nullable Object carried) {
        String text = String.valueOf(carried);
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    private Step one(MeetingView view, Language language) {
        return HoldWords.show(
                view.meeting().notes() == null
                        ? showQuestion.state(view, language)
                        : showNotes.card(view, showNotes.actions(view.meeting(), view.engagement()), language));
    }

    private dev.handrail.chat.Content.Card list(View view, Origin origin, int page, Language language) {
        Map<String, Series> series = new HashMap<>();
        keepSeries.all(view.id()).forEach(read -> series.put(read.series().id(), read.series()));
        List<MeetingView> over = keepMeetings.all(view.id()).stream()
                .map(KeepMeetings.Read::meeting)
                .flatMap(meeting -> Optional.ofNullable(series.get(meeting.series()))
                        .map(its -> new MeetingView(view.loaded(), its, meeting, List.of(), time.instant()))
                        .stream())
                .filter(ListNotes::isOver)
                .sorted(Comparator.comparing(MeetingView::start).reversed())
                .toList();
        return listNotes.card(view, origin.address().place(), over, List.copyOf(series.values()), page, language);
    }
}
