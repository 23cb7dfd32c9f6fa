package dev.handrail.checkpoint.plan;

import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.View;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what has become of a series: announced in its place, and in reply where that is another one. */
@Component
final class SaySeries {
    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final FindComing findComing;
    private final ShowSeries showSeries;
    private final SayRhythm sayRhythm;
    private final AnnounceSeries announceSeries;

    SaySeries(
            PlanWords words,
            MeetingWords meetingWords,
            FindComing findComing,
            ShowSeries showSeries,
            SayRhythm sayRhythm,
            AnnounceSeries announceSeries) {
        this.words = words;
        this.meetingWords = meetingWords;
        this.findComing = findComing;
        this.showSeries = showSeries;
        this.sayRhythm = sayRhythm;
        this.announceSeries = announceSeries;
    }

    /** @param series that is new: as it is going to be written */
    Step of(View view, Origin origin, Series series, String said, Language language) {
        KeepSeries.Read planned = new KeepSeries.Read(series, view.loaded().engagementDocument());
        List<FindComing.Coming> next = findComing.of(view.engagement(), planned, ShowSeries.NEXT);
        String notes = Stream.concat(Stream.of(said), notes(view, series, next, language))
                .collect(Collectors.joining(" "));
        List<Outgoing> announced = announceSeries.messages(view.engagement(), planned, List.of());
        boolean announcedHere = announced.stream()
                .anyMatch(message -> message.to() instanceof dev.handrail.chat.Address address
                        && address.place().equals(origin.address().place()));
        Content reply = announcedHere
                ? new Content.Text(words.text("line", language, meetingWords.title(series, language), notes))
                : showSeries.card(view, series, next, words.zone(view, origin), notes, language);
        return Step.reply(reply).withMessages(announced);
    }

    /** What whoever planned it should know: that the clocks change, or that a holiday leaves nothing of it. */
    private Stream<String> notes(View view, Series series, List<FindComing.Coming> next, Language language) {
        Stream<String> clocks = next.stream()
                .flatMap(coming ->
                        sayRhythm
                                .clocks(
                                        coming.meeting().start(),
                                        view.engagement().zone(),
                                        language)
                                .stream());
        return next.isEmpty() ? Stream.of(words.text("noDays", language)) : clocks;
    }
}
