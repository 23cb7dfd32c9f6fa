package dev.handrail.checkpoint.plan;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of one meeting: when it is, what is on its agenda, who comes, who cannot, and which other times are proposed. */
@Component
final class ShowMeeting {
    static final String SHOW = "meeting.show";

    private static final int MOST_LINES = 8;
    private static final int MOST_NAMES = 12;

    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final MeetingLine meetingLine;

    ShowMeeting(PlanWords words, MeetingWords meetingWords, MeetingLine meetingLine) {
        this.words = words;
        this.meetingWords = meetingWords;
        this.meetingLine = meetingLine;
    }

    /** @param said what has just become of it */
    Content.Card card(
            View view, Series series, Meeting meeting, ZoneId zone, @Nullable String said, Language language) {
        List<Panel.Section> sections = new ArrayList<>();
        agenda(sections, view, meeting, language);
        answers(sections, view, series, meeting, zone, language);
        return meetingWords.card(
                new Panel(
                        meetingWords.title(meeting, language),
                        view.engagement().name(),
                        said,
                        facts(view, meeting, zone, language),
                        sections,
                        buttons(view, series, meeting, language)),
                language);
    }

    private List<Panel.Fact> facts(View view, Meeting meeting, ZoneId zone, Language language) {
        Engagement engagement = view.engagement();
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(
                meetingWords.text("when", language), PlanWords.when(meeting, engagement, zone, language)));
        if (!zone.equals(engagement.zone())) {
            facts.add(new Panel.Fact(
                    meetingWords.text("whenThere", language),
                    PlanWords.when(meeting, engagement, engagement.zone(), language)));
        }
        String remarks = meetingLine.remarks(meeting, engagement, zone, language);
        if (!remarks.isEmpty()) {
            facts.add(new Panel.Fact(words.text("remark", language), remarks));
        }
        Meeting.Change change = meeting.change();
        if (change != null && !change.reason().isEmpty()) {
            facts.add(new Panel.Fact(words.text("reason", language), change.reason()));
        }
        String state = words.text(
                "state."
                        + meeting.state()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                language);
        facts.add(new Panel.Fact(words.text("standing", language), state));
        return facts;
    }

    private void agenda(List<Panel.Section> sections, View view, Meeting meeting, Language language) {
        List<Panel.Item> items = meeting.agenda().stream()
                .limit(MOST_LINES)
                .map(item -> new Panel.Item(item.text(), PlanWords.name(view.people(), item.by())))
                .toList();
        if (!items.isEmpty()) {
            sections.add(new Panel.Section(
                    words.text("agenda", language, meeting.agenda().size()), items));
        }
    }

    /** Why somebody does not come is told to who steers, in person, as was said where it was asked for. */
    private void answers(
            List<Panel.Section> sections, View view, Series series, Meeting meeting, ZoneId zone, Language language) {
        List<Participant> invited = view.people().active().stream()
                .filter(each -> series.invited().isEmpty() || series.invited().contains(each.id()))
                .toList();
        List<Panel.Item> items = new ArrayList<>();
        names(items, "comes", having(invited, meeting, Meeting.Answer.COMES), language);
        having(invited, meeting, Meeting.Answer.CANNOT).stream()
                .limit(MOST_LINES)
                .forEach(each -> items.add(new Panel.Item(words.text("cannot", language, each.name()), null)));
        having(invited, meeting, Meeting.Answer.OTHER_TIME).stream()
                .limit(MOST_LINES)
                .forEach(each -> items.add(proposal(view, each, meeting, zone, language)));
        names(
                items,
                "silent",
                invited.stream()
                        .filter(each -> meeting.reply(each.id()).isEmpty())
                        .toList(),
                language);
        if (!items.isEmpty()) {
            sections.add(new Panel.Section(words.text("answers", language), items));
        }
    }

    private static List<Participant> having(List<Participant> invited, Meeting meeting, Meeting.Answer answer) {
        return invited.stream()
                .filter(each -> meeting.reply(each.id())
                        .filter(reply -> reply.answer() == answer)
                        .isPresent())
                .toList();
    }

    private void names(List<Panel.Item> items, String key, List<Participant> people, Language language) {
        if (people.isEmpty()) {
            return;
        }
        String some = String.join(
                ", ", people.stream().limit(MOST_NAMES).map(Participant::name).toList());
        int more = people.size() - MOST_NAMES;
        items.add(new Panel.Item(
                words.text(key, language, people.size()),
                more > 0 ? words.text("andMore", language, some, more) : some));
    }

    private Panel.Item proposal(View view, Participant person, Meeting meeting, ZoneId zone, Language language) {
        Engagement engagement = view.engagement();
        String when = Optional.ofNullable(
                        meeting.reply(person.id()).orElseThrow().proposed())
                .map(at -> PlanWords.when(at, engagement, zone, language))
                .orElse("–");
        List<Button> take = isChangeable(view, meeting)
                ? List.of(Button.opening(
                        words.text("button.take", language),
                        MoveMeeting.TAKE_TIME,
                        PlanData.with(PlanData.of(engagement, meeting), "participant", person.id())))
                : List.of();
        return new Panel.Item(
                words.text("proposes", language, person.name(), when), null, Panel.Tone.SOON, take);
    }

    private static boolean isChangeable(View view, Meeting meeting) {
        return view.may(Action.PLAN)
                && view.engagement().isRunning()
                && meeting.state() != Meeting.State.CANCELLED
                && meeting.state() != Meeting.State.HELD;
    }

    private List<Button> buttons(View view, Series series, Meeting meeting, Language language) {
        Engagement engagement = view.engagement();
        Map<String, Object> data = PlanData.of(engagement, meeting);
        List<Button> buttons = new ArrayList<>();
        if (isChangeable(view, meeting)) {
            buttons.add(Button.opening(words.text("button.move", language), MoveMeeting.FORM, data));
            if (meeting.state() == Meeting.State.PLANNED) {
                buttons.add(Button.opening(words.text("button.cancel", language), CancelMeeting.FORM, data));
            }
            if (series.rhythm().rule() != null && meeting.state() == Meeting.State.PLANNED) {
                buttons.add(Button.opening(
                        words.text("button.following", language),
                        EditSeries.FORM,
                        PlanData.with(PlanData.of(engagement, series), "meeting", meeting.id())));
            }
        }
        if (meeting.state().isAhead()) {
            buttons.add(Button.doing(words.text("button.calendar", language), LookAtMeetings.CALENDAR, data));
        }
        buttons.add(Button.doing(
                words.text("button.series", language), LookAtMeetings.SERIES, PlanData.of(engagement, series)));
        return buttons;
    }
}
