package dev.handrail.checkpoint.plan;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Field;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls one meeting off, made yet or not, after a dialog that asks once more. */
@Component
final class CancelMeeting implements EngagementPress {
    static final String FORM = "meeting.cancel";

    private static final String SAVE = "meeting.cancelled";
    private static final int LONGEST_REASON = 300;

    private final Cards cards;
    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final FindComing findComing;
    private final KeepMeetings keepMeetings;
    private final ShowMeeting showMeeting;
    private final FollowMove followMove;
    private final ProductTime time;

    CancelMeeting(
            Cards cards,
            PlanWords words,
            MeetingWords meetingWords,
            FindComing findComing,
            KeepMeetings keepMeetings,
            ShowMeeting showMeeting,
            FollowMove followMove,
            ProductTime time) {
        this.cards = cards;
        this.words = words;
        this.meetingWords = meetingWords;
        this.findComing = findComing;
        this.keepMeetings = keepMeetings;
        this.showMeeting = showMeeting;
        this.followMove = followMove;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, Action.PLAN), Verb.changing(SAVE, Action.PLAN));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<FindComing.Coming> found =
                findComing.meeting(view.engagement(), pressed.data().get("meeting"));
        if (found.isEmpty()) {
            return PlanSteps.toast(words.old(language));
        }
        Meeting meeting = found.get().meeting();
        boolean shown = pressed.verb().equals(FORM) || PlanData.isOf(meeting, pressed.data());
        boolean over = !meeting.endsAt(view.engagement().zone()).isAfter(time.instant());
        if (meeting.state() != Meeting.State.PLANNED || !shown || over) {
            return PlanSteps.toast(words.text(
                    "changedMeanwhile",
                    language,
                    meetingWords.title(meeting, language),
                    PlanWords.when(meeting, view.engagement(), view.engagement().zone(), language),
                    words.text(
                            "state."
                                    + meeting.state()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            language)));
        }
        Form form = form(view.engagement(), meeting, language);
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        if (pressed.verb().equals(FORM) || !filled.isFine()) {
            String title = words.text("cancelTitle", language, meetingWords.title(meeting, language));
            return PlanSteps.dialog(
                    title, words.form(title, pressed.verb().equals(FORM) ? form : filled.again(), language));
        }
        return cancel(view, pressed, found.get(), filled.text("reason"), language);
    }

    private Form form(Engagement engagement, Meeting meeting, Language language) {
        return new Form(
                words.text("cancelNote", language, PlanWords.when(meeting, engagement, engagement.zone(), language)),
                List.of(Field.line("reason", words.text("reasonLabel", language), "", LONGEST_REASON)),
                SAVE,
                PlanData.with(
                        PlanData.of(engagement, meeting),
                        PlanData.START,
                        meeting.start().toString()),
                words.text("cancelSend", language));
    }

    private Step cancel(
            View view, Incoming.Pressed pressed, FindComing.Coming coming, String reason, Language language) {
        Meeting after = coming.meeting().cancelled(view.me().id(), reason, null);
        return Step.reply(showMeeting.card(
                        view,
                        coming.series(),
                        after,
                        words.zone(view, pressed.origin()),
                        words.text("isCancelled", language),
                        language))
                .withChanges(List.of(keepMeetings.write(view.engagement(), after, coming.read())))
                .withMessages(followMove.messages(view, coming.of(), coming.meeting(), after))
                .withHistory(new Happening(
                        "meeting.cancelled",
                        Map.of("meeting", after.id(), "by", view.me().id())));
    }
}
