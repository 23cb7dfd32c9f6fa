package dev.handrail.engagement.portfolio;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.InScope;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a FastTrack manager the engagements there are, those in which nothing has happened for longest first, and only
 * in person.
 */
@Component
final class ShowPortfolio implements SpeechHandler, PressHandler {
    private static final String PAGE = "portfolio.page";
    private static final int A_PAGE = 8;

    private final Cards cards;
    private final PhasePlan phasePlan;
    private final DocumentStore store;
    private final ProductTime time;

    ShowPortfolio(Cards cards, PhasePlan phasePlan, DocumentStore store, ProductTime time) {
        this.cards = cards;
        this.phasePlan = phasePlan;
        this.store = store;
        this.time = time;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.PORTFOLIO);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(PAGE);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return isInPerson(origin)
                ? Step.reply(page(origin, 0, said.language()))
                : Step.reply(new Content.Text(text("inPerson", said.language())));
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        return new Step(
                List.of(),
                isInPerson(pressed.origin())
                        ? new Outcome.ShowCard(
                                page(pressed.origin(), from(pressed.data().get("from")), language))
                        : new Outcome.ShowText(text("inPerson", language)));
    }

    private static boolean isInPerson(Origin origin) {
        return origin.address().place().kind() == Place.Kind.PERSONAL;
    }

    private static int from(@Nullable Object carried) {
        return carried instanceof Number number ? Math.max(0, number.intValue()) : 0;
    }

    private Content.Card page(Origin origin, int from, Language language) {
        Instant now = time.instant();
        List<Summary> all = summaries(origin.sender().person());
        List<Panel.Item> items = all.stream()
                .skip(from)
                .limit(A_PAGE)
                .map(summary -> item(summary, now, language))
                .toList();
        List<Button> buttons = new ArrayList<>();
        if (from > 0) {
            buttons.add(Button.doing(text("back", language), PAGE, Map.of("from", Math.max(0, from - A_PAGE))));
        }
        if (from + A_PAGE < all.size()) {
            buttons.add(Button.doing(text("more", language), PAGE, Map.of("from", from + A_PAGE)));
        }
        long silent = all.stream().filter(each -> each.isSilent(now)).count();
        long overdue = all.stream().filter(each -> each.overdue(now) > 0).count();
        Panel panel = new Panel(
                text("title", language),
                null,
                all.isEmpty() ? text("empty", language) : text("counts", language, all.size(), silent, overdue),
                List.of(),
                items.isEmpty() ? List.of() : List.of(new Panel.Section(null, items)),
                buttons);
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private List<Summary> summaries(@Nullable Person person) {
        List<Summary> all = new ArrayList<>();
        String after = null;
        do {
            Page page = person == null
                    ? new Page(List.of(), null)
                    : store.query(Membership.partition(person), Summary.KIND, after, 500);
            page.documents().forEach(stored -> all.add(EngagementDocuments.read(stored.document(), Summary.class)));
            after = page.next();
        } while (after != null);
        all.sort(Comparator.comparing(Summary::changedAt).thenComparing(Summary::name));
        return all;
    }

    private Panel.Item item(Summary summary, Instant now, Language language) {
        long overdue = summary.overdue(now);
        List<String> details = new ArrayList<>();
        details.add(text("phase", language, phase(summary, language), summary.open()));
        if (overdue > 0) {
            details.add(cards.counted("portfolio.overdue", language.locale(), overdue));
        }
        details.add(text(gate(summary), language));
        if (!summary.hasProjectManager()) {
            details.add(text("noManager", language));
        }
        details.add(silence(summary.silentDays(now), language));
        return new Panel.Item(
                summary.name().equals(summary.customer())
                        ? summary.name()
                        : summary.name() + " · " + summary.customer(),
                String.join(" · ", details),
                overdue > 0 ? Panel.Tone.LATE : summary.isSilent(now) ? Panel.Tone.SOON : Panel.Tone.PLAIN,
                List.of(Button.doing(
                        text("open", language),
                        FirstHelp.CHOOSE,
                        Map.of("engagement", summary.engagement().value()))));
    }

    private String silence(long days, Language language) {
        return days <= 0 ? text("changedToday", language) : cards.counted("portfolio.silent", language.locale(), days);
    }

    private static String gate(Summary summary) {
        return summary.customerSigned() ? "waitsForVendor" : summary.vendorSigned() ? "waitsForCustomer" : "unsigned";
    }

    private String phase(Summary summary, Language language) {
        return phasePlan
                .phase(new InScope(summary.playbooks(), List.of()), summary.phase())
                .map(phase -> phase.name().in(language.code()))
                .orElse(summary.phase());
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("portfolio." + key, language.locale(), arguments);
    }
}
