package dev.handrail.checkpoint.plan;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Field;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans the next meeting of a series of which each is agreed on at the one before, by a dialog. */
@Component
final class PlanTouchpoint implements EngagementPress {
    static final String FORM = "series.next";

    private static final String SAVE = "series.next-planned";

    private final Cards cards;
    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final KeepSeries keepSeries;
    private final PlanNext planNext;
    private final ShowMeeting showMeeting;
    private final AnnounceSeries announceSeries;

    PlanTouchpoint(
            Cards cards,
            PlanWords words,
            MeetingWords meetingWords,
            KeepSeries keepSeries,
            PlanNext planNext,
            ShowMeeting showMeeting,
            AnnounceSeries announceSeries) {
        this.cards = cards;
        this.words = words;
        this.meetingWords = meetingWords;
        this.keepSeries = keepSeries;
        this.planNext = planNext;
        this.showMeeting = showMeeting;
        this.announceSeries = announceSeries;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, Action.PLAN), Verb.changing(SAVE, Action.PLAN));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<KeepSeries.Read> read = keepSeries
                .of(view.id(), pressed.data().get("series"))
                .filter(there -> there.series().rhythm().perTouchpoint());
        if (read.isEmpty()) {
            return PlanSteps.toast(words.old(language));
        }
        Series series = read.get().series();
        Form form = form(view, series, language);
        if (pressed.verb().equals(FORM)) {
            return dialog(form, series, language);
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        Optional<LocalTime> hour = ReadHour.read(filled.text("hour"));
        if (filled.isFine("hour") && hour.isEmpty()) {
            filled.wrong("hour", words.text("wrong.hour", language));
        }
        Optional<LocalDateTime> at = filled.day("day").flatMap(day -> hour.map(day::atTime));
        at.ifPresent(when -> check(view, series, when, filled, language));
        return filled.isFine()
                ? save(view, pressed, read.get(), at.orElseThrow(), language)
                : dialog(filled.again(), series, language);
    }

    private void check(View view, Series series, LocalDateTime at, Filled filled, Language language) {
        planNext.refuses(view.engagement(), series, at)
                .ifPresent(no -> filled.wrong(
                        "day",
                        switch (no) {
                            case PAST -> words.text("wrong.past", language);
                            case AFTER_END -> words.text("wrong.afterEnd", language);
                            case SAME_DAY -> words.text("wrong.sameDay", language);
                        }));
        if (at.isAfter(planNext.latest(view.engagement()))) {
            filled.wrong("day", words.text("wrong.far", language, PlanNext.YEARS_AHEAD));
        }
    }

    private Form form(View view, Series series, Language language) {
        return new Form(
                null,
                List.of(
                        Field.date("day", words.text("day", language), "").asRequired(),
                        Field.line(
                                        "hour",
                                        words.text(
                                                "hour",
                                                language,
                                                view.engagement().zone().getId()),
                                        series.first().toLocalTime().toString(),
                                        5)
                                .asRequired()),
                SAVE,
                PlanData.of(view.engagement(), series),
                words.text("send", language));
    }

    private Step save(View view, Incoming.Pressed pressed, KeepSeries.Read read, LocalDateTime at, Language language) {
        Series series = read.series();
        Meeting meeting = planNext.meeting(series, at);
        return Step.reply(showMeeting.card(
                        view,
                        series,
                        meeting,
                        words.zone(view, pressed.origin()),
                        words.text("planned", language),
                        language))
                .withChanges(planNext.write(view.engagement(), series, at))
                .withMessages(announceSeries.messages(view.engagement(), read, List.of(meeting)))
                .withHistory(new Happening(
                        "meeting.planned",
                        Map.of("meeting", meeting.id(), "by", view.me().id())));
    }

    private Step dialog(Form form, Series series, Language language) {
        String title = words.text("planNextTitle", language, meetingWords.title(series, language));
        return PlanSteps.dialog(title, words.form(title, form, language));
    }
}
