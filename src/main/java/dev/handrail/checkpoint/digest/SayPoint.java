package dev.handrail.checkpoint.digest;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.ShowTime;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.limit.SayLimit;
import dev.handrail.engagement.task.SayTask;
import dev.handrail.engagement.task.Task;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in a line, with its buttons, what somebody is told of in the morning. */
@Component
final class SayPoint {
    private final Cards cards;
    private final SayTask sayTask;
    private final SayLimit sayLimit;
    private final MeetingWords meetingWords;

    SayPoint(Cards cards, SayTask sayTask, SayLimit sayLimit, MeetingWords meetingWords) {
        this.cards = cards;
        this.sayTask = sayTask;
        this.sayLimit = sayLimit;
        this.meetingWords = meetingWords;
    }

    /** @param zone the person's */
    Panel.Item item(View view, Point point, Instant now, ZoneId zone, Language language) {
        LocalDate today = now.atZone(view.engagement().zone()).toLocalDate();
        return switch (point) {
            case Point.Own own ->
                new Panel.Item(
                        sayTask.named(own.task(), language),
                        due(own, language),
                        tone(own.rank()),
                        sayTask.buttons(view, own.task(), language));
            case Point.Others others -> others(view, others, language);
            case Point.Limit limit ->
                new Panel.Item(
                        sayLimit.line(view.engagement(), limit.limit(), language),
                        null,
                        sayLimit.tone(view.engagement(), limit.limit()),
                        show(view, "limit.show", language));
            case Point.Reaching reaching ->
                new Panel.Item(
                        text("milestone", language, reaching.milestone().name().in(language.code())),
                        planned(reaching.day(), today, language),
                        tone(reaching.rank()),
                        show(view, "milestone.show", language));
            case Point.Desired desired ->
                new Panel.Item(
                        text("desired", language),
                        planned(desired.day(), today, language),
                        tone(desired.rank()),
                        show(view, "status.timeline", language));
            case Point.Waiting waiting -> waiting(view, waiting, language);
            case Point.Meets meets -> meets(view, meets.meeting(), zone, language);
        };
    }

    private String due(Point.Own own, Language language) {
        return switch (own.rank()) {
            case OVERDUE -> text("overdue", language, ShowDay.brief(own.day(), language));
            case DUE_TODAY -> text("dueToday", language);
            default -> text("dueOn", language, ShowDay.brief(own.day(), language));
        };
    }

    private static Panel.Tone tone(Point.Rank rank) {
        return rank.isOverdue() ? Panel.Tone.LATE : Panel.Tone.SOON;
    }

    private Panel.Item others(View view, Point.Others others, Language language) {
        Task longest = others.tasks().getFirst();
        String owner = sayTask.owner(longest, view.people(), language);
        int count = others.tasks().size();
        String since = ShowDay.brief(others.day(), language);
        return new Panel.Item(
                count == 1 ? text("othersOne", language, owner) : text("others", language, owner, count),
                text(
                        count == 1 ? "othersOneDetail" : "othersDetail",
                        language,
                        sayTask.named(longest, language),
                        since),
                Panel.Tone.LATE,
                List.of(sayTask.overdue(view, text("show", language))));
    }

    private String planned(LocalDate day, LocalDate today, Language language) {
        long left = ChronoUnit.DAYS.between(today, day);
        String written = ShowDay.written(day, language);
        return left < 0
                ? text("planned.passed", language, written)
                : left == 0
                        ? text("planned.today", language)
                        : left == 1
                                ? text("planned.tomorrow", language)
                                : text("planned.left", language, written, left);
    }

    private Panel.Item waiting(View view, Point.Waiting waiting, Language language) {
        String what = waiting.what().name().toLowerCase(Locale.ROOT);
        String verb = switch (waiting.what()) {
            case SIGNATURE -> "gate.show";
            case DISPUTE -> "dispute.list";
            case ROLE -> "people.list";
        };
        return new Panel.Item(
                waiting.count() == 1
                        ? text("waiting." + what + ".one", language)
                        : text("waiting." + what + ".many", language, waiting.count()),
                null,
                Panel.Tone.SOON,
                show(view, verb, language));
    }

    private Panel.Item meets(View view, Meeting meeting, ZoneId zone, Language language) {
        ZoneId there = view.engagement().zone();
        return new Panel.Item(
                meetingWords.title(meeting, language),
                ShowTime.hours(meeting.startsAt(there), meeting.endsAt(there), zone, language));
    }

    private List<Button> show(View view, String verb, Language language) {
        Map<String, Object> data = Map.of("engagement", view.id().value(), Verb.BESIDE, true);
        return List.of(Button.doing(text("show", language), verb, data));
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("digest." + key, language.locale(), arguments);
    }
}
