package dev.handrail.checkpoint.hold;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The card that lists the latest meetings with what was noted of each. */
@Component
final class ListNotes {
    private static final int PAGE = 8;

    private final HoldWords words;
    private final OfferCall offerCall;

    ListNotes(HoldWords words, OfferCall offerCall) {
        this.words = words;
        this.offerCall = offerCall;
    }

    /** Whether there can be something to read or to note. */
    static boolean isOver(MeetingView view) {
        return switch (view.meeting().state()) {
            case BEGUN, HELD, NOT_HELD -> true;
            case PLANNED -> !view.now().isBefore(view.end());
            case CANCELLED -> false;
        };
    }

    /** @param over the newest first */
    Content.Card card(
            View view, Place place, List<MeetingView> over, List<Series> series, int page, Language language) {
        int from = Math.min(page, Math.max(0, (over.size() - 1) / PAGE)) * PAGE;
        List<MeetingView> shown = over.subList(from, Math.min(from + PAGE, over.size()));
        List<Panel.Section> sections = new ArrayList<>();
        sections.add(new Panel.Section(
                null, shown.stream().map(each -> item(view, each, language)).toList()));
        List<Series> going = series.stream()
                .filter(each -> isGoing(each, over))
                .sorted(Comparator.comparing(Series::first))
                .toList();
        if (page == 0) {
            offerCall.section(view, place, going, language).ifPresent(sections::add);
        }
        Panel panel = new Panel(
                words.text("notes", language),
                view.engagement().name(),
                over.isEmpty() ? words.text("noMeetings", language) : null,
                List.of(),
                sections,
                buttons(view, from, over.size(), language));
        return words.card(panel, language);
    }

    private static boolean isGoing(Series series, List<MeetingView> over) {
        LocalDate until = series.until();
        return until == null
                || over.stream()
                        .findFirst()
                        .filter(newest ->
                                newest.now().atZone(newest.zone()).toLocalDate().isAfter(until))
                        .isEmpty();
    }

    private Panel.Item item(View view, MeetingView meeting, Language language) {
        boolean noted = meeting.meeting().notes() != null;
        List<Button> buttons = new ArrayList<>();
        if (noted) {
            buttons.add(Button.doing(words.text("button.read", language), ReadNotes.ONE, HoldWords.data(meeting)));
        } else if (view.may(NoteMeeting.MAY)) {
            buttons.add(Button.opening(words.text("button.note", language), NoteMeeting.FORM, HoldWords.data(meeting)));
        }
        return new Panel.Item(
                words.title(meeting, language) + " · " + words.when(meeting, language),
                detail(meeting, language),
                Panel.Tone.PLAIN,
                buttons);
    }

    private String detail(MeetingView view, Language language) {
        Meeting meeting = view.meeting();
        return NotesForm.notes(meeting)
                .map(notes -> words.text(
                        "noted",
                        language,
                        words.name(view.loaded().people().participant(notes.by()), language),
                        notes.actions().size()))
                .orElseGet(() -> words.state(meeting.state(), language));
    }

    private List<Button> buttons(View view, int from, int all, Language language) {
        List<Button> buttons = new ArrayList<>();
        if (from > 0) {
            buttons.add(
                    Button.doing(words.text("button.newer", language), ReadNotes.LIST, page(view, from / PAGE - 1)));
        }
        if (from + PAGE < all) {
            buttons.add(
                    Button.doing(words.text("button.older", language), ReadNotes.LIST, page(view, from / PAGE + 1)));
        }
        return buttons;
    }

    private static Map<String, Object> page(View view, int page) {
        return new HashMap<>(Map.of("engagement", view.id().value(), "page", page));
    }
}
