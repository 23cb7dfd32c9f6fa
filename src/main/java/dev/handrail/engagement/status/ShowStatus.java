package dev.handrail.engagement.status;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.View;
import dev.handrail.engagement.gate.FindMilestones;
import dev.handrail.engagement.gate.TellGate;
import dev.handrail.engagement.limit.KeepLimits;
import dev.handrail.engagement.limit.SayLimit;
import dev.handrail.engagement.limit.Watched;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The status card: phase, progress, what comes next, who has what before them, which limits run, what is silent. */
@Component
final class ShowStatus {
    private static final int MOST_OWNERS = 5;
    private static final int MOST_LIMITS = 4;

    /** A phase's name stays whole where the line is broken. */
    private static final char NO_BREAK = '\u00a0';

    private final Cards cards;
    private final NamePerson namePerson;
    private final OrderPhases orderPhases;
    private final LoadTasks loadTasks;
    private final FindMilestones findMilestones;
    private final TellGate tellGate;
    private final KeepLimits keepLimits;
    private final SayLimit sayLimit;
    private final FindSilence findSilence;
    private final OfferMore offerMore;
    private final ProductTime time;

    ShowStatus(
            Cards cards,
            NamePerson namePerson,
            OrderPhases orderPhases,
            LoadTasks loadTasks,
            FindMilestones findMilestones,
            TellGate tellGate,
            KeepLimits keepLimits,
            SayLimit sayLimit,
            FindSilence findSilence,
            OfferMore offerMore,
            ProductTime time) {
        this.cards = cards;
        this.namePerson = namePerson;
        this.orderPhases = orderPhases;
        this.loadTasks = loadTasks;
        this.findMilestones = findMilestones;
        this.tellGate = tellGate;
        this.keepLimits = keepLimits;
        this.sayLimit = sayLimit;
        this.findSilence = findSilence;
        this.offerMore = offerMore;
        this.time = time;
    }

    Content.Card of(View view, Language language) {
        Engagement engagement = view.engagement();
        List<OrderPhases.Placed> phases = orderPhases.of(engagement);
        List<Task> tasks = loadTasks.all(engagement.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", engagement.name());
        data.put("customer", engagement.customer().name());
        data.put("phase", where(phases, engagement, language));
        data.put("strip", phases.stream().map(ShowStatus::piece).toList());
        data.put("legend", legend(phases, language));
        data.put("progress", progress(engagement, tasks, language));
        data.put("facts", facts(view, language));
        data.put("owners", owners(view, tasks, language));
        data.put("limits", limits(engagement, language));
        data.put("warnings", findSilence.in(engagement, view.people(), language));
        data.put("work", offerMore.work(engagement, language));
        data.put("views", offerMore.views(view, language));
        return new Content.Card(
                cards.render("status", language.locale(), data),
                engagement.name() + ": " + where(phases, engagement, language));
    }

    private String where(List<OrderPhases.Placed> phases, Engagement engagement, Language language) {
        String now = engagement.progress().phase();
        for (int place = 0; place < phases.size(); place++) {
            if (phases.get(place).phase().id().equals(now)) {
                String name = phases.get(place).phase().name().in(language.code());
                return engagement.progress().present().endedAt() == null
                        ? text("phase", language, name, place + 1, phases.size())
                        : text("after", language, name);
            }
        }
        return now;
    }

    private static Map<String, Object> piece(OrderPhases.Placed placed) {
        String style = switch (placed.how()) {
            case OVER -> "good";
            case PRESENT -> "accent";
            case LEFT_OUT, TO_COME -> "emphasis";
        };
        return Map.of("style", style, "mark", mark(placed.how()));
    }

    private static String legend(List<OrderPhases.Placed> phases, Language language) {
        return String.join(
                "  ›  ",
                phases.stream()
                        .map(placed -> mark(placed.how())
                                + NO_BREAK
                                + placed.phase().name().in(language.code()).replace(' ', NO_BREAK))
                        .toList());
    }

    private static String mark(OrderPhases.How how) {
        return switch (how) {
            case OVER -> "✓";
            case PRESENT -> "●";
            case LEFT_OUT -> "–";
            case TO_COME -> "○";
        };
    }

    private Map<String, Object> progress(Engagement engagement, List<Task> tasks, Language language) {
        String phase = engagement.progress().phase();
        CountTasks.Share progress = CountTasks.of(
                tasks.stream().filter(task -> task.phase().equals(phase)).toList());
        String percent = text("percent", language, progress.percent());
        return Map.of(
                "over",
                progress.percent(),
                "rest",
                100 - progress.percent(),
                // In the longer part of the bar there is room for it.
                "overText",
                progress.percent() >= 50 ? percent : "",
                "restText",
                progress.percent() < 50 ? percent : "",
                "text",
                progress.all() == 0
                        ? text("noTasks", language)
                        : text("tasks", language, progress.over(), progress.all()));
    }

    private List<Map<String, Object>> facts(View view, Language language) {
        Engagement engagement = view.engagement();
        List<Map<String, Object>> facts = new ArrayList<>();
        findMilestones
                .next(engagement)
                .ifPresent(next -> facts.add(Map.of(
                        "title",
                        text("milestone", language),
                        "value",
                        next.name().in(language.code()))));
        facts.add(Map.of("title", text("gate", language), "value", tellGate.in(engagement, view.people(), language)));
        return facts;
    }

    private List<Map<String, Object>> owners(View view, List<Task> tasks, Language language) {
        LocalDate today = view.engagement().dayOf(time.instant());
        List<CountTasks.Load> loads = CountTasks.byOwner(tasks, today);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (CountTasks.Load load : loads.stream().limit(MOST_OWNERS).toList()) {
            shown.add(owner(name(view, load, language), load.open(), load.overdue(), language));
        }
        if (loads.size() > MOST_OWNERS) {
            List<CountTasks.Load> rest = loads.subList(MOST_OWNERS, loads.size());
            shown.add(owner(
                    text("others", language, rest.size()),
                    rest.stream().mapToInt(CountTasks.Load::open).sum(),
                    rest.stream().mapToInt(CountTasks.Load::overdue).sum(),
                    language));
        }
        return shown;
    }

    private Map<String, Object> owner(String name, int open, int overdue, Language language) {
        return Map.of(
                "name",
                name,
                "load",
                overdue == 0 ? text("open", language, open) : text("openAndLate", language, open, overdue),
                "color",
                overdue == 0 ? "Default" : "Attention");
    }

    private String name(View view, CountTasks.Load load, Language language) {
        return view.people()
                .participant(load.owner())
                .map(owner -> namePerson.withStanding(owner, language))
                .orElseGet(() -> text(
                        "unowned",
                        language,
                        cards.text(
                                "engagement.side." + load.side().name().toLowerCase(Locale.ROOT), language.locale())));
    }

    private List<Map<String, Object>> limits(Engagement engagement, Language language) {
        return keepLimits.open(engagement).stream()
                .sorted(Comparator.comparing(Watched::end, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .limit(MOST_LIMITS)
                .map(each -> Map.<String, Object>of(
                        "text", sayLimit.line(engagement, each, language), "color", colour(engagement, each)))
                .toList();
    }

    private String colour(Engagement engagement, Watched limit) {
        return switch (sayLimit.tone(engagement, limit)) {
            case PLAIN, GOOD -> "Default";
            case SOON -> "Warning";
            case LATE -> "Attention";
        };
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("status." + key, language.locale(), arguments);
    }
}
