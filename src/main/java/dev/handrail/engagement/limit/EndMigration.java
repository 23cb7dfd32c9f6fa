package dev.handrail.engagement.limit;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Follow;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Anchor;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes the day on which the latest migration event ended: limits are counted from it. */
@Component
final class EndMigration implements EngagementPress {
    static final String FORM = "limit.migration-end";
    private static final String SAVE = "limit.migration-ended";

    /** The day that stood in the form when it was opened; empty where none did. */
    private static final String WAS = "was";

    private final Cards cards;
    private final SayLimit sayLimit;
    private final List<FollowsEngagement> followers;
    private final ProductTime time;

    EndMigration(Cards cards, SayLimit sayLimit, List<FollowsEngagement> followers, ProductTime time) {
        this.cards = cards;
        this.sayLimit = sayLimit;
        this.followers = List.copyOf(followers);
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(FORM, Action.EDIT), Verb.changing(SAVE, Action.EDIT));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Form form = form(view, language);
        if (pressed.verb().equals(FORM)) {
            return dialog(form, language);
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        filled.day("day")
                .filter(day -> day.isAfter(today(view)))
                .ifPresent(day -> filled.wrong("day", sayLimit.text("future", language)));
        if (filled.isFine() && !noted(view).equals(pressed.data().get(WAS))) {
            // Somebody has noted another one meanwhile: it stands until this one is sent in once more.
            Form again = filled.again();
            String note = sayLimit.text("migrationMeanwhile", language, now(view, language));
            return dialog(new Form(note, again.fields(), again.verb(), form.data(), again.send()), language);
        }
        return filled.isFine()
                ? save(view, filled.day("day").orElseThrow(), language)
                : dialog(filled.again(), language);
    }

    private static String noted(View view) {
        return Optional.ofNullable(view.engagement().dates().migrationEventEnded())
                .map(LocalDate::toString)
                .orElse("");
    }

    private String now(View view, Language language) {
        return Optional.ofNullable(view.engagement().dates().migrationEventEnded())
                .map(day -> ShowDay.written(day, language))
                .orElse("–");
    }

    private LocalDate today(View view) {
        return view.engagement().dayOf(time.instant());
    }

    private Form form(View view, Language language) {
        return new Form(
                sayLimit.text("migrationNote", language),
                List.of(Form.Field.date("day", sayLimit.text("migrationDay", language), noted(view))
                        .asRequired()),
                SAVE,
                Map.of(
                        "engagement",
                        view.id().value(),
                        WAS,
                        noted(view),
                        "revision",
                        view.engagement().revision()),
                sayLimit.text("save", language));
    }

    private Step save(View view, LocalDate day, Language language) {
        Engagement.Basics basics = view.engagement().basics();
        Dates dates = basics.dates();
        Engagement after = view.engagement()
                .with(new Engagement.Basics(
                        basics.name(),
                        basics.customer(),
                        basics.scope(),
                        basics.languages(),
                        basics.zone(),
                        new Dates(dates.purchased(), dates.onboardingStart(), dates.desired(), day),
                        basics.goals()));
        return Step.reply(new Content.Text(sayLimit.text("migrationSaved", language, ShowDay.written(day, language))))
                .withChanges(Follow.writes(view.loaded(), after, List.of(), followers))
                .withHistory(new Happening(
                        "migration.ended",
                        Map.of("day", day.toString(), "by", view.me().id())));
    }

    private Step dialog(Form form, Language language) {
        String title = sayLimit.text("set." + Anchor.MIGRATION_EVENT_END.code(), language);
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }
}
