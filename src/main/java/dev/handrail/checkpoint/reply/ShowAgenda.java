package dev.handrail.checkpoint.reply;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.Attendee;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.LoadAttendees;
import dev.handrail.checkpoint.MakeAgenda;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.engagement.task.Task;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what the next meeting is about, and takes what somebody says is to be spoken of there. */
@Component
final class ShowAgenda implements EngagementSpeech {
    private final Cards cards;
    private final MeetingWords words;
    private final FindMeeting findMeeting;
    private final KeepMeetings keepMeetings;
    private final LoadAttendees loadAttendees;
    private final MakeAgenda makeAgenda;
    private final ShowReminder showReminder;
    private final ProductTime time;

    ShowAgenda(
            Cards cards,
            MeetingWords words,
            FindMeeting findMeeting,
            KeepMeetings keepMeetings,
            LoadAttendees loadAttendees,
            MakeAgenda makeAgenda,
            ShowReminder showReminder,
            ProductTime time) {
        this.cards = cards;
        this.words = words;
        this.findMeeting = findMeeting;
        this.keepMeetings = keepMeetings;
        this.loadAttendees = loadAttendees;
        this.makeAgenda = makeAgenda;
        this.showReminder = showReminder;
        this.time = time;
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.AGENDA, Action.TAKE_PART, true));
    }

    /** The next meeting to which the person is invited. */
    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Language language = said.language();
        return findMeeting
                .next(
                        view.id(),
                        view.engagement().zone(),
                        series -> LoadAttendees.invited(series, view.people()).contains(view.me()))
                .map(found -> answer(view, found, origin, said))
                .orElseGet(() -> Step.reply(new Content.Text(text("noMeeting", language))));
    }

    private Step answer(View view, FindMeeting.Found found, Origin origin, Interpretation said) {
        Language language = said.language();
        String text = said.arguments().rest().strip();
        if (text.isEmpty()) {
            return Step.reply(card(view, found, found.meeting(), "", origin, language));
        }
        if (text.length() > AddToAgenda.LONGEST) {
            return Step.reply(new Content.Text(cards.text("form.wrong.long", language.locale(), AddToAgenda.LONGEST)));
        }
        if (found.meeting().agenda().size() >= AddToAgenda.MOST) {
            return Step.reply(new Content.Text(text("agenda.full", language, AddToAgenda.MOST)));
        }
        return AddToAgenda.with(found.meeting(), view.me().id(), text, time.instant())
                .map(after -> added(view, found, after, origin, language))
                .orElseGet(() -> Step.reply(
                        card(view, found, found.meeting(), text("agenda.there", language), origin, language)));
    }

    private Step added(View view, FindMeeting.Found found, Meeting after, Origin origin, Language language) {
        return Step.reply(card(view, found, after, text("agenda.isAdded", language), origin, language))
                .withChanges(List.of(keepMeetings.write(view.engagement(), after, found.read())))
                .withHistory(new Happening(
                        "meeting.agenda-added",
                        Map.of("meeting", after.id(), "participant", view.me().id())));
    }

    private Content card(
            View by, FindMeeting.Found found, Meeting meeting, String note, Origin origin, Language language) {
        List<Task> open = makeAgenda.open(by.engagement(), time.instant());
        if (origin.address().place().kind() != Place.Kind.PERSONAL) {
            return forAll(view(by, found, meeting, List.of()), open, note, language);
        }
        Attendee me = loadAttendees.of(by.me());
        return showReminder.card(
                view(by, found, meeting, List.of(me)),
                me,
                new ShowReminder.Reminding(0, false, open),
                false,
                note,
                language);
    }

    private MeetingView view(View by, FindMeeting.Found found, Meeting meeting, List<Attendee> attendees) {
        return new MeetingView(by.loaded(), found.series(), meeting, attendees, time.instant());
    }

    /** Nobody's own items are marked where all read it. */
    private Content forAll(MeetingView view, List<Task> open, String note, Language language) {
        Panel panel = new Panel(
                text("titleOfAgenda", language, words.title(view.meeting(), language)),
                view.engagement().name(),
                Optional.of(note).filter(some -> !some.isEmpty()).orElse(null),
                List.of(new Panel.Fact(words.text("when", language), words.when(view, view.zone(), language))),
                makeAgenda.sections(view, open, null, language),
                List.of(Button.opening(text("add", language), ShowReminder.ADD, MeetingWords.data(view))));
        return words.card(panel, language);
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("reply." + key, language.locale(), arguments);
    }
}
