package dev.handrail.checkpoint.digest;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.View;
import dev.handrail.engagement.task.SayTask;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of a morning: what is late first, a few lines in all, each under its engagement. */
@Component
final class ShowDigest {
    private static final int MOST_LINES = 12;

    private final Cards cards;
    private final SayPoint sayPoint;
    private final SayTask sayTask;

    /** What somebody is told of an engagement. */
    record Told(View view, List<Point> points) {}

    private record Line(View view, Point point) {}

    ShowDigest(Cards cards, SayPoint sayPoint, SayTask sayTask) {
        this.cards = cards;
        this.sayPoint = sayPoint;
        this.sayTask = sayTask;
    }

    /**
     * In the language that the person reads.
     *
     * @param told of at least one engagement
     * @param late whether it should have come earlier
     * @param isMore whether there are engagements that were not looked at
     * @param zone the person's
     */
    Content.Card card(Acquaintance known, List<Told> told, boolean late, boolean isMore, Instant now, ZoneId zone) {
        View first = told.getFirst().view();
        Language language = TellPeople.language(known, first.engagement());
        List<Line> all = told.stream()
                .flatMap(each -> each.points().stream().map(point -> new Line(each.view(), point)))
                .sorted(Comparator.comparing((Line line) -> line.point().rank())
                        .thenComparing(line -> line.point().day())
                        .thenComparing(line -> line.view().engagement().name()))
                .toList();
        Panel panel = new Panel(
                text("title", language, ShowDay.written(now, zone, language)),
                null,
                note(late, isMore, language),
                List.of(),
                sections(all, now, zone, language),
                buttons(first, language));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private @Nullable String note(boolean late, boolean isMore, Language language) {
        List<String> notes = new ArrayList<>();
        if (late) {
            notes.add(text("late", language));
        }
        if (isMore) {
            notes.add(text("tooMany", language, SendDigest.MOST_ENGAGEMENTS));
        }
        return notes.isEmpty() ? null : String.join("\n\n", notes);
    }

    /** Engagements in the order in which their first lines come. */
    private List<Panel.Section> sections(List<Line> all, Instant now, ZoneId zone, Language language) {
        Map<String, List<Panel.Item>> items = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Line line : all.subList(0, Math.min(MOST_LINES, all.size()))) {
            String id = line.view().id().value();
            names.put(id, line.view().engagement().name());
            items.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(sayPoint.item(line.view(), line.point(), now, zone, language));
        }
        List<Panel.Section> sections = new ArrayList<>();
        items.forEach((id, lines) -> sections.add(new Panel.Section(names.get(id), lines)));
        if (all.size() > MOST_LINES) {
            sections.add(new Panel.Section(
                    null, List.of(new Panel.Item(text("more", language, all.size() - MOST_LINES), null))));
        }
        return sections;
    }

    private List<Button> buttons(View view, Language language) {
        Map<String, Object> any = Map.of("engagement", view.id().value());
        return List.of(
                sayTask.mine(view, language),
                Button.opening(text("habits", language), "meeting.habits", any),
                Button.doing(text("unsubscribe", language), ChooseDigest.UNSUBSCRIBE, Map.of()));
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("digest." + key, language.locale(), arguments);
    }
}
