package dev.handrail.engagement.limit;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the limits, and takes somebody's word that one was met, or was not after all. */
@Component
final class MeetLimit implements EngagementPress, EngagementSpeech {
    static final String SHOW = "limit.show";
    static final String MEET = "limit.meet";
    static final String OPEN_AGAIN = "limit.open-again";
    private static final String SAVE = "limit.met";

    private final Cards cards;
    private final KeepLimits keepLimits;
    private final ShowLimits showLimits;
    private final SayLimit sayLimit;
    private final ProductTime time;

    MeetLimit(Cards cards, KeepLimits keepLimits, ShowLimits showLimits, SayLimit sayLimit, ProductTime time) {
        this.cards = cards;
        this.keepLimits = keepLimits;
        this.showLimits = showLimits;
        this.sayLimit = sayLimit;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(SHOW, Action.SEE),
                Verb.showing(MEET, Action.REACH_MILESTONE),
                Verb.changing(SAVE, Action.REACH_MILESTONE),
                Verb.changing(OPEN_AGAIN, Action.REACH_MILESTONE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.LIMITS, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(showLimits.of(view, keepLimits.read(view.id()).limits(), said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        KeepLimits.Read read = keepLimits.read(view.id());
        Optional<Watched> limit = read.limits().of(pressed.data().get("limit"));
        return switch (pressed.verb()) {
            case SHOW -> show(view, read.limits(), language);
            case OPEN_AGAIN ->
                limit.filter(each -> isMetAs(each, pressed.data().get("met")))
                        .map(each -> openAgain(view, read, each, language))
                        .orElseGet(() -> show(view, read.limits(), language));
            default ->
                limit.map(each -> meet(view, read, each, pressed, language)).orElseGet(() -> old(language));
        };
    }

    /** Somebody may have opened it again already, and somebody else met it anew. */
    private static boolean isMetAs(Watched limit, @Nullable Object shown) {
        Watched.Met met = limit.met();
        return met != null && met.at().toString().equals(shown);
    }

    /** On the same day it may be met once more, after it was opened again. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return pressed.verb().equals(SAVE);
    }

    private Step show(View view, Limits limits, Language language) {
        return new Step(List.of(), new Outcome.ShowCard(showLimits.of(view, limits, language)));
    }

    private Step meet(View view, KeepLimits.Read read, Watched limit, Incoming.Pressed pressed, Language language) {
        Watched.Met met = limit.met();
        if (met != null) {
            return say(sayLimit.text("already", language, ShowDay.written(met.day(), language)));
        }
        if (!String.valueOf(limit.end()).equals(pressed.data().get("end"))) {
            return old(language);
        }
        Form form = form(view, limit, language);
        if (pressed.verb().equals(MEET)) {
            return dialog(form, limit, language);
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        filled.day("day")
                .filter(day -> day.isAfter(today(view)))
                .ifPresent(day -> filled.wrong("day", sayLimit.text("future", language)));
        return filled.isFine()
                ? save(view, read, limit, filled.day("day").orElseThrow(), language)
                : dialog(filled.again(), limit, language);
    }

    private LocalDate today(View view) {
        return view.engagement().dayOf(time.instant());
    }

    private Form form(View view, Watched limit, Language language) {
        return new Form(
                sayLimit.standing(view.engagement(), limit, language),
                List.of(Form.Field.date(
                                "day",
                                sayLimit.text("day", language),
                                today(view).toString())
                        .asRequired()),
                SAVE,
                SayLimit.data(view.engagement(), limit),
                sayLimit.text("save", language));
    }

    private Step save(View view, KeepLimits.Read read, Watched limit, LocalDate day, Language language) {
        Watched.Met met = new Watched.Met(view.me().id(), day, time.instant());
        return change(view, read, limit, met, "limit.met")
                .withReplies(List.of(new Content.Text(sayLimit.text(
                        "saved", language, sayLimit.name(limit, language), ShowDay.written(day, language)))));
    }

    private Step openAgain(View view, KeepLimits.Read read, Watched limit, Language language) {
        Limits open = read.limits().changing(limit.entry(), each -> each.with(null));
        return change(view, read, limit, null, "limit.opened-again")
                .withOutcome(new Outcome.ShowCard(showLimits.of(view, open, language)));
    }

    private Step change(View view, KeepLimits.Read read, Watched limit, Watched.@Nullable Met met, String what) {
        Limits after = read.limits().changing(limit.entry(), each -> each.with(met));
        return Step.nothing()
                .withChanges(List.of(keepLimits.write(after, view.engagement(), read.document())))
                .withHistory(new Happening(
                        what, Map.of("entry", limit.entry(), "by", view.me().id())));
    }

    private Step dialog(Form form, Watched limit, Language language) {
        String title = sayLimit.name(limit, language);
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
}
