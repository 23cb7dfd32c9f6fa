package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.TellMembers;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Closes an engagement, with the day on which it is to be forgotten, and opens it again. */
@Component
final class CloseEngagement implements EngagementPress {
    static final String ARCHIVE = "engagement.archive";
    static final String CLOSE = "engagement.close";
    static final String REOPEN = "engagement.reopen";

    /** So long is it kept where nobody says otherwise. */
    private static final int DAYS_KEPT = 365;

    private static final int MOST_DAYS = 3_650;

    private final Cards cards;
    private final TellMembers tellMembers;
    private final List<FollowsEngagement> followers;
    private final ProductTime time;

    CloseEngagement(Cards cards, TellMembers tellMembers, List<FollowsEngagement> followers, ProductTime time) {
        this.cards = cards;
        this.tellMembers = tellMembers;
        this.followers = List.copyOf(followers);
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(ARCHIVE, Action.ARCHIVE),
                Verb.changing(CLOSE, Action.ARCHIVE),
                Verb.changing(REOPEN, Action.ARCHIVE));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return switch (pressed.verb()) {
            case ARCHIVE -> dialog(form(view, language), language);
            case CLOSE -> close(view, pressed, language);
            default -> reopen(view, language);
        };
    }

    /** The revision makes closing it once more, after it was opened again, another press. */
    private Form form(View view, Language language) {
        return new Form(
                text("archiveNote", language, view.engagement().name()),
                List.of(Form.Field.number("days", text("keepDays", language), "" + DAYS_KEPT, MOST_DAYS)
                        .asRequired()),
                CLOSE,
                Map.of(
                        "engagement",
                        view.id().value(),
                        "revision",
                        view.engagement().revision()),
                text("archive", language));
    }

    private Step close(View view, Incoming.Pressed pressed, Language language) {
        if (!view.engagement().isRunning()) {
            LocalDate day = view.engagement().eraseOn();
            return say(text("isArchived", language, day == null ? "" : ShowDay.written(day, language)));
        }
        Filled filled = Filled.in(form(view, language), pressed.data(), cards, language.locale());
        if (filled.isFine() && filled.number("days") == 0) {
            // Forgetting at once is another thing, which asks for the name and tells both sides.
            filled.wrong("days", text("keepOneDay", language));
        }
        if (!filled.isFine()) {
            return dialog(filled.again(), language);
        }
        LocalDate day = today(view).plusDays(filled.number("days"));
        Engagement closed = view.engagement().archived(time.instant(), day);
        return change(
                view,
                closed,
                text("closed", language, closed.name(), ShowDay.written(day, language)),
                "engagement.archived");
    }

    private LocalDate today(View view) {
        return view.engagement().dayOf(time.instant());
    }

    private Step reopen(View view, Language language) {
        if (view.engagement().isRunning()) {
            return say(text("isOpen", language, view.engagement().name()));
        }
        LocalDate day = view.engagement().eraseOn();
        if (day != null && !today(view).isBefore(day)) {
            return say(cards.text("data.erasing", language.locale()));
        }
        Engagement open = view.engagement().reopened();
        return change(view, open, text("reopened", language, open.name()), "engagement.reopened");
    }

    private Step change(View view, Engagement after, String said, String happened) {
        List<Write> writes = new ArrayList<>();
        writes.add(view.loaded().write(after));
        writes.add(tellMembers.toAll(after));
        followers.forEach(follower -> writes.addAll(follower.follow(view.engagement(), after)));
        return Step.reply(new Content.Text(said)).withChanges(writes).withHistory(new Happening(happened, Map.of()));
    }

    private Step dialog(Form form, Language language) {
        String title = text("archive", language);
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    private static Step say(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("start." + key, language.locale(), arguments);
    }
}
