package dev.handrail.checkpoint.reply;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Takes another time for a meeting, in the zone of whoever proposes it. */
@Component
final class ProposeTime implements EngagementPress {
    private static final String PROPOSE = "meeting.propose";
    private static final int LONGEST_REASON = 300;
    private static final Duration FURTHEST = Duration.ofDays(366);

    /** As people write hours: {@code 9:30}, {@code 09h30}, {@code 9.30}, {@code 14h}. */
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:hH.]([0-9]{2})|[hH])");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");

    private final Cards cards;
    private final TakeAnswer takeAnswer;
    private final TellReplies tellReplies;

    ProposeTime(Cards cards, TakeAnswer takeAnswer, TellReplies tellReplies) {
        this.cards = cards;
        this.takeAnswer = takeAnswer;
        this.tellReplies = tellReplies;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(ShowReminder.OTHER_TIME, Action.TAKE_PART), Verb.changing(PROPOSE, Action.TAKE_PART));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return takeAnswer.take(view, pressed, true, language, here -> {
            if (!here.view().now().isBefore(here.view().start())) {
                return takeAnswer.show(here, here.meeting(), true, false, takeAnswer.text("begun", language));
            }
            return pressed.verb().equals(PROPOSE) ? propose(here) : dialog(form(here), language);
        });
    }

    private Step propose(TakeAnswer.Here here) {
        Filled filled = Filled.in(
                form(here), here.pressed().data(), cards, here.language().locale());
        Optional<Instant> at = check(filled, here);
        if (at.isEmpty() || !filled.isFine()) {
            return dialog(filled.again(), here.language());
        }
        Meeting.Reply reply = new Meeting.Reply(
                Meeting.Answer.OTHER_TIME,
                at.get().atZone(here.view().zone()).toLocalDateTime(),
                filled.text("reason"),
                here.view().now());
        Meeting after = here.meeting().replied(here.me().id(), reply);
        return takeAnswer.closeDialog(
                here,
                after,
                tellReplies.tell(here, after),
                takeAnswer.happening("meeting.replied", here, Map.of("answer", "other-time")));
    }

    /** When it would be; what is wrong with it is noted at its field. */
    private Optional<Instant> check(Filled filled, TakeAnswer.Here here) {
        Optional<LocalTime> time = time(filled.text("time"));
        if (time.isEmpty()) {
            filled.wrong("time", takeAnswer.text("wrong.time", here.language()));
        }
        Optional<Instant> at = filled.day("day")
                .flatMap(day ->
                        time.map(hour -> ZonedDateTime.of(day, hour, zone(here)).toInstant()));
        at.flatMap(when -> fault(when, here))
                .ifPresent(key -> filled.wrong("day", takeAnswer.text(key, here.language())));
        return at;
    }

    private static Optional<String> fault(Instant at, TakeAnswer.Here here) {
        Instant now = here.view().now();
        if (!at.isAfter(now)) {
            return Optional.of("wrong.past");
        }
        if (at.isAfter(now.plus(FURTHEST))) {
            return Optional.of("wrong.far");
        }
        return at.equals(here.view().start()) ? Optional.of("wrong.same") : Optional.empty();
    }

    static Optional<LocalTime> time(String written) {
        Matcher time = TIME.matcher(written);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static ZoneId zone(TakeAnswer.Here here) {
        return here.me().zone(here.view().zone());
    }

    private Form form(TakeAnswer.Here here) {
        Language language = here.language();
        ZonedDateTime now = here.view().start().atZone(zone(here));
        LocalDate day = now.toLocalDate();
        return new Form(
                takeAnswer.text("proposeNote", language),
                List.of(
                        Form.Field.date("day", takeAnswer.text("day", language), day.toString())
                                .asRequired(),
                        Form.Field.line(
                                        "time",
                                        takeAnswer.text(
                                                "time", language, zone(here).getId()),
                                        WRITTEN.format(now),
                                        5)
                                .asRequired(),
                        Form.Field.text("reason", takeAnswer.text("reason", language), "", LONGEST_REASON)),
                PROPOSE,
                TakeAnswer.data(here),
                takeAnswer.text("send", language));
    }

    private Step dialog(Form form, Language language) {
        return takeAnswer.dialog(takeAnswer.text("otherTime", language), form, language);
    }
}
