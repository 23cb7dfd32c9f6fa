package dev.handrail.checkpoint.plan;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.checkpoint.hold.OfferCall;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The card of an engagement's meetings to come, the next one first. */
@Component
final class ListMeetings {
    /** So many of each series are looked at. */
    static final int MOST_OF_ONE = 12;

    private static final int PAGE = 8;

    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final MeetingLine meetingLine;
    private final OfferCall offerCall;

    ListMeetings(PlanWords words, MeetingWords meetingWords, MeetingLine meetingLine, OfferCall offerCall) {
        this.words = words;
        this.meetingWords = meetingWords;
        this.meetingLine = meetingLine;
        this.offerCall = offerCall;
    }

    /**
     * @param place where the card is shown
     * @param from the number of the first one shown
     */
    Content.Card card(View view, List<FindComing.Coming> all, Place place, int from, ZoneId zone, Language language) {
        int first = from < all.size() ? from : 0;
        List<FindComing.Coming> shown = all.subList(first, Math.min(first + PAGE, all.size()));
        List<Panel.Section> sections = new ArrayList<>();
        if (first == 0 && !shown.isEmpty()) {
            sections.add(new Panel.Section(
                    words.text("nextOne", language), items(view, shown.subList(0, 1), zone, language)));
            shown = shown.subList(1, shown.size());
        }
        if (!shown.isEmpty()) {
            sections.add(new Panel.Section(words.text("later", language), items(view, shown, zone, language)));
        }
        if (first == 0) {
            List<Series> series =
                    all.stream().map(FindComing.Coming::series).distinct().toList();
            offerCall.section(view, place, series, language).ifPresent(sections::add);
        }
        return meetingWords.card(
                new Panel(
                        words.text("meetings", language),
                        view.engagement().name(),
                        all.isEmpty() ? words.text("none", language) : null,
                        List.of(),
                        sections,
                        buttons(view, all.size() - first - PAGE, first + PAGE, language)),
                language);
    }

    private List<Panel.Item> items(View view, List<FindComing.Coming> some, ZoneId zone, Language language) {
        return some.stream()
                .map(coming -> meetingLine.item(
                        view.engagement(),
                        coming.meeting(),
                        zone,
                        true,
                        language,
                        Button.doing(
                                words.text("button.open", language),
                                ShowMeeting.SHOW,
                                PlanData.of(view.engagement(), coming.meeting()))))
                .toList();
    }

    private List<Button> buttons(View view, int more, int next, Language language) {
        Engagement engagement = view.engagement();
        List<Button> buttons = new ArrayList<>();
        if (more > 0) {
            buttons.add(Button.doing(
                    words.text("button.more", language, more),
                    LookAtMeetings.LIST,
                    PlanData.with(PlanData.of(engagement), "from", next)));
        }
        if (view.may(Action.PLAN) && engagement.isRunning()) {
            buttons.add(Button.opening(
                    words.text("button.plan", language),
                    PlanMeeting.FORM,
                    PlanData.with(PlanData.of(engagement), "kind", MeetingKind.CHECKPOINT.code())));
        }
        buttons.add(Button.doing(words.text("button.look", language), LookAtMeetings.LIST, PlanData.of(engagement)));
        return buttons;
    }
}
