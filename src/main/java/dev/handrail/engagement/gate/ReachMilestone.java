package dev.handrail.engagement.gate;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Follow;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.playbook.Milestone;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes on which day a milestone was reached, and that it was not after all. */
@Component
final class ReachMilestone implements EngagementPress, EngagementSpeech {
    static final String SHOW = "milestone.show";
    static final String REACH = "milestone.reach";
    static final String TAKE_BACK = "milestone.take-back";

    /** What the card says of it, as {@link #shown}. */
    static final String REACHED = "reached";

    private static final String SAVE = "milestone.save";

    private final Cards cards;
    private final FindMilestones findMilestones;
    private final ShowMilestones showMilestones;
    private final List<FollowsEngagement> followers;
    private final ProductTime time;

    ReachMilestone(
            Cards cards,
            FindMilestones findMilestones,
            ShowMilestones showMilestones,
            List<FollowsEngagement> followers,
            ProductTime time) {
        this.cards = cards;
        this.findMilestones = findMilestones;
        this.showMilestones = showMilestones;
        this.followers = List.copyOf(followers);
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(SHOW, Action.SEE),
                Verb.showing(REACH, Action.REACH_MILESTONE),
                Verb.changing(SAVE, Action.REACH_MILESTONE),
                Verb.changing(TAKE_BACK, Action.REACH_MILESTONE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.MILESTONES, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(showMilestones.of(view, 0, said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Object named = pressed.data().get("milestone");
        Optional<Milestone> milestone =
                findMilestones.milestone(view.engagement().scope(), String.valueOf(named));
        return switch (pressed.verb()) {
            case SHOW -> show(view, from(pressed), language);
            case REACH ->
                milestone
                        .map(each -> dialog(form(view, each, language), each, language))
                        .orElseGet(() -> old(language));
            case SAVE ->
                milestone.map(each -> save(view, each, pressed, language)).orElseGet(() -> old(language));
            default ->
                milestone
                        .filter(each -> isAsShown(view, each, pressed))
                        .map(each -> takeBack(view, each, language))
                        .orElseGet(() -> show(view, 0, language));
        };
    }

    /** What a card shows of a milestone that was reached. */
    static String shown(Progress.Reached reached) {
        return reached.at() + "/" + reached.by();
    }

    /** Somebody may have taken it back already, and somebody else reached it anew. */
    private static boolean isAsShown(View view, Milestone milestone, Incoming.Pressed pressed) {
        return FindMilestones.reached(view.engagement().progress(), milestone)
                .map(ReachMilestone::shown)
                .filter(now -> now.equals(pressed.data().get(REACHED)))
                .isPresent();
    }

    private static int from(Incoming.Pressed pressed) {
        return pressed.data().get("from") instanceof Integer from && from > 0 ? from : 0;
    }

    private Step show(View view, int from, Language language) {
        return new Step(List.of(), new Outcome.ShowCard(showMilestones.of(view, from, language)));
    }

    private Form form(View view, Milestone milestone, Language language) {
        return new Form(
                null,
                List.of(Form.Field.date(
                                "day", text("day", language), today(view).toString())
                        .asRequired()),
                SAVE,
                Map.of(
                        "engagement",
                        view.id().value(),
                        "milestone",
                        milestone.publicId(),
                        "revision",
                        view.engagement().revision()),
                text("save", language));
    }

    private LocalDate today(View view) {
        return view.engagement().dayOf(time.instant());
    }

    private Step save(View view, Milestone milestone, Incoming.Pressed pressed, Language language) {
        Engagement engagement = view.engagement();
        Optional<Progress.Reached> already = FindMilestones.reached(engagement.progress(), milestone);
        String name = milestone.name().in(language.code());
        if (already.isPresent()) {
            String day = ShowDay.written(already.get().at(), engagement.zone(), language);
            return say(text("already", language, name, day));
        }
        Filled filled = Filled.in(form(view, milestone, language), pressed.data(), cards, language.locale());
        filled.day("day")
                .filter(day -> day.isAfter(today(view)))
                .ifPresent(day -> filled.wrong("day", text("future", language)));
        if (!filled.isFine()) {
            return dialog(filled.again(), milestone, language);
        }
        LocalDate day = filled.day("day").orElseThrow();
        List<Progress.Reached> reached = new ArrayList<>(engagement.progress().milestones());
        reached.add(new Progress.Reached(
                milestone.publicId(),
                view.me().id(),
                day.atStartOfDay(engagement.zone()).toInstant()));
        return change(view, reached, "milestone.reached", milestone)
                .withReplies(List.of(new Content.Text(text("saved", language, name, ShowDay.written(day, language)))));
    }

    private Step takeBack(View view, Milestone milestone, Language language) {
        List<Progress.Reached> reached = view.engagement().progress().milestones().stream()
                .filter(each -> !each.milestone().equals(milestone.publicId()))
                .toList();
        Engagement after = with(view.engagement(), reached);
        View now = new View(
                new Loaded(
                        after,
                        view.people(),
                        view.loaded().engagementDocument(),
                        view.loaded().peopleDocument()),
                view.me());
        return change(view, reached, "milestone.taken-back", milestone)
                .withOutcome(new Outcome.ShowCard(showMilestones.of(now, 0, language)));
    }

    private Step change(View view, List<Progress.Reached> reached, String what, Milestone milestone) {
        Engagement after = with(view.engagement(), reached);
        return Step.nothing()
                .withChanges(Follow.writes(view.loaded(), after, List.of(), followers))
                .withHistory(new Happening(
                        what,
                        Map.of(
                                "milestone",
                                milestone.publicId(),
                                "by",
                                view.me().id())));
    }

    private static Engagement with(Engagement engagement, List<Progress.Reached> reached) {
        return engagement.with(new Progress(engagement.progress().runs(), reached));
    }

    private Step dialog(Form form, Milestone milestone, Language language) {
        String title = milestone.name().in(language.code());
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    private Step old(Language language) {
        return say(cards.text("engagement.no.old", language.locale()));
    }

    private static Step say(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("milestone." + key, language.locale(), arguments);
    }
}
