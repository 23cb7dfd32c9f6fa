package dev.handrail.engagement.dispute;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what is in dispute and what was decided, a page at a time, and each of them in full. */
@Component
final class ListDecisions implements EngagementPress, EngagementSpeech {
    private static final int PAGE = 8;

    private final Cards cards;
    private final LoadDecisions loadDecisions;
    private final ShowDispute showDispute;

    ListDecisions(Cards cards, LoadDecisions loadDecisions, ShowDispute showDispute) {
        this.cards = cards;
        this.loadDecisions = loadDecisions;
        this.showDispute = showDispute;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(ShowDispute.LIST, Action.SEE), Verb.showing(ShowDispute.SHOW, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.DECISIONS, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(page(view, 1, said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        if (pressed.verb().equals(ShowDispute.LIST)) {
            return show(page(view, number(pressed.data().get("page")), language));
        }
        Decisions decisions = loadDecisions.of(view.id()).decisions();
        return decisions
                .carried(pressed.data().get("dispute"))
                .map(dispute -> show(showDispute.card(
                        dispute,
                        decisions.revision(),
                        view,
                        pressed.origin().address().place(),
                        language)))
                .orElseGet(() -> new Step(List.of(), new Outcome.ShowText(showDispute.text("lost", language))));
    }

    private static int number(@Nullable Object carried) {
        return carried instanceof Number number ? number.intValue() : 1;
    }

    private static Step show(Content.Card card) {
        return new Step(List.of(), new Outcome.ShowCard(card));
    }

    private Content.Card page(View view, int wanted, Language language) {
        List<Dispute> all = loadDecisions.of(view.id()).decisions().inOrder();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(wanted, 1, pages);
        List<Panel.Item> items = all.stream()
                .skip((page - 1L) * PAGE)
                .limit(PAGE)
                .map(dispute -> item(view, dispute, language))
                .toList();
        Panel panel = new Panel(
                showDispute.text("list", language),
                view.engagement().name(),
                all.isEmpty() ? showDispute.text("none", language) : null,
                List.of(),
                items.isEmpty() ? List.of() : List.of(new Panel.Section(heading(page, pages, language), items)),
                leaf(view, page, pages, language));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private @Nullable String heading(int page, int pages, Language language) {
        return pages == 1 ? null : showDispute.text("page", language, page, pages);
    }

    private Panel.Item item(View view, Dispute dispute, Language language) {
        return new Panel.Item(
                showDispute.task(dispute, language),
                dispute.isOpen() ? open(view, dispute, language) : closed(view, dispute, language),
                switch (dispute.state()) {
                    case OPEN -> Panel.Tone.SOON;
                    case AGREED -> Panel.Tone.GOOD;
                    case REJECTED, WITHDRAWN -> Panel.Tone.PLAIN;
                },
                List.of(Button.doing(
                        showDispute.text("open", language),
                        ShowDispute.SHOW,
                        Map.of("engagement", view.id().value(), "dispute", dispute.number()))));
    }

    private String open(View view, Dispute dispute, Language language) {
        return showDispute.text(
                "line.OPEN",
                language,
                showDispute.day(dispute.at(), view.engagement(), language),
                showDispute.sideName(dispute, Side.CUSTOMER, view.engagement(), language),
                showDispute.vote(dispute, Side.CUSTOMER, view.loaded(), language),
                showDispute.sideName(dispute, Side.VENDOR, view.engagement(), language),
                showDispute.vote(dispute, Side.VENDOR, view.loaded(), language));
    }

    private String closed(View view, Dispute dispute, Language language) {
        return showDispute.text(
                "line." + dispute.state().name(),
                language,
                showDispute.day(
                        java.util.Objects.requireNonNullElse(dispute.closedAt(), dispute.at()),
                        view.engagement(),
                        language),
                showDispute.agreed(dispute, view.engagement(), language));
    }

    private List<Button> leaf(View view, int page, int pages, Language language) {
        List<Button> leaf = new ArrayList<>();
        if (page > 1) {
            leaf.add(to(view, page - 1, cards.text("button.previous", language.locale())));
        }
        if (page < pages) {
            leaf.add(to(view, page + 1, cards.text("button.next", language.locale())));
        }
        return leaf;
    }

    private static Button to(View view, int page, String title) {
        return Button.doing(
                title, ShowDispute.LIST, Map.of("engagement", view.id().value(), "page", page));
    }
}
