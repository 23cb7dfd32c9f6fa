package dev.handrail.engagement.limit;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.ShowDay;
import dev.handrail.playbook.Anchor;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Source;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what a limit is, until when it runs, and where a document sets it. */
@Component
public final class SayLimit {
    private final Cards cards;
    private final Playbooks playbooks;
    private final ProductTime time;

    SayLimit(Cards cards, Playbooks playbooks, ProductTime time) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.time = time;
    }

    /** What it is about, in a few words. */
    public String name(Watched limit, Language language) {
        return playbooks
                .entry(limit.entry())
                .map(entry -> entry.words(language.code()).task())
                .orElse(limit.entry());
    }

    /** Until when it runs, or that it was met, or why it is not counted. */
    public String standing(Engagement engagement, Watched limit, Language language) {
        Watched.Met met = limit.met();
        LocalDate end = limit.end();
        if (met != null) {
            return text("met", language, ShowDay.written(met.day(), language));
        }
        return end == null
                ? text("uncounted", language, anchor(limit.anchor(), language))
                : left(engagement, end, language);
    }

    private String left(Engagement engagement, LocalDate end, Language language) {
        long days = ChronoUnit.DAYS.between(today(engagement), end);
        String day = ShowDay.written(end, language);
        if (days < 0) {
            return days == -1 ? text("overdueOne", language, day) : text("overdue", language, day, -days);
        }
        return days == 0
                ? text("today", language, day)
                : days == 1 ? text("tomorrow", language, day) : text("left", language, day, days);
    }

    /** Both in one line. */
    public String line(Engagement engagement, Watched limit, Language language) {
        return text("line", language, name(limit, language), standing(engagement, limit, language));
    }

    /** How much it asks for attention. */
    public Panel.Tone tone(Engagement engagement, Watched limit) {
        LocalDate end = limit.end();
        if (limit.met() != null) {
            return Panel.Tone.GOOD;
        }
        if (end == null) {
            return Panel.Tone.PLAIN;
        }
        long days = ChronoUnit.DAYS.between(today(engagement), end);
        return days < 0 ? Panel.Tone.LATE : days <= 14 ? Panel.Tone.SOON : Panel.Tone.PLAIN;
    }

    private LocalDate today(Engagement engagement) {
        return engagement.dayOf(time.instant());
    }

    String anchor(Anchor anchor, Language language) {
        return text("anchor." + anchor.code(), language);
    }

    Optional<String> source(Watched limit, Language language) {
        return playbooks.entry(limit.entry()).map(entry -> {
            Source source = entry.sources().getFirst();
            return text("source", language, source.document().title(), source.section(), source.firstLine());
        });
    }

    /** To those who steer, and to the places. */
    Content.Card warning(Engagement engagement, Watched limit, boolean late, Language language) {
        LocalDate end = Objects.requireNonNull(limit.end(), "people are warned of what ends");
        LocalDate from = Objects.requireNonNull(limit.from(), "what ends has begun");
        boolean over = end.isBefore(today(engagement));
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(text("until", language), left(engagement, end, language)));
        facts.add(new Panel.Fact(
                text("countedFrom", language),
                anchor(limit.anchor(), language) + ", " + ShowDay.written(from, language)));
        Optional<Entry> entry = playbooks.entry(limit.entry());
        List<Panel.Item> source = source(limit, language)
                .map(each -> new Panel.Item(
                        entry.map(known -> known.words(language.code()).text()).orElse(""), each))
                .stream()
                .toList();
        Panel panel = new Panel(
                text(over ? "passedTitle" : "title", language, name(limit, language)),
                engagement.name(),
                late ? text("late", language) : null,
                facts,
                List.of(new Panel.Section(null, source)),
                List.of(
                        Button.opening(text("meet", language), MeetLimit.MEET, data(engagement, limit)),
                        Button.doing(text("all", language), MeetLimit.SHOW, data(engagement))));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    /** Asks for a day that nobody has said. */
    Content.Card question(Engagement engagement, Limits limits, Anchor anchor, Language language) {
        List<Panel.Item> waiting = limits.all().stream()
                .filter(each -> each.anchor() == anchor)
                .map(each -> new Panel.Item(
                        name(each, language), source(each, language).orElse(null)))
                .toList();
        Panel panel = new Panel(
                text("ask", language, anchor(anchor, language)),
                engagement.name(),
                text("askWhy", language),
                List.of(),
                List.of(new Panel.Section(null, waiting)),
                List.of(set(engagement, anchor, language)));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    /** Opens the form in which the day is said. */
    Button set(Engagement engagement, Anchor anchor, Language language) {
        String verb = switch (anchor) {
            case PURCHASE, ONBOARDING_START -> "engagement.edit";
            case MIGRATION_EVENT_END -> EndMigration.FORM;
        };
        return Button.opening(text("set." + anchor.code(), language), verb, data(engagement));
    }

    static Map<String, Object> data(Engagement engagement) {
        return Map.of("engagement", engagement.id().value());
    }

    static Map<String, Object> data(Engagement engagement, Watched limit) {
        return Map.of(
                "engagement", engagement.id().value(), "limit", limit.entry(), "end", String.valueOf(limit.end()));
    }

    /** With what makes pressing it again later another press. */
    static Map<String, Object> metData(Engagement engagement, Watched limit) {
        Watched.Met met = limit.met();
        return Map.of(
                "engagement",
                engagement.id().value(),
                "limit",
                limit.entry(),
                "met",
                met == null ? "" : met.at().toString());
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("limit." + key, language.locale(), arguments);
    }
}
