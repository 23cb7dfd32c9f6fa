package dev.handrail.checkpoint.hold;

import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links a series with the chat whose calls are its meetings, or ends that; pressed in that chat. */
@Component
final class LinkCall implements EngagementPress {
    static final String LINK = "meeting.link-call";
    static final String UNLINK = "meeting.unlink-call";

    private static final int AT_ONCE = 40;

    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final HoldWords words;
    private final MeetingWords meetings;

    LinkCall(KeepSeries keepSeries, KeepMeetings keepMeetings, HoldWords words, MeetingWords meetings) {
        this.keepSeries = keepSeries;
        this.keepMeetings = keepMeetings;
        this.words = words;
        this.meetings = meetings;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(LINK, Action.LINK), Verb.changing(UNLINK, Action.LINK));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Place place = pressed.origin().address().place();
        Optional<KeepSeries.Read> found =
                keepSeries.of(view.id(), pressed.data().get("series"));
        if (found.isEmpty()) {
            return HoldWords.toast(words.text("gone", language));
        }
        Optional<Address> here = view.engagement().places().stream()
                .map(LinkedPlace::address)
                .filter(each -> each.place().equals(place))
                .findFirst();
        if (here.isEmpty()) {
            return HoldWords.toast(words.text("linkFirst", language));
        }
        boolean links = pressed.verb().equals(LINK);
        Optional<Address> before = MeetingPlace.call(found.get().series(), view.engagement());
        boolean isHere = before.filter(chat -> chat.place().equals(place)).isPresent();
        return links == isHere
                ? HoldWords.toast(said(found.get().series(), links, language))
                : link(view, found.get(), links ? here.get() : null, language);
    }

    private Step link(View view, KeepSeries.Read read, @Nullable Address chat, Language language) {
        Series series = read.series().heldIn(chat);
        List<Write> writes = new ArrayList<>();
        writes.add(keepSeries.write(view.engagement(), series, Optional.of(read)));
        // What is waited for around each of its meetings is another thing now.
        keepMeetings.present(view.id()).stream()
                .filter(each -> each.meeting().series().equals(series.id())
                        && each.meeting().state().isAhead())
                .limit(AT_ONCE)
                .map(each -> keepMeetings.write(view.engagement(), each.meeting(), Optional.of(each)))
                .forEach(writes::add);
        return Step.nothing()
                .withChanges(writes)
                .withOutcome(new Outcome.ShowText(said(series, chat != null, language)))
                .withHistory(new Happening(
                        chat == null ? "meeting.call-unlinked" : "meeting.call-linked",
                        Map.of("series", series.id(), "by", view.me().id())));
    }

    private String said(Series series, boolean linked, Language language) {
        return words.text(linked ? "callLinked" : "callUnlinked", language, meetings.title(series, language));
    }
}
