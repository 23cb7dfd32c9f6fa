package dev.handrail.engagement.data;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Has an engagement forgotten at the wish of one who steers it, who types its name to show that it is meant. It is closed
 * in the same commit; both sides' steering people are told, with the receipt.
 */
@Component
final class EraseEngagement implements EngagementPress {
    static final String ASK = "data.erase-form";
    private static final String ERASE = "data.erase";

    private final Cards cards;
    private final TellErased tellErased;
    private final DocumentStore store;
    private final ProductTime time;

    EraseEngagement(Cards cards, TellErased tellErased, DocumentStore store, ProductTime time) {
        this.cards = cards;
        this.tellErased = tellErased;
        this.store = store;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(ASK, Action.ERASE), Verb.changing(ERASE, Action.ERASE));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Form form = new Form(
                text("eraseNote", language, view.engagement().name()),
                List.of(Form.Field.line("name", text("eraseName", language), "", 120)
                        .asRequired()),
                ERASE,
                Map.of("engagement", view.id().value()),
                text("erase", language));
        if (pressed.verb().equals(ASK)) {
            return dialog(form, language);
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        if (filled.isFine()
                && !filled.text("name").equalsIgnoreCase(view.engagement().name())) {
            filled.wrong("name", text("eraseOtherName", language));
        }
        if (!filled.isFine()) {
            return dialog(filled.again(), language);
        }
        if (store.read(view.id().partition(), Erasure.KIND).isPresent()) {
            return new Step(List.of(), new Outcome.ShowText(text("erasing", language)));
        }
        return erase(view, language);
    }

    private Step erase(View view, Language language) {
        Instant now = time.instant();
        Engagement engagement = view.engagement();
        Erasure erasure = Erasure.of(engagement, now);
        Engagement closed = engagement.archived(now, engagement.dayOf(now));
        List<Write> writes = new ArrayList<>();
        writes.add(view.loaded().write(closed));
        writes.add(new Write.Create(erasure.document(now)));
        return Step.reply(tellErased.said(engagement, erasure, language))
                .withChanges(writes)
                .withMessages(tellErased.messages(
                        engagement, erasure, view.people(), view.me().id()));
    }

    private Step dialog(Form form, Language language) {
        String title = text("erase", language);
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("data." + key, language.locale(), arguments);
    }
}
