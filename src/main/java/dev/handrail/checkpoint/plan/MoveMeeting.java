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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives one meeting another time, made yet or not, by a dialog; also the time that somebody proposes. */
@Component
final class MoveMeeting implements EngagementPress {
    static final String FORM = "meeting.move";

    /** Its data names the {@code participant} whose proposal is taken. */
    static final String TAKE_TIME = "meeting.take-time";

    private static final String SAVE = "meeting.moved";
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_MINUTES = 480;

    private final Cards cards;
    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final FindComing findComing;
    private final KeepMeetings keepMeetings;
    private final ShowMeeting showMeeting;
    private final SayRhythm sayRhythm;
    private final FollowMove followMove;
    private final ProductTime time;

    MoveMeeting(
            Cards cards,
            PlanWords words,
            MeetingWords meetingWords,
            FindComing findComing,
            KeepMeetings keepMeetings,
            ShowMeeting showMeeting,
            SayRhythm sayRhythm,
            FollowMove followMove,
            ProductTime time) {
        this.cards = cards;
        this.words = words;
        this.meetingWords = meetingWords;
        this.findComing = findComing;
        this.keepMeetings = keepMeetings;
        this.showMeeting = showMeeting;
        this.sayRhythm = sayRhythm;
        this.followMove = followMove;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(FORM, Action.PLAN),
                Verb.showing(TAKE_TIME, Action.PLAN),
                Verb.changing(SAVE, Action.PLAN));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<FindComing.Coming> found =
                findComing.meeting(view.engagement(), pressed.data().get("meeting"));
        if (found.isEmpty()) {
            return PlanSteps.toast(words.old(language));
        }
        FindComing.Coming coming = found.get();
        Meeting meeting = coming.meeting();
        if (meeting.state() == Meeting.State.CANCELLED || meeting.state() == Meeting.State.HELD) {
            return PlanSteps.toast(state(view, meeting, language));
        }
        return switch (pressed.verb()) {
            case FORM -> dialog(form(view, meeting, meeting.start(), language), meeting, language);
            case TAKE_TIME ->
                proposed(meeting, pressed.data().get("participant"))
                        .map(at -> dialog(form(view, meeting, at, language), meeting, language))
                        .orElseGet(() -> PlanSteps.toast(words.text("noProposal", language)));
            default ->
                PlanData.isOf(meeting, pressed.data())
                        ? save(view, pressed, coming, language)
                        : PlanSteps.toast(state(view, meeting, language));
        };
    }

    private static Optional<LocalDateTime> proposed(Meeting meeting, @Nullable Object participant) {
        return participant instanceof String id
                ? meeting.reply(id).flatMap(reply -> Optional.ofNullable(reply.proposed()))
                : Optional.empty();
    }

    /** Somebody else was faster: how it stands now. */
    private String state(View view, Meeting meeting, Language language) {
        String when =
                PlanWords.when(meeting, view.engagement(), view.engagement().zone(), language);
        String state = words.text(
                "state."
                        + meeting.state()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                language);
        return words.text("changedMeanwhile", language, meetingWords.title(meeting, language), when, state);
    }

    private Form form(View view, Meeting meeting, LocalDateTime at, Language language) {
        Engagement engagement = view.engagement();
        return new Form(
                words.text("moveNote", language, PlanWords.when(meeting, engagement, engagement.zone(), language)),
                List.of(
                        Field.date(
                                        "day",
                                        words.text("newDay", language),
                                        at.toLocalDate().toString())
                                .asRequired(),
                        Field.line(
                                        "hour",
                                        words.text(
                                                "hour",
                                                language,
                                                engagement.zone().getId()),
                                        at.toLocalTime().toString(),
                                        5)
                                .asRequired(),
                        Field.number(
                                        "minutes",
                                        words.text("minutes", language),
                                        "" + meeting.minutes(),
                                        LONGEST_MINUTES)
                                .asRequired(),
                        Field.line("reason", words.text("reasonLabel", language), "", LONGEST_REASON)),
                SAVE,
                PlanData.with(
                        PlanData.of(engagement, meeting),
                        PlanData.START,
                        meeting.start().toString()),
                words.text("moveSend", language));
    }

    private Step save(View view, Incoming.Pressed pressed, FindComing.Coming coming, Language language) {
        Meeting meeting = coming.meeting();
        Filled filled =
                Filled.in(form(view, meeting, meeting.start(), language), pressed.data(), cards, language.locale());
        Optional<LocalTime> hour = ReadHour.read(filled.text("hour"));
        check(view, meeting, filled, hour, language);
        if (!filled.isFine()) {
            return dialog(filled.again(), meeting, language);
        }
        LocalDateTime to = filled.day("day").orElseThrow().atTime(hour.orElseThrow());
        Meeting after = meeting.moved(
                to, filled.number("minutes"), time.instant(), view.me().id(), filled.text("reason"));
        return Step.reply(showMeeting.card(
                        view,
                        coming.series(),
                        after,
                        words.zone(view, pressed.origin()),
                        said(view, after, language),
                        language))
                .withChanges(List.of(keepMeetings.write(view.engagement(), after, coming.read())))
                .withMessages(followMove.messages(view, coming.of(), coming.meeting(), after))
                .withHistory(new Happening(
                        "meeting.moved",
                        Map.of(
                                "meeting",
                                meeting.id(),
                                "from",
                                meeting.start().toString(),
                                "to",
                                to.toString(),
                                "by",
                                view.me().id())));
    }

    private void check(View view, Meeting meeting, Filled filled, Optional<LocalTime> hour, Language language) {
        if (filled.isFine("hour") && hour.isEmpty()) {
            filled.wrong("hour", words.text("wrong.hour", language));
        }
        if (filled.isFine("minutes") && filled.number("minutes") < 5) {
            filled.wrong("minutes", words.text("wrong.short", language));
        }
        Optional<LocalDate> day = filled.day("day");
        LocalDateTime now = time.instant().atZone(view.engagement().zone()).toLocalDateTime();
        if (day.filter(on -> on.isBefore(now.toLocalDate())).isPresent()) {
            filled.wrong("day", words.text("wrong.past", language));
        } else if (day.filter(on -> on.isAfter(now.toLocalDate().plusYears(2))).isPresent()) {
            filled.wrong("day", words.text("wrong.far", language, 2));
        } else if (day.isPresent() && hour.isPresent()) {
            LocalDateTime to = day.get().atTime(hour.get());
            if (to.isBefore(now)) {
                filled.wrong("hour", words.text("wrong.pastHour", language));
            } else if (to.equals(meeting.start()) && filled.number("minutes") == meeting.minutes()) {
                filled.wrong("hour", words.text("wrong.same", language));
            }
        }
    }

    private String said(View view, Meeting after, Language language) {
        return Stream.concat(
                        Stream.of(words.text("moved", language)),
                        sayRhythm.clocks(after.start(), view.engagement().zone(), language).stream())
                .collect(Collectors.joining(" "));
    }

    private Step dialog(Form form, Meeting meeting, Language language) {
        String title = words.text("moveTitle", language, meetingWords.title(meeting, language));
        return PlanSteps.dialog(title, words.form(title, form, language));
    }
}
