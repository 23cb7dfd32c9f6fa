package dev.handrail.checkpoint.hold;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.task.MakeTasks;
import dev.handrail.store.Write;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes what is to be noted of a meeting: decisions, actions, which become tasks in the same commit, and the next date.
 * Whoever notes something of a meeting says that it took place.
 */
@Component
final class NoteMeeting implements EngagementPress {
    /** What somebody must be allowed who says what became of a meeting. */
    static final Action MAY = Action.PLAN;

    static final String FORM = "meeting.note";
    static final String SAVE = "meeting.noted";

    private final FindHeld findHeld;
    private final KeepMeetings keepMeetings;
    private final NotesForm notesForm;
    private final NextMeeting nextMeeting;
    private final MakeTasks makeTasks;
    private final AskSteering askSteering;
    private final ShowQuestion showQuestion;
    private final HoldWords words;

    NoteMeeting(
            FindHeld findHeld,
            KeepMeetings keepMeetings,
            NotesForm notesForm,
            NextMeeting nextMeeting,
            MakeTasks makeTasks,
            AskSteering askSteering,
            ShowQuestion showQuestion,
            HoldWords words) {
        this.findHeld = findHeld;
        this.keepMeetings = keepMeetings;
        this.notesForm = notesForm;
        this.nextMeeting = nextMeeting;
        this.makeTasks = makeTasks;
        this.askSteering = askSteering;
        this.showQuestion = showQuestion;
        this.words = words;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, MAY), Verb.changing(SAVE, MAY));
    }

    /** A form that was sent in with a fault is another one afterwards; that one counts once is known by its name. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return pressed.verb().equals(SAVE);
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<FindHeld.Read> found = findHeld.of(view, pressed.data());
        if (found.isEmpty()) {
            return HoldWords.toast(words.text("gone", language));
        }
        MeetingView now = found.get().view();
        if (!mayBeNoted(now) || FindHeld.isOfAnotherTime(now, pressed.data())) {
            return HoldWords.toast(
                    now.now().isBefore(now.start())
                            ? words.text("notBegun", language, words.title(now, language), words.when(now, language))
                            : showQuestion.said(now, language));
        }
        return pressed.verb().equals(FORM)
                ? dialog(now, notesForm.form(now, fresh(pressed), language), language)
                : filled(view, found.get(), pressed, language);
    }

    private static boolean mayBeNoted(MeetingView view) {
        return view.meeting().state() != Meeting.State.CANCELLED
                && (view.meeting().state() != Meeting.State.PLANNED
                        || !view.now().isBefore(view.start()));
    }

    private static String fresh(Incoming.Pressed pressed) {
        return EngagementId.startedBy(pressed.origin().key()).value();
    }

    private Step filled(View view, FindHeld.Read found, Incoming.Pressed pressed, Language language) {
        MeetingView now = found.view();
        String name = String.valueOf(pressed.data().get("form"));
        if (!name.matches("[a-z0-9]{1,40}")) {
            return HoldWords.toast(words.text("gone", language));
        }
        Optional<Meeting.Notes> notes = NotesForm.notes(now.meeting());
        if (notes.filter(there -> there.has(name)).isPresent()) {
            return Step.nothing();
        }
        Filled filled = words.filled(notesForm.form(now, name, language), pressed.data(), language);
        notesForm.check(filled, now, language);
        boolean stale = notes.isPresent()
                && !NotesForm.version(now.meeting())
                        .equals(String.valueOf(pressed.data().get("at")));
        if (stale) {
            return dialog(now, notesForm.merged(filled, now, name, language), language);
        }
        Optional<String> noRoom =
                makeTasks.refusal(view, notesForm.wanted(filled, now).size(), language);
        noRoom.ifPresent(why -> filled.wrong("action1", why));
        return filled.isFine()
                ? save(view, found, filled, name, pressed, language)
                : dialog(now, filled.again(), language);
    }

    private Step save(
            View view, FindHeld.Read found, Filled filled, String name, Incoming.Pressed pressed, Language language) {
        MeetingView now = found.view();
        MakeTasks.Made made = makeTasks.make(view, notesForm.wanted(filled, now), language);
        Optional<LocalDateTime> agreed = nextMeeting.agreed(filled);
        Meeting after = now.meeting()
                .noted(notes(view, now, notesForm.decisions(filled), made, agreed, name))
                .in(Meeting.State.HELD);
        List<Write> writes = new ArrayList<>(made.writes());
        writes.add(keepMeetings.write(view.engagement(), after, Optional.of(found.read())));
        agreed.ifPresent(start -> writes.add(nextMeeting.write(now, start)));
        List<Outgoing> messages = new ArrayList<>(made.messages());
        messages.addAll(askSteering.settle(new MeetingView(now.loaded(), now.series(), after, List.of(), now.now())));
        return new Step(
                writes,
                replies(made, pressed, language),
                messages,
                List.of(),
                history(view, after, made),
                List.of(),
                new Outcome.Accepted());
    }

    private Meeting.Notes notes(
            View view,
            MeetingView now,
            String decisions,
            MakeTasks.Made made,
            Optional<LocalDateTime> agreed,
            String form) {
        Optional<Meeting.Notes> before = NotesForm.notes(now.meeting());
        List<Integer> actions = Stream.concat(
                        before.stream().flatMap(notes -> notes.actions().stream()), made.numbers().stream())
                .toList();
        List<String> forms = Stream.concat(before.stream().flatMap(notes -> notes.names().stream()), Stream.of(form))
                .toList();
        LocalDateTime next = agreed.or(() -> nextMeeting.planned(now)).orElse(null);
        return new Meeting.Notes(view.me().id(), now.now(), decisions, actions, next, forms);
    }

    private static List<Happening> history(View view, Meeting after, MakeTasks.Made made) {
        String tasks = made.numbers().stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<String, String> details = tasks.isEmpty()
                ? Map.of("meeting", after.id(), "by", view.me().id())
                : Map.of("meeting", after.id(), "by", view.me().id(), "tasks", tasks);
        return List.of(new Happening("meeting.noted", details));
    }

    /** Where others read along the summary says it. */
    private List<Content> replies(MakeTasks.Made made, Incoming.Pressed pressed, Language language) {
        boolean inPerson = pressed.origin().address().place().kind() == Place.Kind.PERSONAL;
        String said = inPerson ? (words.text("isNoted", language) + " " + made.said()).strip() : made.said();
        return said.isEmpty() ? List.of() : List.of(new Content.Text(said));
    }

    private Step dialog(MeetingView view, Form form, Language language) {
        return words.dialog(words.text("notesOf", language, words.title(view, language)), form, language);
    }
}
