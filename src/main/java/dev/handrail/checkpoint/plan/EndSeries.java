package dev.handrail.checkpoint.plan;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Field;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends a series on a day. */
@Component
final class EndSeries implements EngagementPress {
    static final String FORM = "series.end";
    private static final String SAVE = "series.ended";

    private final Cards cards;
    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final KeepSeries keepSeries;
    private final FindComing findComing;
    private final EndMeetings endMeetings;
    private final ShowSeries showSeries;
    private final AnnounceSeries announceSeries;
    private final ProductTime time;

    EndSeries(
            Cards cards,
            PlanWords words,
            MeetingWords meetingWords,
            KeepSeries keepSeries,
            FindComing findComing,
            EndMeetings endMeetings,
            ShowSeries showSeries,
            AnnounceSeries announceSeries,
            ProductTime time) {
        this.cards = cards;
        this.words = words;
        this.meetingWords = meetingWords;
        this.keepSeries = keepSeries;
        this.findComing = findComing;
        this.endMeetings = endMeetings;
        this.showSeries = showSeries;
        this.announceSeries = announceSeries;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, Action.PLAN), Verb.changing(SAVE, Action.PLAN));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<KeepSeries.Read> read = keepSeries.of(view.id(), pressed.data().get("series"));
        if (read.isEmpty()) {
            return PlanSteps.toast(words.old(language));
        }
        Series series = read.get().series();
        Form form = form(view, series, language);
        if (pressed.verb().equals(FORM)) {
            return dialog(form, series, language);
        }
        if (!PlanData.isOf(series, pressed.data())) {
            return PlanSteps.toast(words.text("seriesChanged", language));
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        check(view, series, filled, language);
        return filled.isFine()
                ? end(view, read.get(), filled.day("day").orElseThrow(), pressed, language)
                : dialog(filled.again(), series, language);
    }

    private LocalDate today(View view) {
        return time.instant().atZone(view.engagement().zone()).toLocalDate();
    }

    private Form form(View view, Series series, Language language) {
        return new Form(
                words.text("endNote", language),
                List.of(Field.date(
                                "day",
                                words.text("lastDay", language),
                                today(view).toString())
                        .asRequired()),
                SAVE,
                PlanData.of(view.engagement(), series),
                words.text("endSend", language));
    }

    private void check(View view, Series series, Filled filled, Language language) {
        LocalDate until = series.until();
        Optional<LocalDate> day = filled.day("day");
        if (day.filter(on -> on.isBefore(today(view))).isPresent()) {
            filled.wrong("day", words.text("wrong.past", language));
        } else if (until != null && day.filter(on -> on.isAfter(until)).isPresent()) {
            filled.wrong("day", words.text("wrong.endsBefore", language));
        }
    }

    private Step end(View view, KeepSeries.Read read, LocalDate day, Incoming.Pressed pressed, Language language) {
        Series ended = read.series().endingOn(day);
        EndMeetings.Left left = endMeetings.after(view, ended, day, null);
        KeepSeries.Read after = new KeepSeries.Read(ended, read.document());
        List<Write> writes = new ArrayList<>(left.writes());
        writes.add(keepSeries.write(view.engagement(), ended, Optional.of(read)));
        return Step.reply(showSeries.card(
                        view,
                        ended,
                        findComing.after(view.engagement(), after, left.cancelled(), ShowSeries.NEXT),
                        words.zone(view, pressed.origin()),
                        words.text("ended", language),
                        language))
                .withChanges(writes)
                .withMessages(announceSeries.messages(view.engagement(), after, left.cancelled()))
                .withHistory(new Happening(
                        "series.ended",
                        Map.of(
                                "series",
                                ended.id(),
                                "on",
                                day.toString(),
                                "by",
                                view.me().id())));
    }

    private Step dialog(Form form, Series series, Language language) {
        String title = words.text("endTitle", language, meetingWords.title(series, language));
        return PlanSteps.dialog(title, words.form(title, form, language));
    }
}
