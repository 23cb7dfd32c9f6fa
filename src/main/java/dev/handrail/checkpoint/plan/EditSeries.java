package dev.handrail.checkpoint.plan;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Changes a series from one of its meetings on: the old one ends the day before, and a new one begins. What was held
 * keeps its own.
 */
@Component
final class EditSeries implements EngagementPress {
    /** Its data may name the {@code meeting} from which on; otherwise it is the next one. */
    static final String FORM = "series.edit";

    private static final String SAVE = "series.edited";
    private static final String FROM = "from";

    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final PlanForm planForm;
    private final KeepSeries keepSeries;
    private final FindComing findComing;
    private final EndMeetings endMeetings;
    private final SaySeries saySeries;
    private final AnnounceSeries announceSeries;

    EditSeries(
            PlanWords words,
            MeetingWords meetingWords,
            PlanForm planForm,
            KeepSeries keepSeries,
            FindComing findComing,
            EndMeetings endMeetings,
            SaySeries saySeries,
            AnnounceSeries announceSeries) {
        this.words = words;
        this.meetingWords = meetingWords;
        this.planForm = planForm;
        this.keepSeries = keepSeries;
        this.findComing = findComing;
        this.endMeetings = endMeetings;
        this.saySeries = saySeries;
        this.announceSeries = announceSeries;
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
        return pressed.verb().equals(FORM)
                ? open(view, read.get(), pressed, language)
                : save(view, read.get(), pressed, language);
    }

    private Step open(View view, KeepSeries.Read read, Incoming.Pressed pressed, Language language) {
        Optional<FindComing.Coming> from = findComing
                .meeting(view.engagement(), pressed.data().get("meeting"))
                .filter(coming -> coming.series().id().equals(read.series().id()))
                .or(() -> findComing.of(view.engagement(), read, 1).stream().findFirst());
        String id = EngagementId.startedBy(pressed.origin().key()).value();
        return from.map(coming -> dialog(
                        form(
                                view,
                                read.series(),
                                PlanForm.Start.of(
                                        read.series(), coming.meeting().start()),
                                coming.meeting().original(),
                                id,
                                language),
                        read.series(),
                        language))
                .orElseGet(() -> PlanSteps.toast(words.text("isOver", language)));
    }

    private Form form(View view, Series series, PlanForm.Start start, LocalDate from, String id, Language language) {
        Map<String, Object> data =
                PlanData.with(PlanData.with(PlanData.of(view.engagement(), series), FROM, from.toString()), "form", id);
        return planForm.form(view, start, SAVE, data, language);
    }

    private Step save(View view, KeepSeries.Read read, Incoming.Pressed pressed, Language language) {
        Series old = read.series();
        String id = String.valueOf(pressed.data().get("form"));
        Optional<LocalDate> from = ReadDay.read(pressed.data().get(FROM))
                .filter(day -> findComing
                        .meeting(view.engagement(), old.id() + "/" + day)
                        .isPresent());
        if (EngagementId.read(id).isEmpty() || from.isEmpty()) {
            return PlanSteps.toast(words.old(language));
        }
        if (keepSeries.of(view.id(), id).isPresent()) {
            return PlanSteps.toast(words.text("already", language));
        }
        if (!PlanData.isOf(old, pressed.data())) {
            return PlanSteps.toast(words.text("seriesChanged", language));
        }
        if (keepSeries.isFull(view.engagement())) {
            return PlanSteps.toast(words.text("full", language, KeepSeries.MOST));
        }
        Form form = form(
                view,
                old,
                PlanForm.Start.of(old, from.get().atTime(old.first().toLocalTime())),
                from.get(),
                id,
                language);
        Filled filled = planForm.filled(view, form, pressed.data(), language);
        return filled.isFine()
                ? change(view, read, PlanForm.wanted(view, form, filled), from.get(), id, pressed, language)
                : dialog(filled.again(), old, language);
    }

    private Step change(
            View view,
            KeepSeries.Read read,
            PlanForm.Wanted wanted,
            LocalDate from,
            String id,
            Incoming.Pressed pressed,
            Language language) {
        Series series = wanted.series(id, view.me().id(), read.series().meetingChat());
        Series ended = read.series().endingOn(from.minusDays(1));
        EndMeetings.Left left = endMeetings.after(view, ended, from.minusDays(1), id);
        List<Write> writes = new ArrayList<>();
        writes.add(keepSeries.write(view.engagement(), ended, Optional.of(read)));
        writes.add(keepSeries.write(view.engagement(), series, Optional.empty()));
        writes.addAll(left.writes());
        Step said = saySeries.of(view, pressed.origin(), series, words.text("edited", language), language);
        List<Outgoing> messages = new ArrayList<>(said.messages());
        messages.addAll(announceSeries.messages(
                view.engagement(), new KeepSeries.Read(ended, read.document()), left.cancelled()));
        return said.withChanges(writes)
                .withMessages(messages)
                .withHistory(new Happening(
                        "series.changed",
                        Map.of(
                                "series",
                                ended.id(),
                                "instead",
                                id,
                                "from",
                                from.toString(),
                                "by",
                                view.me().id())));
    }

    private Step dialog(Form form, Series series, Language language) {
        String title = words.text("editTitle", language, meetingWords.title(series, language));
        return PlanSteps.dialog(title, words.form(title, form, language));
    }
}
