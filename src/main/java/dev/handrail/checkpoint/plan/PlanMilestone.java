package dev.handrail.checkpoint.plan;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Field;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.InScope;
import dev.handrail.engagement.MilestoneDays;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Milestone;
import dev.handrail.playbook.Playbooks;
import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes on which day a milestone is meant to be reached, or that there is no such day. */
@Component
final class PlanMilestone implements EngagementPress {
    private static final String SAVE = "milestone.planned";
    private static final int YEARS_AHEAD = 5;

    private final Cards cards;
    private final PlanWords words;
    private final Playbooks playbooks;
    private final MilestoneDates milestoneDates;
    private final ProductTime time;

    PlanMilestone(Cards cards, PlanWords words, Playbooks playbooks, MilestoneDates milestoneDates, ProductTime time) {
        this.cards = cards;
        this.words = words;
        this.playbooks = playbooks;
        this.milestoneDates = milestoneDates;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(MilestoneDays.VERB, Action.PLAN), Verb.changing(SAVE, Action.PLAN));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<Milestone> milestone =
                milestone(view.engagement().scope(), pressed.data().get("milestone"));
        if (milestone.isEmpty()) {
            return PlanSteps.toast(words.old(language));
        }
        MilestoneDates.Read read = milestoneDates.read(view.id());
        String was = Optional.ofNullable(read.dates().days().get(milestone.get().publicId()))
                .map(LocalDate::toString)
                .orElse("");
        Form form = form(view, milestone.get(), was, read, language);
        if (pressed.verb().equals(MilestoneDays.VERB)) {
            return dialog(form, milestone.get(), language);
        }
        if (!was.equals(pressed.data().get("was"))) {
            return PlanSteps.toast(words.text(
                    "dayChanged", language, was.isEmpty() ? "–" : ShowDay.written(LocalDate.parse(was), language)));
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        check(view, filled, language);
        return filled.isFine()
                ? save(view, milestone.get(), read, filled.day("day").orElse(null), language)
                : dialog(filled.again(), milestone.get(), language);
    }

    private Optional<Milestone> milestone(InScope scope, @Nullable Object id) {
        return scope.playbooks().stream()
                .flatMap(playbook -> playbooks.playbook(playbook).stream())
                .flatMap(playbook -> playbook.milestones().stream())
                .filter(each -> each.publicId().equals(id))
                .findFirst();
    }

    private void check(View view, Filled filled, Language language) {
        LocalDate today = time.instant().atZone(view.engagement().zone()).toLocalDate();
        Optional<LocalDate> day = filled.day("day");
        if (day.filter(on -> on.isBefore(today)).isPresent()) {
            filled.wrong("day", words.text("wrong.past", language));
        } else if (day.filter(on -> on.isAfter(today.plusYears(YEARS_AHEAD))).isPresent()) {
            filled.wrong("day", words.text("wrong.far", language, YEARS_AHEAD));
        }
    }

    private Form form(View view, Milestone milestone, String was, MilestoneDates.Read read, Language language) {
        return new Form(
                words.text("milestoneNote", language),
                List.of(Field.date("day", words.text("milestoneDay", language), was)),
                SAVE,
                Map.of(
                        "engagement",
                        view.id().value(),
                        "milestone",
                        milestone.publicId(),
                        "was",
                        was,
                        // Set again to what it was before, it is another press.
                        "version",
                        read.document().map(Stored::version).orElse("")),
                words.text("save", language));
    }

    private Step save(
            View view, Milestone milestone, MilestoneDates.Read read, @Nullable LocalDate day, Language language) {
        String name = milestone.name().in(language.code());
        String said = day == null
                ? words.text("milestoneNoDay", language, name)
                : words.text("milestoneSaved", language, name, ShowDay.written(day, language));
        return Step.reply(new Content.Text(said))
                .withChanges(
                        List.of(MilestoneDates.write(view.id(), read.dates().with(milestone.publicId(), day), read)))
                .withHistory(new Happening(
                        "milestone.planned",
                        Map.of(
                                "milestone",
                                milestone.publicId(),
                                "day",
                                day == null ? "" : day.toString(),
                                "by",
                                view.me().id())));
    }

    private Step dialog(Form form, Milestone milestone, Language language) {
        String title = milestone.name().in(language.code());
        return PlanSteps.dialog(title, words.form(title, form, language));
    }
}
