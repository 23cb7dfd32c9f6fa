package dev.handrail.checkpoint.hold;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.task.MakeTasks;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in which somebody notes what came of a meeting. */
@Component
final class NotesForm {
    static final int ACTIONS = 6;

    private static final String DECISIONS = "decisions";
    private static final int LONGEST_DECISIONS = 2_000;
    private static final int LONGEST_NAME = 40;
    /** As many as a card carries six times. */
    private static final int MOST_PEOPLE = 60;

    private final HoldWords words;
    private final NextMeeting nextMeeting;

    NotesForm(HoldWords words, NextMeeting nextMeeting) {
        this.words = words;
        this.nextMeeting = nextMeeting;
    }

    /** @param name of this form alone: it counts once, however often it is sent in */
    Form form(MeetingView view, String name, Language language) {
        Optional<Meeting.Notes> notes = notes(view.meeting());
        List<Form.Field> fields = new ArrayList<>();
        fields.add(Form.Field.text(
                DECISIONS,
                words.text("decisions", language),
                notes.map(Meeting.Notes::decisions).orElse(""),
                LONGEST_DECISIONS));
        List<Form.Choice> owners = owners(view, language);
        IntStream.rangeClosed(1, ACTIONS).forEach(number -> {
            fields.add(Form.Field.line(
                    "action" + number, words.text("action", language, number), "", MakeTasks.LONGEST_TITLE));
            fields.add(Form.Field.oneOf("owner" + number, words.text("owner", language), "", owners));
            fields.add(Form.Field.date("due" + number, words.text("due", language), ""));
        });
        fields.addAll(nextMeeting.fields(view, language));
        return new Form(
                note(view, notes, language),
                fields,
                NoteMeeting.SAVE,
                data(view, name),
                words.text("button.save", language));
    }

    /** What was noted of a meeting that took place. */
    static Optional<Meeting.Notes> notes(Meeting meeting) {
        return Optional.ofNullable(meeting.notes()).filter(notes -> meeting.state() == Meeting.State.HELD);
    }

    private @Nullable String note(MeetingView view, Optional<Meeting.Notes> notes, Language language) {
        List<String> said = new ArrayList<>();
        said.add(words.when(view, language));
        notes.map(Meeting.Notes::actions)
                .filter(actions -> !actions.isEmpty())
                .ifPresent(actions -> said.add(words.text("alreadyActions", language, numbers(actions))));
        nextMeeting.said(view, language).ifPresent(said::add);
        return String.join("\n\n", said);
    }

    private static String numbers(List<Integer> actions) {
        return String.join(", ", actions.stream().map(String::valueOf).toList());
    }

    private static Map<String, Object> data(MeetingView view, String name) {
        Map<String, Object> data = HoldWords.data(view);
        data.put("form", name);
        data.put("at", version(view.meeting()));
        return data;
    }

    /** Tells these notes from all other ones. */
    static String version(Meeting meeting) {
        return notes(meeting).map(notes -> notes.at().toString()).orElse("");
    }

    /** Those with a role first, then the sides, for what nobody has taken yet. */
    private List<Form.Choice> owners(MeetingView view, Language language) {
        Stream<Form.Choice> people = view.loaded().people().active().stream()
                .sorted(Comparator.comparing((Participant each) -> each.roles().isEmpty()))
                .limit(MOST_PEOPLE)
                .map(each -> new Form.Choice(name(each, language), each.id()));
        Stream<Form.Choice> sides =
                Stream.of(Side.values()).map(side -> new Form.Choice(words.side(side, language), side.name()));
        return Stream.concat(people, sides).toList();
    }

    private String name(Participant participant, Language language) {
        String name = words.name(Optional.of(participant), language);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Says at each field what is wrong with it. */
    void check(Filled filled, MeetingView view, Language language) {
        for (int number = 1; number <= ACTIONS; number++) {
            boolean named = !filled.text("action" + number).isEmpty();
            if (named && filled.text("owner" + number).isEmpty()) {
                filled.wrong("owner" + number, words.text("wrong.owner", language));
            }
            if (!named
                    && !(filled.text("owner" + number).isEmpty()
                            && filled.text("due" + number).isEmpty())) {
                filled.wrong("action" + number, words.text("wrong.action", language));
            }
        }
        LocalDate today = view.now().atZone(view.zone()).toLocalDate();
        for (int number = 1; number <= ACTIONS; number++) {
            filled.doubtPast("due" + number, today);
        }
        nextMeeting.check(filled, view, language);
        boolean nothing = filled.text(DECISIONS).isEmpty()
                && wanted(filled, view).isEmpty()
                && notes(view.meeting())
                        .filter(notes -> !notes.actions().isEmpty())
                        .isEmpty();
        if (nothing) {
            filled.wrong(DECISIONS, words.text("wrong.nothing", language));
        }
    }

    String decisions(Filled filled) {
        return filled.text(DECISIONS);
    }

    /** The actions that were filled in. */
    List<MakeTasks.Wanted> wanted(Filled filled, MeetingView view) {
        return IntStream.rangeClosed(1, ACTIONS)
                .filter(number -> !filled.text("action" + number).isEmpty())
                .mapToObj(number -> {
                    String owner = filled.text("owner" + number);
                    Optional<Participant> person = view.loaded().people().participant(owner);
                    Side side = person.map(Participant::side).orElseGet(() -> side(owner));
                    return new MakeTasks.Wanted(
                            filled.text("action" + number),
                            side,
                            person.orElse(null),
                            filled.day("due" + number).orElse(null));
                })
                .toList();
    }

    private static Side side(String code) {
        return Stream.of(Side.values())
                .filter(side -> side.name().equals(code))
                .findFirst()
                .orElse(Side.CUSTOMER);
    }

    /** Somebody else noted something meanwhile: both texts stand in it, to be made one by who sends it in again. */
    Form merged(Filled filled, MeetingView view, String name, Language language) {
        Form now = form(view, name, language);
        Meeting.Notes theirs = notes(view.meeting()).orElseThrow();
        String both = String.join(
                "\n",
                Stream.of(theirs.decisions(), filled.text(DECISIONS))
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList());
        String who = words.text(
                "meanwhile", language, words.name(view.loaded().people().participant(theirs.by()), language));
        return new Form(
                now.note() == null ? who : who + "\n\n" + now.note(),
                now.fields().stream()
                        .map(field -> field.with(field.id().equals(DECISIONS) ? both : filled.text(field.id()), null))
                        .toList(),
                now.verb(),
                now.data(),
                now.send());
    }
}
