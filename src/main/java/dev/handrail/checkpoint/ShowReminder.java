package dev.handrail.checkpoint;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.ShowTime;
import dev.handrail.engagement.task.Task;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card that reminds somebody of a meeting, and takes what the person answers. */
@Component
public final class ShowReminder {
    /** That the person comes. */
    public static final String COME = "meeting.come";

    /** Asks in a dialog why the person can't. */
    public static final String CANNOT = "meeting.cannot";

    /** Asks in a dialog for another time. */
    public static final String OTHER_TIME = "meeting.other-time";

    /** Shows the choices once more to whoever has answered. */
    public static final String RECONSIDER = "meeting.reconsider";

    /** Asks in a dialog what is to be spoken of. */
    public static final String ADD = "meeting.add";

    /** Reminds once more; its data say when, by {@link Snooze#code()}. */
    public static final String SNOOZE = "meeting.snooze";

    /** Asks in a dialog how the person wants to be reminded at all; needs no data. */
    public static final String HABITS = "meeting.habits";

    /** In a button's data: by which of the reminders it is shown. */
    public static final String LEAD = "lead";

    /** In a button's data: which of the person's answers is shown, 0 for none. */
    public static final String ANSWERED = "answered";

    /** In a button's data: until when the person had put it off, 0 for not. */
    public static final String PUT_OFF = "putOff";

    private final Cards cards;
    private final MeetingWords words;
    private final MakeAgenda makeAgenda;

    /**
     * Which reminder it is.
     *
     * @param lead as in {@link Meeting.Told#lead()}; 0 where it is shown because somebody asked
     * @param late whether it should have come earlier
     * @param open as {@link MakeAgenda#open} gives it
     */
    public record Reminding(int lead, boolean late, List<Task> open) {}

    ShowReminder(Cards cards, MeetingWords words, MakeAgenda makeAgenda) {
        this.cards = cards;
        this.words = words;
        this.makeAgenda = makeAgenda;
    }

    public Content.Card card(MeetingView view, Attendee attendee, Reminding reminding, Language language) {
        return card(view, attendee, reminding, false, "", language);
    }

    /**
     * The same after a press.
     *
     * @param asking whether it asks, though the person has answered
     * @param note what has to be said about the press; empty where nothing
     */
    public Content.Card card(
            MeetingView view, Attendee attendee, Reminding reminding, boolean asking, String note, Language language) {
        Optional<Meeting.Reply> reply = asking ? Optional.empty() : reply(view, attendee);
        boolean open = isOpen(view);
        List<Panel.Section> sections =
                new ArrayList<>(makeAgenda.sections(view, reminding.open(), attendee.participant(), language));
        if (open) {
            snooze(view, attendee, reminding, language).ifPresent(sections::add);
        }
        Panel panel = new Panel(
                text(
                        reminding.lead() == 0 ? "titleOfAgenda" : "titleOfReminder",
                        language,
                        words.title(view.meeting(), language)),
                view.engagement().name(),
                said(view, attendee, reminding, note, language),
                facts(view, attendee, language),
                sections,
                open ? buttons(view, attendee, reminding, reply, language) : List.of());
        return words.card(panel, language);
    }

    /** Whether there is still something to answer. */
    public static boolean isOpen(MeetingView view) {
        return view.meeting().state().isAhead() && view.now().isBefore(view.end());
    }

    /** How a meeting stands to which nobody can answer any more; empty for one to come. */
    public Optional<String> standing(MeetingView view, Language language) {
        return switch (view.meeting().state()) {
            case CANCELLED -> Optional.of(text("cancelled", language));
            case HELD -> Optional.of(text("held", language));
            case NOT_HELD -> Optional.of(text("notHeld", language));
            case PLANNED, BEGUN -> isOpen(view) ? Optional.<String>empty() : Optional.of(text("over", language));
        };
    }

    private static Optional<Meeting.Reply> reply(MeetingView view, Attendee attendee) {
        return view.meeting().reply(attendee.id());
    }

    private @Nullable String said(
            MeetingView view, Attendee attendee, Reminding reminding, String note, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(note);
        standing(view, language).ifPresent(parts::add);
        if (reminding.late()) {
            parts.add(words.text("late", language));
        }
        holiday(view, language).ifPresent(parts::add);
        reply(view, attendee)
                .map(reply -> answer(view, attendee, reply, language))
                .ifPresent(parts::add);
        String said =
                String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
        return said.isEmpty() ? null : said;
    }

    /** Whose holiday it is on the meeting's day, or was on the day that it was moved from. */
    private Optional<String> holiday(MeetingView view, Language language) {
        Meeting meeting = view.meeting();
        return Optional.ofNullable(meeting.holidayOf()).map(code -> {
            String country = Locale.of("", code.split("-", 2)[0]).getDisplayCountry(language.locale());
            return meeting.start().toLocalDate().equals(meeting.original())
                    ? text("holiday", language, country)
                    : text("movedByHoliday", language, country, ShowDay.written(meeting.original(), language));
        });
    }

    private String answer(MeetingView view, Attendee attendee, Meeting.Reply reply, Language language) {
        String said = switch (reply.answer()) {
            case COMES -> text("youCome", language);
            case CANNOT -> text("youCannot", language);
            case OTHER_TIME ->
                Optional.ofNullable(reply.proposed())
                        .map(at -> at.atZone(view.zone()).toInstant())
                        .map(at -> text(
                                "youProposed", language, ShowTime.written(at, attendee.zone(view.zone()), language)))
                        .orElseGet(() -> text("youCannot", language));
        };
        return reply.reason().isEmpty() ? said : said + " " + text("because", language, reply.reason());
    }

    private List<Panel.Fact> facts(MeetingView view, Attendee attendee, Language language) {
        ZoneId theirs = attendee.zone(view.zone());
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(words.text("when", language), words.when(view, theirs, language)));
        if (!theirs.equals(view.zone())) {
            facts.add(new Panel.Fact(words.text("whenThere", language), words.when(view, view.zone(), language)));
        }
        where(view).ifPresent(key -> facts.add(new Panel.Fact(text("where", language), text(key, language))));
        facts.add(new Panel.Fact(text("coming", language), coming(view, language)));
        return facts;
    }

    /** Where it is spoken of: places have no names of their own here. */
    private static Optional<String> where(MeetingView view) {
        if (view.series().meetingChat() != null) {
            return Optional.of("inCall");
        }
        return Optional.ofNullable(view.series().place())
                .or(() -> view.engagement().places().stream()
                        .map(LinkedPlace::address)
                        .findFirst())
                .map(Address::place)
                .map(place -> place.kind() == Place.Kind.CHANNEL ? "inChannel" : "inChat");
    }

    private String coming(MeetingView view, Language language) {
        List<Meeting.Answer> answers = LoadAttendees.invited(
                        view.series(), view.loaded().people())
                .stream()
                .flatMap(each -> view.meeting().reply(each.id()).stream())
                .map(Meeting.Reply::answer)
                .toList();
        int all = LoadAttendees.invited(view.series(), view.loaded().people()).size();
        long come = answers.stream().filter(Meeting.Answer.COMES::equals).count();
        return text("counts", language, come, answers.size() - come, all - answers.size());
    }

    private List<Button> buttons(
            MeetingView view,
            Attendee attendee,
            Reminding reminding,
            Optional<Meeting.Reply> reply,
            Language language) {
        Map<String, Object> data = data(view, attendee, reminding.lead());
        List<Button> buttons = new ArrayList<>();
        if (reply.isPresent()) {
            buttons.add(Button.doing(text("reconsider", language), RECONSIDER, data));
        } else {
            buttons.add(Button.doing(text("come", language), COME, data));
            buttons.add(Button.opening(text("cannot", language), CANNOT, data));
            if (view.now().isBefore(view.start())) {
                buttons.add(Button.opening(text("otherTime", language), OTHER_TIME, data));
            }
        }
        buttons.add(Button.opening(text("add", language), ADD, data));
        buttons.add(Button.opening(text("habits", language), HABITS, data));
        return buttons;
    }

    /** What the buttons carry: beside the meeting, what of the person's own they show. */
    public static Map<String, Object> data(MeetingView view, Attendee attendee, int lead) {
        Map<String, Object> data = new HashMap<>(MeetingWords.data(view));
        data.put(ANSWERED, answered(view.meeting(), attendee.id()));
        data.put(PUT_OFF, putOff(view.meeting(), attendee.id()));
        data.put(LEAD, lead);
        return data;
    }

    /** What {@link #ANSWERED} has for a participant. */
    public static long answered(Meeting meeting, String participant) {
        return meeting.reply(participant)
                .map(reply -> reply.at().toEpochMilli())
                .orElse(0L);
    }

    private static long putOff(Meeting meeting, String participant) {
        return Optional.ofNullable(meeting.snoozed().get(participant))
                .map(Instant::toEpochMilli)
                .orElse(0L);
    }

    private Optional<Panel.Section> snooze(
            MeetingView view, Attendee attendee, Reminding reminding, Language language) {
        boolean comesNot = reply(view, attendee)
                .filter(reply -> reply.answer() == Meeting.Answer.CANNOT)
                .isPresent();
        List<Button> choices = comesNot
                ? List.of()
                : Stream.of(Snooze.values())
                        .filter(each -> each.until(view, attendee).isPresent())
                        .map(each -> snooze(each, view, attendee, reminding.lead(), language))
                        .toList();
        Optional<Instant> until = Optional.ofNullable(view.meeting().snoozed().get(attendee.id()));
        if (choices.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        String said = until.map(at ->
                        text("remindsAgain", language, ShowTime.written(at, attendee.zone(view.zone()), language)))
                .orElseGet(() -> text("remindAgain", language));
        return Optional.of(new Panel.Section(null, List.of(new Panel.Item(said, null, Panel.Tone.PLAIN, choices))));
    }

    private Button snooze(Snooze choice, MeetingView view, Attendee attendee, int lead, Language language) {
        Map<String, Object> data = data(view, attendee, lead);
        data.put("until", choice.code());
        return Button.doing(text("snooze." + choice.code(), language), SNOOZE, data);
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("reply." + key, language.locale(), arguments);
    }
}
