package dev.handrail.checkpoint.plan;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The card that says that a meeting has another time, or does not take place; also in the place of what was shown before. */
@Component
final class ShowChange {
    private static final String COME = "meeting.come";
    private static final String CANNOT = "meeting.cannot";
    private static final String OTHER_TIME = "meeting.other-time";

    private final PlanWords words;
    private final MeetingWords meetingWords;

    ShowChange(PlanWords words, MeetingWords meetingWords) {
        this.words = words;
        this.meetingWords = meetingWords;
    }

    /**
     * What has become of it.
     *
     * @param zone the reader's
     */
    Content.Card card(MeetingView view, ZoneId zone, Language language) {
        Meeting meeting = view.meeting();
        Meeting.Change change = Objects.requireNonNull(meeting.change(), "only what was changed is told of");
        boolean off = meeting.state() == Meeting.State.CANCELLED;
        String title = meetingWords.title(meeting, language);
        Panel panel = new Panel(
                off ? words.text("offTitle", language, title) : words.text("movedTitle", language, title),
                view.engagement().name(),
                off && change.instead() != null ? words.text("instead", language) : null,
                facts(view, change, off, zone, language),
                List.of(),
                buttons(view, change, off, language));
        return meetingWords.card(panel, language);
    }

    private List<Panel.Fact> facts(
            MeetingView view, Meeting.Change change, boolean off, ZoneId zone, Language language) {
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(
                words.text("was", language), PlanWords.when(change.was(), view.engagement(), zone, language)));
        if (!off) {
            facts.add(new Panel.Fact(words.text("now", language), meetingWords.when(view, zone, language)));
            if (!zone.equals(view.zone())) {
                facts.add(new Panel.Fact(
                        meetingWords.text("whenThere", language), meetingWords.when(view, view.zone(), language)));
            }
        }
        facts.add(new Panel.Fact(
                words.text("by", language), PlanWords.name(view.loaded().people(), change.by())));
        if (!change.reason().isEmpty()) {
            facts.add(new Panel.Fact(words.text("reason", language), change.reason()));
        }
        return facts;
    }

    private List<Button> buttons(MeetingView view, Meeting.Change change, boolean off, Language language) {
        String instead = change.instead();
        if (off) {
            return instead == null
                    ? List.of()
                    : List.of(Button.doing(
                            words.text("button.series", language),
                            LookAtMeetings.SERIES,
                            Map.of("engagement", view.engagement().id().value(), "series", instead)));
        }
        Map<String, Object> data = new HashMap<>(MeetingWords.data(view));
        data.put("moves", view.meeting().moves());
        return List.of(
                Button.doing(words.text("button.come", language), COME, data),
                Button.opening(words.text("button.cannot", language), CANNOT, data),
                Button.opening(words.text("button.otherTime", language), OTHER_TIME, data));
    }
}
