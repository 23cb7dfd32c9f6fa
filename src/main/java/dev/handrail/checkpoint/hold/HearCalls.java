package dev.handrail.checkpoint.hold;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.NoticesPeople;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets the call that a series is linked with say that a meeting of it begins, and that it is over. */
@Component
final class HearCalls implements NoticesPeople, LetterHandler {
    private static final String BEGAN = "call-began";
    private static final String ENDED = "call-ended";

    private final FindEngagement findEngagement;
    private final LoadEngagement loadEngagement;
    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final AskSteering askSteering;
    private final ProductTime time;

    /** @param at when; {@link Instant#EPOCH} where the platform did not say */
    private record Call(Place place, Instant at) {}

    private record Kept(Series series, KeepMeetings.Read read) {}

    HearCalls(
            FindEngagement findEngagement,
            LoadEngagement loadEngagement,
            KeepSeries keepSeries,
            KeepMeetings keepMeetings,
            AskSteering askSteering,
            ProductTime time) {
        this.findEngagement = findEngagement;
        this.loadEngagement = loadEngagement;
        this.keepSeries = keepSeries;
        this.keepMeetings = keepMeetings;
        this.askSteering = askSteering;
        this.time = time;
    }

    @Override
    public List<Letter> met(Incoming incoming) {
        return switch (incoming) {
            case Incoming.MeetingBegan began -> letter(began, BEGAN, began.at());
            case Incoming.MeetingEnded ended -> letter(ended, ENDED, ended.at());
            default -> List.of();
        };
    }

    private List<Letter> letter(Incoming incoming, String kind, Instant at) {
        Place place = incoming.origin().address().place();
        return findEngagement.linkedWith(place).stream()
                .map(loaded -> new Letter(
                        loaded.id().partition(),
                        kind,
                        kind,
                        Math.max(at.toEpochMilli(), 1),
                        EngagementDocuments.json(new Call(place, at))))
                .toList();
    }

    @Override
    public Set<String> letters() {
        return Set.of(BEGAN, ENDED);
    }

    @Override
    public Step apply(Letter letter) {
        Call call = EngagementDocuments.read(letter.body(), Call.class);
        return EngagementId.read(letter.to().substring(letter.to().indexOf(':') + 1))
                .flatMap(loadEngagement::load)
                .filter(loaded -> loaded.engagement().isRunning())
                .map(loaded -> apply(loaded, call, letter.kind().equals(BEGAN)))
                .orElseGet(Step::nothing);
    }

    private Step apply(Loaded loaded, Call call, boolean begins) {
        ZoneId zone = loaded.engagement().zone();
        List<Kept> kept = of(loaded, call.place());
        List<Meeting> meetings =
                kept.stream().map(each -> each.read().meeting()).toList();
        Instant at = at(call);
        Optional<Meeting> after = begins ? CallOf.began(meetings, zone, at) : CallOf.ended(meetings, zone, at);
        return after.map(meeting -> write(loaded, kept, meeting, begins)).orElseGet(Step::nothing);
    }

    /** Clocks differ a little; nothing has happened yet that is still to come. */
    private Instant at(Call call) {
        Instant now = time.instant();
        return call.at().equals(Instant.EPOCH) || call.at().isAfter(now) ? now : call.at();
    }

    private List<Kept> of(Loaded loaded, Place place) {
        Map<String, Series> linked = keepSeries.all(loaded.id()).stream()
                .map(KeepSeries.Read::series)
                .filter(series -> MeetingPlace.call(series, loaded.engagement())
                        .filter(chat -> chat.place().equals(place))
                        .isPresent())
                .collect(java.util.stream.Collectors.toMap(Series::id, series -> series));
        return linked.isEmpty()
                ? List.of()
                : keepMeetings.present(loaded.id()).stream()
                        .filter(read -> linked.containsKey(read.meeting().series()))
                        .map(read -> new Kept(
                                java.util.Objects.requireNonNull(
                                        linked.get(read.meeting().series())),
                                read))
                        .toList();
    }

    private Step write(Loaded loaded, List<Kept> kept, Meeting after, boolean begins) {
        Kept before = kept.stream()
                .filter(each -> each.read().meeting().id().equals(after.id()))
                .findFirst()
                .orElseThrow();
        MeetingView view = new MeetingView(loaded, before.series(), after, List.of(), time.instant());
        return Step.nothing()
                .withChanges(List.of(keepMeetings.write(loaded.engagement(), after, Optional.of(before.read()))))
                .withMessages(askSteering.settle(view))
                .withHistory(new Happening(
                        begins ? "meeting.call-began" : "meeting.call-ended", Map.of("meeting", after.id())));
    }
}
