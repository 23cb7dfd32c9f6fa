package dev.handrail.checkpoint.plan;

import dev.handrail.card.Button;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Plans a series of meetings, or a single one, by a dialog. */
@Component
final class PlanMeeting implements EngagementPress, EngagementSpeech {
    /** Its data may name the kind. */
    static final String FORM = "meeting.plan";

    private static final String SAVE = "meeting.planned";

    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final PlanForm planForm;
    private final KeepSeries keepSeries;
    private final SaySeries saySeries;

    PlanMeeting(
            PlanWords words, MeetingWords meetingWords, PlanForm planForm, KeepSeries keepSeries, SaySeries saySeries) {
        this.words = words;
        this.meetingWords = meetingWords;
        this.planForm = planForm;
        this.keepSeries = keepSeries;
        this.saySeries = saySeries;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, Action.PLAN), Verb.changing(SAVE, Action.PLAN));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.PLAN_MEETING, Action.PLAN, false));
    }

    /** A dialog only opens from a button. */
    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Language language = said.language();
        List<Button> buttons = Stream.of(MeetingKind.values())
                .map(kind -> Button.opening(
                        meetingWords.kind(kind, language),
                        FORM,
                        PlanData.with(PlanData.of(view.engagement()), "kind", kind.code())))
                .toList();
        Panel panel = new Panel(
                words.text("plan", language),
                view.engagement().name(),
                words.text("how", language),
                List.of(),
                List.of(),
                view.engagement().isRunning() ? buttons : List.of());
        return Step.reply(meetingWords.card(panel, language));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Map<String, Object> data = pressed.data();
        MeetingKind kind = MeetingKind.read(data.get("kind0"))
                .or(() -> MeetingKind.read(data.get("kind")))
                .orElse(MeetingKind.CHECKPOINT);
        String id = pressed.verb().equals(FORM)
                ? EngagementId.startedBy(pressed.origin().key()).value()
                : String.valueOf(data.get("form"));
        Form form = planForm.form(
                view,
                PlanForm.Start.of(kind, view.engagement()),
                SAVE,
                PlanData.with(PlanData.with(PlanData.of(view.engagement()), "form", id), "kind0", kind.code()),
                language);
        return pressed.verb().equals(FORM) ? dialog(form, language) : save(view, pressed, form, id, language);
    }

    private Step save(View view, Incoming.Pressed pressed, Form form, String id, Language language) {
        if (EngagementId.read(id).isEmpty()) {
            return PlanSteps.toast(words.old(language));
        }
        Optional<KeepSeries.Read> there = keepSeries.of(view.id(), id);
        if (there.isPresent()) {
            return PlanSteps.toast(words.text("already", language));
        }
        if (keepSeries.isFull(view.engagement())) {
            return PlanSteps.toast(words.text("full", language, KeepSeries.MOST));
        }
        Filled filled = planForm.filled(view, form, pressed.data(), language);
        if (!filled.isFine()) {
            return dialog(filled.again(), language);
        }
        Series series = PlanForm.wanted(view, form, filled).series(id, view.me().id(), null);
        return saySeries
                .of(view, pressed.origin(), series, words.text("planned", language), language)
                .withChanges(List.of(keepSeries.write(view.engagement(), series, Optional.empty())))
                .withHistory(new Happening(
                        "series.planned",
                        Map.of(
                                "series",
                                id,
                                "kind",
                                series.kind().code(),
                                "by",
                                view.me().id())));
    }

    private Step dialog(Form form, Language language) {
        String title = words.text("plan", language);
        return PlanSteps.dialog(title, words.form(title, form, language));
    }
}
