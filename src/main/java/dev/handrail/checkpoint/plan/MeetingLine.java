package dev.handrail.checkpoint.plan;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.ShowDay;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A meeting as a line of a list: when it is, and what is special about it. */
@Component
final class MeetingLine {
    private final PlanWords words;
    private final MeetingWords meetingWords;

    MeetingLine(PlanWords words, MeetingWords meetingWords) {
        this.words = words;
        this.meetingWords = meetingWords;
    }

    /** @param named whether its title stands there as well */
    Panel.Item item(
            Engagement engagement, Meeting meeting, ZoneId zone, boolean named, Language language, Button... buttons) {
        String when = PlanWords.when(meeting, engagement, zone, language);
        boolean off = meeting.state() == Meeting.State.CANCELLED;
        String remarks = remarks(meeting, engagement, zone, language);
        return new Panel.Item(
                named ? words.text("line", language, meetingWords.title(meeting, language), when) : when,
                remarks.isEmpty() ? null : remarks,
                off ? Panel.Tone.LATE : meeting.moves() > 0 ? Panel.Tone.SOON : Panel.Tone.PLAIN,
                List.of(buttons));
    }

    /** That it is off, was moved, or has to do with a holiday; possibly empty. */
    String remarks(Meeting meeting, Engagement engagement, ZoneId zone, Language language) {
        List<String> remarks = new ArrayList<>();
        Meeting.Change change = meeting.change();
        if (meeting.state() == Meeting.State.CANCELLED) {
            remarks.add(words.text("cancelled", language));
        } else if (meeting.moves() > 0 && change != null) {
            remarks.add(words.text("movedFrom", language, PlanWords.when(change.was(), engagement, zone, language)));
        }
        String holidayOf = meeting.holidayOf();
        if (holidayOf != null) {
            String country = Countries.name(holidayOf, language);
            LocalDate original = meeting.original();
            remarks.add(
                    meeting.start().toLocalDate().equals(original)
                            ? words.text("holiday", language, country)
                            : words.text("holidayMoved", language, ShowDay.written(original, language), country));
        }
        return String.join(" · ", remarks);
    }
}
