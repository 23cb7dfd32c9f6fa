package dev.handrail.engagement.gate;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.MilestoneDays;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Milestone;
import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Source;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of an engagement's milestones: which are behind it, since when, and where they come from. */
@Component
final class ShowMilestones {
    private static final int MOST = 12;

    private final Cards cards;
    private final NamePerson namePerson;
    private final FindMilestones findMilestones;
    private final PhasePlan phasePlan;
    private final List<MilestoneDays> milestoneDays;
    private final ProductTime time;

    ShowMilestones(
            Cards cards,
            NamePerson namePerson,
            FindMilestones findMilestones,
            PhasePlan phasePlan,
            List<MilestoneDays> milestoneDays,
            ProductTime time) {
        this.cards = cards;
        this.namePerson = namePerson;
        this.findMilestones = findMilestones;
        this.phasePlan = phasePlan;
        this.milestoneDays = List.copyOf(milestoneDays);
        this.time = time;
    }

    /** @param from the place of the first one shown, as cards carry it */
    Content.Card of(View view, int from, Language language) {
        List<Milestone> all = findMilestones.all(view.engagement().scope());
        int first = from < all.size() ? from : 0;
        Map<String, LocalDate> days = MilestoneDays.all(milestoneDays, view.id());
        List<Panel.Item> items = all.stream()
                .skip(first)
                .limit(MOST)
                .map(each -> item(view, each, days.get(each.publicId()), language))
                .toList();
        boolean more = first + MOST < all.size();
        List<Button> buttons = more
                ? List.of(Button.doing(
                        text("more", language, all.size() - first - MOST),
                        ReachMilestone.SHOW,
                        Map.of("engagement", view.id().value(), "from", first + MOST)))
                : List.of(Button.doing(
                        text("again", language),
                        ReachMilestone.SHOW,
                        Map.of("engagement", view.id().value())));
        Panel panel = new Panel(
                text("title", language),
                view.engagement().name(),
                all.isEmpty() ? text("none", language) : null,
                List.of(),
                List.of(new Panel.Section(null, items)),
                buttons);
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private Panel.Item item(View view, Milestone milestone, @Nullable LocalDate day, Language language) {
        Optional<Progress.Reached> reached =
                FindMilestones.reached(view.engagement().progress(), milestone);
        String name = milestone.name().in(language.code());
        String title = reached.isPresent() ? "✓ " + name : name;
        return new Panel.Item(
                title,
                reached.map(each -> reached(view, each, language))
                        .orElseGet(() -> open(view, milestone, day, language)),
                reached.isPresent() ? Panel.Tone.GOOD : isLate(view, day) ? Panel.Tone.LATE : Panel.Tone.PLAIN,
                buttons(view, milestone, reached, language));
    }

    private String reached(View view, Progress.Reached reached, Language language) {
        Engagement engagement = view.engagement();
        return text(
                "reached",
                language,
                ShowDay.written(reached.at(), engagement.zone(), language),
                namePerson.of(view.people(), reached.by(), language));
    }

    private boolean isLate(View view, @Nullable LocalDate day) {
        return day != null
                && day.isBefore(time.instant().atZone(view.engagement().zone()).toLocalDate());
    }

    private String open(View view, Milestone milestone, @Nullable LocalDate day, Language language) {
        String planned = day == null ? "" : text("planned", language, ShowDay.written(day, language)) + " · ";
        String phase = Optional.ofNullable(milestone.phase())
                .flatMap(id -> phasePlan.phase(view.engagement().scope(), id))
                .map(Phase::name)
                .map(known -> known.in(language.code()) + " · ")
                .orElse("");
        Source source = milestone.sources().getFirst();
        return planned
                + phase
                + (milestone.optional() ? text("optional", language) + " · " : "")
                + text("source", language, source.document().title(), source.firstLine());
    }

    private List<Button> buttons(
            View view, Milestone milestone, Optional<Progress.Reached> reached, Language language) {
        if (!view.engagement().isRunning()) {
            return List.of();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("engagement", view.id().value());
        data.put("milestone", milestone.publicId());
        data.put("revision", view.engagement().revision());
        reached.ifPresent(each -> data.put(ReachMilestone.REACHED, ReachMilestone.shown(each)));
        List<Button> buttons = new ArrayList<>();
        if (view.may(Action.REACH_MILESTONE)) {
            buttons.add(
                    reached.isPresent()
                            ? Button.doing(text("notYet", language), ReachMilestone.TAKE_BACK, data)
                            : Button.opening(text("reach", language), ReachMilestone.REACH, data));
        }
        if (reached.isEmpty() && view.may(Action.PLAN)) {
            buttons.add(Button.opening(text("plan", language), MilestoneDays.VERB, data));
        }
        return buttons;
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("milestone." + key, language.locale(), arguments);
    }
}
