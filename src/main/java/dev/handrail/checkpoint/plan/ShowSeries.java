package dev.handrail.checkpoint.plan;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of a series: how often it meets, and its next days. */
@Component
final class ShowSeries {
    /** So many of its next days are shown. */
    static final int NEXT = 5;

    /** Who takes part is named up to so many. */
    private static final int MOST_NAMES = 12;

    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final SayRhythm sayRhythm;
    private final MeetingLine meetingLine;

    ShowSeries(PlanWords words, MeetingWords meetingWords, SayRhythm sayRhythm, MeetingLine meetingLine) {
        this.words = words;
        this.meetingWords = meetingWords;
        this.sayRhythm = sayRhythm;
        this.meetingLine = meetingLine;
    }

    /**
     * For somebody who may do something about it, or not.
     *
     * @param said what has just become of it
     */
    Content.Card card(
            View view,
            Series series,
            List<FindComing.Coming> next,
            ZoneId zone,
            @Nullable String said,
            Language language) {
        Engagement engagement = view.engagement();
        List<Panel.Item> items = next.stream()
                .map(coming -> meetingLine.item(
                        engagement,
                        coming.meeting(),
                        zone,
                        false,
                        language,
                        Button.doing(
                                words.text("button.open", language),
                                ShowMeeting.SHOW,
                                PlanData.of(engagement, coming.meeting()))))
                .toList();
        return panel(
                view.engagement(),
                series,
                items,
                said,
                buttons(view, series, next, language),
                facts(view, series, language),
                language);
    }

    /** For a place: as everybody there may read it. */
    Content.Card announcement(Engagement engagement, Series series, List<FindComing.Coming> next, Language language) {
        List<Panel.Item> items = next.stream()
                .map(coming -> meetingLine.item(engagement, coming.meeting(), engagement.zone(), false, language))
                .toList();
        Button look = Button.doing(
                words.text("button.series", language), LookAtMeetings.SERIES, PlanData.of(engagement, series));
        return panel(engagement, series, items, null, List.of(look), facts(engagement, series, language), language);
    }

    private Content.Card panel(
            Engagement engagement,
            Series series,
            List<Panel.Item> items,
            @Nullable String said,
            List<Button> buttons,
            List<Panel.Fact> facts,
            Language language) {
        String title = items.isEmpty()
                ? words.text("seriesOver", language, meetingWords.title(series, language))
                : words.text("series", language, meetingWords.title(series, language));
        List<Panel.Section> sections =
                items.isEmpty() ? List.of() : List.of(new Panel.Section(words.text("next", language), items));
        return meetingWords.card(new Panel(title, engagement.name(), said, facts, sections, buttons), language);
    }

    private List<Panel.Fact> facts(View view, Series series, Language language) {
        List<Panel.Fact> facts = new ArrayList<>(facts(view.engagement(), series, language));
        facts.add(new Panel.Fact(words.text("who", language), who(view, series, language)));
        return facts;
    }

    private List<Panel.Fact> facts(Engagement engagement, Series series, Language language) {
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(words.text("howOften", language), sayRhythm.of(series, engagement.zone(), language)));
        facts.add(new Panel.Fact(words.text("length", language), words.text("lengthOf", language, series.minutes())));
        sayRhythm
                .holidays(series, language)
                .ifPresent(said -> facts.add(new Panel.Fact(words.text("free.label", language), said)));
        return facts;
    }

    private String who(View view, Series series, Language language) {
        if (series.invited().isEmpty()) {
            return words.text("everybody", language);
        }
        List<String> names = series.invited().stream()
                .flatMap(id -> view.people().participant(id).stream())
                .filter(dev.handrail.engagement.Participant::isActive)
                .map(dev.handrail.engagement.Participant::name)
                .toList();
        String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES ? some : words.text("andMore", language, some, names.size() - MOST_NAMES);
    }

    private List<Button> buttons(View view, Series series, List<FindComing.Coming> next, Language language) {
        Engagement engagement = view.engagement();
        Button all = Button.doing(words.text("button.all", language), LookAtMeetings.LIST, PlanData.of(engagement));
        Optional<Button> calendar = next.isEmpty()
                ? Optional.empty()
                : Optional.of(Button.doing(
                        words.text("button.calendar", language),
                        LookAtMeetings.CALENDAR,
                        PlanData.of(engagement, series)));
        Stream<Button> changing = view.may(Action.PLAN) && engagement.isRunning()
                ? changing(engagement, series, next, language)
                : Stream.empty();
        return Stream.of(changing, calendar.stream(), Stream.of(all))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Button> changing(
            Engagement engagement, Series series, List<FindComing.Coming> next, Language language) {
        List<Button> buttons = new ArrayList<>();
        if (series.rhythm().perTouchpoint() && series.until() == null) {
            buttons.add(Button.opening(
                    words.text("button.planNext", language), PlanTouchpoint.FORM, PlanData.of(engagement, series)));
        }
        if (!next.isEmpty()) {
            buttons.add(Button.opening(
                    words.text("button.edit", language), EditSeries.FORM, PlanData.of(engagement, series)));
        }
        if (!next.isEmpty() || series.rhythm().perTouchpoint() && series.until() == null) {
            buttons.add(Button.opening(
                    words.text("button.end", language), EndSeries.FORM, PlanData.of(engagement, series)));
        }
        return buttons.stream();
    }
}
