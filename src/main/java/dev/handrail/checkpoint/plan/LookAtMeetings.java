package dev.handrail.checkpoint.plan;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the meetings to come, one of them, and the series it belongs to. */
@Component
final class LookAtMeetings implements EngagementPress, EngagementSpeech {
    static final String LIST = "meeting.list";
    static final String SERIES = "series.show";

    /** Offers a calendar's file of a series, or of one meeting. */
    static final String CALENDAR = "calendar.offer";

    private final PlanWords words;
    private final FindComing findComing;
    private final KeepSeries keepSeries;
    private final ListMeetings listMeetings;
    private final ShowMeeting showMeeting;
    private final ShowSeries showSeries;

    LookAtMeetings(
            PlanWords words,
            FindComing findComing,
            KeepSeries keepSeries,
            ListMeetings listMeetings,
            ShowMeeting showMeeting,
            ShowSeries showSeries) {
        this.words = words;
        this.findComing = findComing;
        this.keepSeries = keepSeries;
        this.listMeetings = listMeetings;
        this.showMeeting = showMeeting;
        this.showSeries = showSeries;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(LIST, Action.SEE),
                Verb.showing(ShowMeeting.SHOW, Action.SEE),
                Verb.showing(SERIES, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.MEETINGS, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(list(view, origin, 0, said.language()));
    }

    private Content.Card list(View view, Origin origin, int from, Language language) {
        return listMeetings.card(
                view,
                findComing.of(view.engagement(), ListMeetings.MOST_OF_ONE),
                origin.address().place(),
                from,
                words.zone(view, origin),
                language);
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Map<String, Object> data = pressed.data();
        return switch (pressed.verb()) {
            case LIST -> PlanSteps.card(list(view, pressed.origin(), from(data.get("from")), language));
            case SERIES -> series(view, pressed.origin(), data.get("series"), language);
            default -> meeting(view, pressed.origin(), data.get("meeting"), null, language);
        };
    }

    private static int from(@Nullable Object from) {
        return from instanceof Integer number && number > 0 ? number : 0;
    }

    /**
     * One meeting as it is now.
     *
     * @param said what is to be said of it beside
     */
    Step meeting(View view, Origin origin, @Nullable Object id, @Nullable String said, Language language) {
        ZoneId zone = words.zone(view, origin);
        return findComing
                .meeting(view.engagement(), id)
                .map(coming ->
                        PlanSteps.card(showMeeting.card(view, coming.series(), coming.meeting(), zone, said, language)))
                .orElseGet(() -> PlanSteps.toast(words.old(language)));
    }

    private Step series(View view, Origin origin, @Nullable Object id, Language language) {
        ZoneId zone = words.zone(view, origin);
        return keepSeries
                .of(view.id(), id)
                .map(read -> PlanSteps.card(showSeries.card(
                        view,
                        read.series(),
                        findComing.of(view.engagement(), read, ShowSeries.NEXT),
                        zone,
                        null,
                        language)))
                .orElseGet(() -> PlanSteps.toast(words.old(language)));
    }
}
