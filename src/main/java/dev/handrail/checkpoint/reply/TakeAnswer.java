package dev.handrail.checkpoint.reply;

import dev.handrail.card.Cards;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.Attendee;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.LoadAttendees;
import dev.handrail.checkpoint.MakeAgenda;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.RemindPeople;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What all presses about a meeting share: who may, of which state of it the card was, and how it stands afterwards. Whoever
 * presses what is not so any more is shown how it is, and nothing is done.
 */
@Component
final class TakeAnswer {
    private final Cards cards;
    private final MeetingWords words;
    private final FindMeeting findMeeting;
    private final KeepMeetings keepMeetings;
    private final LoadAttendees loadAttendees;
    private final MakeAgenda makeAgenda;
    private final ShowReminder showReminder;
    private final TellPeople tellPeople;
    private final ProductTime time;

    /** A press about a meeting that is as its card showed it, by somebody invited. */
    record Here(
            View by,
            MeetingView view,
            Optional<KeepMeetings.Read> read,
            Attendee me,
            Incoming.Pressed pressed,
            Language language) {
        Meeting meeting() {
            return view.meeting();
        }

        /** Whether nobody else sees what is shown. */
        boolean inPerson() {
            return pressed.origin().address().place().kind() == Place.Kind.PERSONAL;
        }

        MeetingView with(Meeting after) {
            return new MeetingView(view.loaded(), view.series(), after, view.attendees(), view.now());
        }
    }

    TakeAnswer(
            Cards cards,
            MeetingWords words,
            FindMeeting findMeeting,
            KeepMeetings keepMeetings,
            LoadAttendees loadAttendees,
            MakeAgenda makeAgenda,
            ShowReminder showReminder,
            TellPeople tellPeople,
            ProductTime time) {
        this.cards = cards;
        this.words = words;
        this.findMeeting = findMeeting;
        this.keepMeetings = keepMeetings;
        this.loadAttendees = loadAttendees;
        this.makeAgenda = makeAgenda;
        this.showReminder = showReminder;
        this.tellPeople = tellPeople;
        this.time = time;
    }

    /**
     * Lets a feature answer.
     *
     * @param inDialog whether a dialog waits for the answer
     */
    Step take(View by, Incoming.Pressed pressed, boolean inDialog, Language language, Function<Here, Step> feature) {
        Optional<FindMeeting.Found> found =
                findMeeting.of(by.id(), pressed.data().get("meeting"));
        if (found.isEmpty()) {
            return say(text("gone", language));
        }
        boolean invited =
                LoadAttendees.invited(found.get().series(), by.people()).contains(by.me());
        if (!invited) {
            return say(text("notInvited", language));
        }
        Here here = here(by, found.get(), pressed, language);
        return stale(here)
                .map(note -> show(here, here.meeting(), inDialog, false, note))
                .orElseGet(() -> feature.apply(here));
    }

    private Here here(View by, FindMeeting.Found found, Incoming.Pressed pressed, Language language) {
        Attendee me = loadAttendees.of(by.me());
        MeetingView view = new MeetingView(by.loaded(), found.series(), found.meeting(), List.of(me), time.instant());
        return new Here(by, view, found.read(), me, pressed, language);
    }

    /** What is to be said where the card shows something else than there is; empty where it does not. */
    private Optional<String> stale(Here here) {
        if (!ShowReminder.isOpen(here.view())) {
            return Optional.of("");
        }
        Map<String, Object> data = here.pressed().data();
        boolean sameTime = data.containsKey("moves")
                ? isSame(here.meeting().moves(), data.get("moves"))
                : isSame(here.meeting().revision(), data.get("revision"));
        if (!sameTime) {
            return Optional.of(text("movedTo", here.language()));
        }
        Object answered = data.get(ShowReminder.ANSWERED);
        boolean same = answered == null
                || isSame(ShowReminder.answered(here.meeting(), here.me().id()), answered);
        return same ? Optional.empty() : Optional.of(text("answeredMeanwhile", here.language()));
    }

    private static boolean isSame(long there, @Nullable Object shown) {
        return shown instanceof Number number && number.longValue() == there;
    }

    /** How the meeting stands, in place of the card, or in words where others see it or a dialog waits. */
    Step show(Here here, Meeting meeting, boolean inDialog, boolean asking, String note) {
        MeetingView view = here.with(meeting);
        if (inDialog || !here.inPerson()) {
            return say(inWords(here, view, note));
        }
        return new Step(List.of(), new Outcome.ShowCard(card(here, view, asking, note)));
    }

    private String inWords(Here here, MeetingView view, String note) {
        Language language = here.language();
        String standing = showReminder.standing(view, language).orElse("");
        String what = words.title(view.meeting(), language) + ", "
                + words.when(view, here.me().zone(view.zone()), language) + ".";
        return String.join(" ", List.of(note, standing, what)).strip();
    }

    private Content.Card card(Here here, MeetingView view, boolean asking, String note) {
        return showReminder.card(
                view,
                here.me(),
                new ShowReminder.Reminding(lead(here), false, makeAgenda.open(view.engagement(), view.now())),
                asking,
                note,
                here.language());
    }

    /** Which of the person's reminders the card is; 0 where it is none that was sent. */
    private static int lead(Here here) {
        Object lead = here.pressed().data().get(ShowReminder.LEAD);
        return here.meeting().told(here.me().id()).stream()
                .filter(told -> told.fate() == Meeting.Fate.SENT || told.fate() == Meeting.Fate.LATE)
                .map(Meeting.Told::lead)
                .filter(told -> isSame(told, lead))
                .findFirst()
                .orElse(0);
    }

    /** Writes the meeting. */
    List<Write> write(Here here, Meeting after) {
        return List.of(keepMeetings.write(here.view().engagement(), after, here.read()));
    }

    Happening happening(String what, Here here, Map<String, String> more) {
        Map<String, String> details = new TreeMap<>(more);
        details.put("meeting", here.meeting().id());
        details.put("participant", here.me().id());
        return new Happening(what, details);
    }

    /**
     * After a dialog was sent in: it closes, and the reminder that it was opened from shows how it is now.
     *
     * @param messages to others
     */
    Step closeDialog(Here here, Meeting after, List<Outgoing> messages, Happening happening) {
        List<Outgoing> all = new ArrayList<>(messages);
        int lead = lead(here);
        if (lead != 0) {
            MeetingView view = here.with(after);
            all.addAll(tellPeople
                    .tell(
                            RemindPeople.about(after, lead),
                            view.engagement(),
                            List.of(here.me().participant()),
                            language -> card(in(here, language), view, false, ""))
                    .messages());
        }
        return Step.nothing().withChanges(write(here, after)).withMessages(all).withHistory(happening);
    }

    private static Here in(Here here, Language language) {
        return new Here(here.by(), here.view(), here.read(), here.me(), here.pressed(), language);
    }

    /** What the dialog's form carries: what the button carried, as far as it is this meeting's. */
    static Map<String, Object> data(Here here) {
        return ShowReminder.data(here.view(), here.me(), lead(here));
    }

    Step dialog(String title, Form form, Language language) {
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    static Step say(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("reply." + key, language.locale(), arguments);
    }
}
